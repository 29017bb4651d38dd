import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../src/embedded-host/file/save/save-workbook';
import type { Sheet } from '../../src/embedded-host/model/book/sheet';
import { Workbook } from '../../src/embedded-host/model/book/workbook';
import { huiyan, scratchFolder } from '../support/command-line';
import { allSheetsAsCsv, describeWithLibreOffice, withoutResults } from '../support/libreoffice';

const file = scratchFolder();
const casesFolder = join(__dirname, '../../../shared/cases');

/** What Excel itself gives another value when columns are put in: places as numbers and as texts. */
const countsPlaces = /\b(?:COLUMNS?|[VH]LOOKUP|OFFSET|INDIRECT|ADDRESS|CELL)\(/iu;

/** A list with formulas of every kind that an insertion has to follow, on its own sheet and on another. */
function formulaBook(): Uint8Array {
  const workbook = Workbook.createEmpty('客户');
  const [list] = workbook.sheets as [Sheet];
  const other = workbook.addSheet('分析');
  ['客户编号', '客户姓名', '资产规模', '触发事件', '折算'].forEach((text, at) => list.setValue(0, at, text));
  for (let row = 1; row <= 6; row++) {
    [`C${String(row)}`, `张三${String(row)}`, row * 700_000, row % 2 ? '升职' : '离职'].forEach((cell, at) =>
      list.setValue(row, at, cell),
    );
    list.setFormula(row, 4, `左二格/10000+C${String(row + 1)}-同行资产`);
  }
  const names = {
    左二格: '客户!XFC1',
    同行资产: '客户!$C1',
    全部资产: '客户!$C$2:$C$7',
    整列: '客户!$C:$C',
  };
  for (const [name, formula] of Object.entries(names))
    workbook.definedNames.set({ name, scope: null, formula, isHidden: false, comment: '' });
  [
    'SUM(客户!C2:C7)',
    'SUM(客户!C:C)',
    'COUNTIF(客户!2:2,"C1")',
    'SUM(全部资产)+SUM(整列)',
    'SUMIF(客户!D:D,"升职",客户!C:C)',
    'INDEX(客户!C2:C7,MATCH("C3",客户!A2:A7,0))',
    'SUMPRODUCT((客户!D2:D7="离职")*客户!C2:C7)',
    'COUNTA(客户!C1:E1)',
    'MAX(客户!E2:E7)',
    '客户!B3&客户!D3',
    'COLUMN(客户!D1)',
  ].forEach((formula, row) => other.setFormula(row, 0, formula));
  return saveWorkbook(workbook);
}

interface Book {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly args: readonly string[];
}

/** Every workbook among the shared cases, as the case runs it. */
function sharedBooks(): Book[] {
  const lists = ['files', 'promises'].map((name) => join(casesFolder, `${name}.json`));
  if (!lists.every(existsSync)) {
    console.warn(`SKIPPED, the shared cases are not there: ${casesFolder}`);
    return [];
  }
  return lists.flatMap((list) =>
    (JSON.parse(readFileSync(list, 'utf8')) as { id: string; workbook: string; args?: string[] }[]).flatMap(
      ({ id, workbook, args }) =>
        args && workbook.endsWith('.xlsx')
          ? [{ name: id.replace('/', '-'), bytes: readFileSync(join(casesFolder, workbook)), args }]
          : [],
    ),
  );
}

const books: readonly Book[] = [
  {
    ...{ name: 'of-every-kind', bytes: formulaBook() },
    args: ['--scheme', 'high-end', '--sheet', '客户', '--as-of', '2024-12-31'],
  },
  ...['F07_relative_names', 'F09_subtotal_rows'].flatMap((name): Book[] => {
    const path = join(casesFolder, 'files', `${name}.xlsx`);
    const args = ['--scheme', 'high-end', '--sheet', '客户', '--as-of', '2024-12-31'];
    return existsSync(path) ? [{ name, bytes: readFileSync(path), args }] : [];
  }),
  ...sharedBooks(),
];

/** The columns of a sheet that are not the add-in's own, in their order. */
function usersColumns(workbook: Workbook, sheet: Sheet): number[] {
  const own = workbook.definedNames
    .all()
    .filter(({ name, scope }) => scope === sheet && name.startsWith('_huiyan_column_'))
    .map(({ formula }) => columnIn(formula));
  return Array.from({ length: 60 }, (_, column) => column).filter((column) => !own.includes(column));
}

function columnIn(reference: string): number {
  const letters = /\$([A-Z]+)\$/u.exec(reference)?.[1] ?? '';
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

interface Run extends Book {
  readonly old: Workbook;
  readonly now: Workbook;
}

/** Runs a book; undefined where the run refuses it, and writes nothing then. */
async function runOn({ name, bytes, args }: Book): Promise<Run | undefined> {
  const [before, after] = [file(`${name}.xlsx`), file(`${name}-after.xlsx`)];
  writeFileSync(before, bytes);
  const { status } = await huiyan(['run', before, ...args, '--out', after]);
  expect(existsSync(after)).toBe(status === 0);
  if (status !== 0) return undefined;
  return { name, bytes, args, old: openWorkbook(bytes), now: openWorkbook(readFileSync(after)) };
}

/** Cells with formulas that an insertion of Excel's own would not change. */
function formulasOf(sheet: Sheet): [row: number, column: number][] {
  return [...sheet.formulas.all()]
    .map(([row, column]): [number, number] => [row, column])
    .filter(([row, column]) => !countsPlaces.test(sheet.getFormula(row, column) ?? 'CELL('));
}

describeWithLibreOffice('formulas of the user, calculated by LibreOffice', () => {
  it('come to what they came to before the run, in every output among the cases', async () => {
    const runs: Run[] = [];
    for (const book of books) {
      const done = await runOn(book);
      if (done) runs.push(done);
    }
    const sheets = runs.flatMap((run) =>
      run.old.sheets.map((sheet) => ({ ...run, sheet, formulas: formulasOf(sheet) })),
    );
    const told = sheets.filter(({ formulas }) => formulas.length > 0);
    const files = told.flatMap(({ name, bytes }) => [
      [`${name}-before`, withoutResults(bytes)] as const,
      [`${name}-after`, withoutResults(readFileSync(file(`${name}-after.xlsx`)))] as const,
    ]);
    const cellsOf = allSheetsAsCsv(Object.fromEntries(files));
    const found = told.map(({ name, now, old, sheet, formulas }) => {
      const place = now.sheets.find((own) => own.name === sheet.name);
      if (!place) throw new Error(`${name}: the sheet ${sheet.name} is gone`);
      const [were, are] = [usersColumns(old, sheet), usersColumns(now, place)];
      const [was, is] = [cellsOf(`${name}-before`, sheet.name), cellsOf(`${name}-after`, sheet.name)];
      const pairs = formulas
        .filter(([, column]) => were.includes(column))
        .map(
          ([row, column]) => [was?.[row]?.[column], is?.[row]?.[are[were.indexOf(column)] ?? -1]] as const,
        );
      return {
        name,
        sheet: sheet.name,
        was: pairs.map(([value]) => value),
        is: pairs.map(([, value]) => value),
      };
    });
    for (const { name, sheet, was, is } of found) {
      expect({ name, sheet, is }).toEqual({ name, sheet, is: was });
      for (const value of is)
        expect({ name, sheet, value }).toEqual({
          name,
          sheet,
          value: expect.stringMatching(/^(?!#|Err:)./u),
        });
    }
    const count = found.reduce((sum, { is }) => sum + is.length, 0);
    expect(count).toBeGreaterThan(10);
  });
});
