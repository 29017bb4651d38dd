import { FileRefused } from '../bytes/file-refused';
import type { Package } from './package';

/**
 * The path of the workbook's part. Throws FileRefused where the zip file is no Excel workbook of XML parts, and says what it
 * is instead.
 */
export function recogniseParts(file: Package): string {
  const path = file.relationships('').find(({ kind }) => kind === 'officeDocument')?.target;
  if (path !== undefined && !file.has('[Content_Types].xml'))
    throw new FileRefused('broken', 'it does not say what its parts are');
  if (path !== undefined && file.has(path)) {
    const type = file.contentTypes.of(path);
    if (type.includes('sheet.binary')) throw new FileRefused('xlsb', 'a binary workbook');
    if (/word|presentation/.test(type)) throw new FileRefused('not-a-workbook', `a document of type ${type}`);
    return path;
  }
  if (file.has('xl/workbook.xml')) return 'xl/workbook.xml';
  const mimeType = file.text('mimetype') ?? '';
  if (mimeType.includes('opendocument.spreadsheet'))
    throw new FileRefused('ods', 'an OpenDocument spreadsheet');
  if (path !== undefined || file.has('[Content_Types].xml')) {
    throw new FileRefused('broken', 'the part of the workbook is missing');
  }
  throw new FileRefused('not-a-workbook', 'a zip file without a workbook');
}
