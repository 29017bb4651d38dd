import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { openWorkbook } from '../../src/embedded-host/file/read/open-workbook';
import { huiyan, samplePath, scratchFolder } from '../support/command-line';
import { describeWithLibreOffice, sheetAsCsv } from '../support/libreoffice';

const file = scratchFolder();
const out = file('annotated.xlsx');

beforeAll(async () => {
  const call = ['run', samplePath('en-bank-customers.xlsx'), '--scheme', 'high-end', '--as-of', '2026-06-30'];
  await huiyan([...call, '--out', out]);
});

/** What was meant: the texts of the written columns, as the host holds them. */
const meant = () => {
  const sheet = openWorkbook(readFileSync(out)).sheets[0];
  const used = sheet?.usedRange(true);
  return sheet && used ? sheet.readValues(0, 0, used.bottom + 1, used.right + 1) : [];
};

const columnOf = (rows: readonly (readonly unknown[])[], header: string) => {
  const top = rows.findIndex((row) => row.includes(header));
  const column = rows[top]?.indexOf(header) ?? -1;
  return rows.slice(top + 1).map((row) => String(row[column] ?? ''));
};

const headers = ['★', 'Tier', 'Trigger found', 'Urgency'];

it('ExcelJS reads what was meant', async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(out);
  const rows: unknown[][] = [];
  book.worksheets[0]?.eachRow({ includeEmpty: true }, (row, number) => {
    rows[number - 1] = (row.values as unknown[]).slice(1);
  });
  for (const header of headers) expect(columnOf(rows, header)).toEqual(columnOf(meant(), header));
});

describeWithLibreOffice('LibreOffice', () => {
  it('reads what was meant, and the summary beside it', () => {
    const rows = sheetAsCsv(readFileSync(out), 1);
    for (const header of ['★', 'Tier', 'Urgency'])
      expect(columnOf(rows, header)).toEqual(columnOf(meant(), header));
  }, 120_000);
});
