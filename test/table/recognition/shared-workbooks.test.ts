import ExcelJS from 'exceljs';
import type { Cell } from '../../../src/table/cells/cell';
import { recogniseStructure } from '../../../src/table/recognition/recognise-structure';
import type { Structure } from '../../../src/table/reading/structure';
import { describeWithSharedData, sharedData } from '../../support/shared-data';
import { area, sampleOf } from '../samples';

/** The plain value of a cell of exceljs: what `Range.values` would give for it. */
function plainValue(cell: ExcelJS.Cell): Cell {
  if (cell.isMerged && cell.master.address !== cell.address) return '';
  const value = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value;
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25569;
  if (typeof value !== 'object') return value;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return value.error;
  return 'text' in value ? value.text : '';
}

async function structureOf(file: string, sheet: string | undefined): Promise<Structure> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(sharedData(`workbooks/${file}`).buffer as ArrayBuffer);
  const worksheet = workbook.getWorksheet(sheet ?? 1) ?? workbook.worksheets[0];
  if (worksheet === undefined) throw new Error(`${file} has no sheet`);
  const { top, left, bottom, right } = worksheet.dimensions;
  const rows: Cell[][] = [];
  for (let row = top; row <= Math.min(bottom, top + 59); row++) {
    const cells = Array.from({ length: right - left + 1 }, (_, column) =>
      worksheet.getCell(row, left + column),
    );
    rows.push(cells.map(plainValue));
  }
  const merged = worksheet.model.merges.map((range) => {
    const [from, to = from] = range.split(':').map((address) => worksheet.getCell(address));
    if (from === undefined || to === undefined) throw new Error(range);
    const [row, column] = [Number(from.row), Number(from.col)];
    return area(row - 1, column - 1, Number(to.row) - row + 1, Number(to.col) - column + 1);
  });
  return recogniseStructure(sampleOf(rows, { firstRow: top - 1, firstColumn: left - 1, merged }));
}

/** File, sheet, header rows as Excel numbers them (none: no header), first headers. Read off the workbooks by eye. */
const expected: readonly (readonly [
  file: string,
  sheet: string | undefined,
  rows: string,
  headers: string,
])[] = [
  ['PhpSpreadsheet__issue.3613.xlsx', '1月', '3-3', '员工姓名|身份证号码|银行账号|性别|入职日期|离职日期'],
  ['PhpSpreadsheet__issue.3613.xlsx', '5月', '3-3', '员工姓名|身份证号码|银行账号|性别|入职日期|离职日期'],
  ['PhpSpreadsheet__issue.3613.xlsx', '7月', 'none', ''],
  ['calamine__date_1904.xlsx', undefined, 'none', 'Column A|Column B'],
  ['calamine__date_iso.xlsx', undefined, 'none', 'Column A'],
  ['calamine__errors.xlsx', undefined, 'none', 'Column A'],
  ['calamine__header-row.xlsx', undefined, '9-9', 'Columns|Column A|Column B|Column C'],
  ['calamine__merged_range.xlsx', 'Sheet1', '1-2', 'A1|B1|C1|C1 (2)|E1|F1|G1|H1'],
  ['calamine__rph.xlsx', undefined, '1-1', '課きく 毛こ'],
  ['calamine__table-multiple.xlsx', 'Sheet1', '1-1', 'Item|Type|Quantity'],
  ['calamine__table-multiple.xlsx', 'Sheet3', '1-1', 'Item|Units'],
  ['excelize__MergeCell.xlsx', undefined, '1-1', 'A1|A1 (2)|C1|D1'],
  ['exceljs__1904.xlsx', undefined, 'none', 'Column B'],
  ['exceljs__google-sheets.xlsx', undefined, '1-1', 'BEGIN|HIDDEN|VISIBLE'],
  ['exceljs__test-issue-1575.xlsx', undefined, '1-1', 'A|B|C'],
  ['huiyan__rich.xlsx', '客户', '1-1', '客户号|身份证号|姓名|余额|开户日|评分|公式|备注'],
  ['poi__stress020.xlsx', undefined, '3-4', '时间 来源项目|单位|1月|2月'],
  ['readxl__big-texty-numbers-xlsx.xlsx', undefined, '1-1', 'number|number as text|notes'],
  ['readxl__blanks.xlsx', 'different_rows', '1-1', 'x|y'],
  ['readxl__blanks.xlsx', 'same_row_first', '1-1', 'x|y'],
  ['readxl__currency-formats-xlsx.xlsx', undefined, '1-1', 'product|cost_EUR|cost_CHF|cost_mixed'],
  ['readxl__dates-leap-year-1900-xlsx.xlsx', 'for_testing', '1-1', 'dttm|dttm_string|expect_success'],
  ['readxl__deaths.xlsx', 'arts', '5-5', 'Name|Profession|Age|Has kids|Date of birth|Date of death'],
  ['readxl__deaths.xlsx', 'other', '5-5', 'Name|Profession|Age|Has kids|Date of birth|Date of death'],
  ['readxl__missing-v-node-xlsx.xlsx', undefined, '1-1', 'A|B|A + B'],
  ['readxl__names-need-repair-xlsx.xlsx', undefined, '1-1', 'a b|a b (2)|Column C|c%&$'],
  ['readxl__no-styles-or-sharedStrings-parts.xlsx', undefined, '1-1', 'Language|Age|Churn probability'],
  ['readxl__texty-dates-xlsx.xlsx', undefined, '1-1', 'a'],
  ['readxl__type-me.xlsx', 'logical_coercion', '1-1', 'maybe boolean?|description'],
  ['readxl__type-me.xlsx', 'text_coercion', '1-1', 'text|explanation'],
  ['readxl__unnamed-duplicated-columns.xlsx', undefined, '1-1', 'Column A|var2|Column C|var2 (2)'],
  ['readxl__whitespace-xlsx.xlsx', 'whitespace', '1-1', '<-space, space->'],
];

describeWithSharedData('finding the header in workbooks of other projects', () => {
  test.each(expected)('%s, sheet %s: rows %s', async (file, sheet, rows, headers) => {
    const { headerRows, columns } = await structureOf(file, sheet);
    expect(headerRows ? `${String(headerRows.first + 1)}-${String(headerRows.last + 1)}` : 'none').toBe(rows);
    const wanted = headers === '' ? [] : headers.split('|');
    expect(columns.slice(0, wanted.length).map(({ header }) => header)).toEqual(wanted);
  });
});
