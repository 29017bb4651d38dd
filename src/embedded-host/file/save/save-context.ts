import type { Workbook } from '../../model/book/workbook';
import type { PackagePatch } from '../package/package-patch';
import type { SharedStringWriter } from '../sheet/shared-string-writer';

/** What the steps of saving share. */
export interface SaveContext {
  readonly workbook: Workbook;
  readonly patch: PackagePatch;
  readonly workbookPath: string;
  readonly sharedStrings: SharedStringWriter;
  readonly isStrict: boolean;
}

const transitional = 'http://schemas.openxmlformats.org';

/** The namespaces of a workbook's parts: Strict files stay strict. */
export function namespaces(isStrict: boolean): { readonly main: string; readonly relationships: string } {
  return isStrict
    ? {
        main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
        relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
      }
    : {
        main: `${transitional}/spreadsheetml/2006/main`,
        relationships: `${transitional}/officeDocument/2006/relationships`,
      };
}
