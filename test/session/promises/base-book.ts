import { saveWorkbook } from '../../../src/embedded-host/file/save/save-workbook';
import type { CellValue } from '../../../src/embedded-host/model/cells/cell-value';
import type { Workbook } from '../../../src/embedded-host/model/book/workbook';
import { sheetOf } from '../../support/cells-of';
import { bookOf, customers, header, writeList } from '../../support/contacts-book';

/** The customers, and a sheet with which the add-in has nothing to do. */
export const customerSheet = '客户';
export const otherSheet = '另一张表';
export const remarkHeader = '跟进备注';
/** What the texts begin with that people typed and that must never be lost. */
export const theirs = '自';

/** Customers, each in one row, with a remark of somebody's, and another sheet full of texts. */
export function plainBook(): Workbook {
  const rows = customers.slice(0, 8).map((row) => [...row, `${theirs}备注${String(row[0])}`] as CellValue[]);
  const workbook = bookOf(rows);
  sheetOf(workbook).setValue(0, header.length, remarkHeader);
  const other = workbook.addSheet(otherSheet);
  for (let row = 0; row < 14; row++)
    for (let column = 0; column < 16; column++)
      other.setValue(row, column, `${theirs}格${String(row)},${String(column)}`);
  return workbook;
}

/** The same as a file, after a run with all its own sheets. */
export async function annotatedFile(): Promise<Uint8Array> {
  const workbook = plainBook();
  await writeList(workbook);
  workbook.customXmlParts
    .all()
    .filter(({ namespaceUri }) => namespaceUri.includes('journal'))
    .forEach(({ id }) => workbook.customXmlParts.remove(id));
  return saveWorkbook(workbook);
}
