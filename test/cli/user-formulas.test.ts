import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../src/embedded-host/file/save/save-workbook';
import type { Sheet } from '../../src/embedded-host/model/book/sheet';
import { Workbook } from '../../src/embedded-host/model/book/workbook';
import { huiyan, scratchFolder } from '../support/command-line';
import { describeWithLibreOffice, sheetAsCsv, withoutResults } from '../support/libreoffice';

const file = scratchFolder();
const casesFolder = join(__dirname, '../../../shared/cases/files');

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

const books: [name: string, bytes: () => Uint8Array, args: string[]][] = [
  ['of every kind', formulaBook, ['--scheme', 'high-end', '--sheet', '客户']],
  ...['F07_relative_names.xlsx', 'F09_subtotal_rows.xlsx'].flatMap((name): typeof books => {
    const path = join(casesFolder, name);
    if (!existsSync(path)) {
      console.warn(`SKIPPED, not among the shared cases: ${name}`);
      return [];
    }
    return [[name, () => readFileSync(path), ['--scheme', 'high-end', '--sheet', '客户']]];
  }),
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

describeWithLibreOffice('formulas of the user, calculated by LibreOffice', () => {
  it.each(books)('come to what they came to before the run: %s', async (name, bytes, args) => {
    const [before, after] = [file(`before-${name}.xlsx`), file(`after-${name}.xlsx`)];
    writeFileSync(before, bytes());
    const { status, error } = await huiyan(['run', before, ...args, '--as-of', '2024-12-31', '--out', after]);
    expect([status, error]).toEqual([0, '']);
    const [old, now] = [openWorkbook(readFileSync(before)), openWorkbook(readFileSync(after))];
    let compared = 0;
    old.sheets.forEach((sheet, place) => {
      const formulas = [...sheet.formulas.all()].filter(
        ([row, column]) => !countsPlaces.test(sheet.getFormula(row, column) ?? 'CELL('),
      );
      if (formulas.length === 0) return;
      const columns = usersColumns(now, now.sheets[place] as Sheet);
      const [was, is] = [before, after].map((path) =>
        sheetAsCsv(withoutResults(readFileSync(path)), place + 1),
      );
      for (const [row, column] of formulas) {
        const value = is?.[row]?.[columns[column] ?? -1];
        expect([name, sheet.name, row, column, value]).toEqual([
          name,
          sheet.name,
          row,
          column,
          was?.[row]?.[column],
        ]);
        expect(value).not.toMatch(/^(?:|#.*|Err:.*)$/u);
        compared++;
      }
    });
    expect(compared).toBeGreaterThan(0);
  });
});
