import { createHash } from 'node:crypto';
import { openWorkbook } from '../../../src/embedded-host/file/read/open-workbook';

/** The sheets of a saved workbook by their names, each with a digest of all values in it: equal digests, equal cells. */
export function sheetDigests(file: Uint8Array): Readonly<Record<string, string>> {
  const { sheets } = openWorkbook(file, { fileName: 'saved.xlsx' });
  return Object.fromEntries(
    sheets.map((sheet) => {
      const used = sheet.usedRange(true);
      const values = used ? sheet.readValues(0, 0, used.bottom + 1, used.right + 1) : [];
      return [sheet.name, createHash('sha256').update(JSON.stringify(values)).digest('hex')] as const;
    }),
  );
}
