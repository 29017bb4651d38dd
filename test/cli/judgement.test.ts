import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { huiyan, scratchFolder } from '../support/command-line';

// A stranger's cells, through the command line, to the cells of the annotated workbook. See test/fixtures/judgement/README.md.

interface Expectation {
  readonly key: string;
  readonly column: string;
  readonly is?: string;
  readonly matches?: string;
  readonly notMatches?: string;
}

interface Example {
  readonly id: string;
  readonly rows: readonly (readonly (string | number)[])[];
  readonly args: readonly string[];
  readonly expect?: readonly Expectation[];
  readonly says?: readonly string[];
}

const examples = JSON.parse(
  readFileSync(join(__dirname, '../fixtures/judgement/examples.json'), 'utf8'),
) as readonly Example[];
const file = scratchFolder();

const csvCell = (cell: string | number): string =>
  /[",\n]/u.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell);

/** The first sheet of a workbook as texts. */
async function textsOf(path: string): Promise<string[][]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const texts: string[][] = [];
  book.worksheets[0]?.eachRow({ includeEmpty: true }, (row, number) => {
    texts[number - 1] = Array.from({ length: row.cellCount }, (_, index) => row.getCell(index + 1).text);
  });
  return texts;
}

function cellOf(texts: readonly (readonly string[])[], { key, column }: Expectation): string {
  const header = texts.findIndex((row) => row.includes(column));
  const row = texts.slice(header + 1).find((cells) => cells.includes(key));
  if (header < 0 || !row) throw new Error(`There is no cell of "${key}" under "${column}".`);
  return row[texts[header]?.indexOf(column) ?? -1] ?? '';
}

it.each(examples.map((example) => [example.id, example] as const))('%s', async (id, example) => {
  const name = `${String(examples.indexOf(example))}.csv`;
  writeFileSync(file(name), example.rows.map((row) => row.map(csvCell).join(',')).join('\n'));
  const out = file(name.replace('.csv', '.xlsx'));
  const done = await huiyan(['run', file(name), '--out', out, '--lang', 'zh-CN', ...example.args]);
  expect([id, done.status, done.error]).toEqual([id, 0, expect.any(String)]);
  for (const said of example.says ?? []) expect(done.output).toMatch(new RegExp(said, 'u'));
  const texts = await textsOf(out);
  for (const expected of example.expect ?? []) {
    const found = cellOf(texts, expected);
    const place = `${expected.key} · ${expected.column}`;
    if (expected.is !== undefined) expect([place, found]).toEqual([place, expected.is]);
    if (expected.matches !== undefined)
      expect(`${place}: ${found}`).toMatch(new RegExp(expected.matches, 'u'));
    if (expected.notMatches !== undefined) expect(found).not.toMatch(new RegExp(expected.notMatches, 'u'));
  }
});
