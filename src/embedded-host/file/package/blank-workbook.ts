import type { Compression } from '../bytes/compression';
import { Package } from './package';
import { ZipWriter } from '../bytes/zip-writer';
import { encodeXmlText } from '../xml/xml-text';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The style part that new workbooks start with; the same content as `StyleBook.createDefault()`. */
export const blankStyles =
  `${declaration}<styleSheet xmlns="${main}">` +
  '<fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>';

/** What may be said of a new workbook. */
interface BlankOptions {
  readonly date1904: boolean;
  /** The program that it comes from. */
  readonly application?: string | undefined;
}

/** A package with a workbook that has no sheets yet: what a workbook that was never a file is patched onto. */
export function blankPackage(compression: Compression, { date1904, application }: BlankOptions): Package {
  const writer = new ZipWriter(compression, 4096);
  const add = (path: string, text: string) => writer.add(path, new TextEncoder().encode(declaration + text));
  add(
    '[Content_Types].xml',
    `<Types xmlns="${packaging}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/></Types>`,
  );
  add(
    '_rels/.rels',
    `<Relationships xmlns="${packaging}/relationships">` +
      `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  const version = application === undefined ? '' : `<fileVersion appName="${encodeXmlText(application)}"/>`;
  const settings = version + (date1904 ? '<workbookPr date1904="1"/>' : '');
  add('xl/workbook.xml', `<workbook xmlns="${main}" xmlns:r="${office}">${settings}<sheets/></workbook>`);
  return Package.open(writer.finish(), compression);
}
