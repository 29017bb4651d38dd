import { EmbeddedHost } from '../../embedded-host/api/embedded-host';
import { FileRefused } from '../../embedded-host/file/file-refused';
import { openDelimited } from '../../embedded-host/file/open-delimited';
import { openWorkbook } from '../../embedded-host/file/open-workbook';
import { saveWorkbook } from '../../embedded-host/file/save-workbook';
import type { Workbook } from '../../embedded-host/model/workbook';
import type { Language } from '../../locales/text';
import { fileProblem } from '../../cli/file-problem';

/** A file that is open in the workbench. */
export interface OpenDocument {
  /** Another number for each file that is opened: the pane starts anew with it. */
  readonly id: number;
  readonly fileName: string;
  readonly host: EmbeddedHost;
}

let opened = 0;

/**
 * Opens an .xlsx, .xlsm, .csv or .txt.
 * @throws Problem `file-encrypted`, `file-broken` and so on, with the words for people
 */
export function openDocument(bytes: Uint8Array, fileName: string, language: Language): OpenDocument {
  const workbook = readWorkbook(bytes, fileName);
  const host = new EmbeddedHost(workbook, {
    documentUrl: fileName,
    displayLanguage: language,
    contentLanguage: language,
  });
  return { id: ++opened, fileName, host };
}

/** The workbook as a file for downloading; what was opened as text is saved as a workbook. */
export function saveDocument({ host, fileName }: OpenDocument): {
  readonly blob: Blob;
  readonly fileName: string;
} {
  const bytes = saveWorkbook(host.workbook);
  host.isDirty = false;
  return {
    blob: new Blob([bytes as BlobPart], { type: 'application/octet-stream' }),
    fileName: /\.(xlsx|xlsm)$/iu.test(fileName) ? fileName : `${fileName.replace(/\.[^.]*$/u, '')}.xlsx`,
  };
}

function readWorkbook(bytes: Uint8Array, fileName: string): Workbook {
  try {
    return /\.(csv|txt|tsv)$/iu.test(fileName)
      ? openDelimited(bytes, fileName)
      : openWorkbook(bytes, { fileName });
  } catch (error) {
    if (error instanceof FileRefused) throw fileProblem(error, fileName);
    throw error;
  }
}
