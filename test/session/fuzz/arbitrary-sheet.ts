import fc from 'fast-check';
import { CellError, type CellValue } from '../../../src/embedded-host/model/cells/cell-value';
import { Workbook } from '../../../src/embedded-host/model/book/workbook';

/** A cell of a fuzzed sheet: a constant, or a formula with the value that it shows. */
export type FuzzCell = CellValue | { readonly formula: string; readonly shows: string | number };

/** A sheet as it may come from anywhere: what stands in which cell, and how it is dressed. */
export interface FuzzSheet {
  readonly cells: readonly (readonly FuzzCell[])[];
  /** Zero-based row of the last header row. */
  readonly headerRow: number;
  readonly hiddenRows: readonly number[];
  readonly mergesTitle: boolean;
  readonly mergesHeader: boolean;
  readonly isTable: boolean;
  readonly isFiltered: boolean;
  readonly date1904: boolean;
}

const often = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary });
const texts = (...items: string[]) => fc.constantFrom(...items);

const rudeText = fc.oneof(
  texts(
    '=1+1',
    '+852 1234',
    '-',
    '@SUM(A1)',
    '\t缩进',
    "'引号",
    '＝1',
    '#N/A',
    '1-2',
    '007',
    ' ',
    '　',
    '—',
    '无',
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const number = fc.oneof(
  fc.integer({ min: -50, max: 9_000_000 }),
  fc.double({ min: -1e15, max: 1e15, noNaN: true }),
  texts('1,234.50', '¥12万', '(300)', '３００', '1e5', '12%', '-', '约50'),
);
const date = fc.oneof(
  fc.integer({ min: -3, max: 60_000 }),
  texts('2026-06-30', '2026年6月30日', '30/6/2026', '20260630', '六月', '2026.6', '昨天', '2026-13-45'),
);
const id = fc.oneof(
  fc.integer({ min: 0, max: 99_999 }).map((serial) => `C${String(serial)}`),
  fc.integer({ min: 0, max: 999 }).map((serial) => String(serial).padStart(8, '0')),
  fc.bigInt({ min: 10n ** 17n, max: 10n ** 18n - 1n }).map(String),
  fc.integer({ min: 1, max: 9_999 }),
);
const name = fc
  .tuple(texts('王', '李', '欧阳', 'Anna '), texts('伟', '芳', '小明', 'Bell'))
  .map(([first, last]) => first + last);

/** Columns that customer sheets have, by one of the headers they come under. */
const columns: readonly (readonly [headers: readonly string[], cell: fc.Arbitrary<FuzzCell>])[] = [
  [['客户号', '客户编号', 'Customer ID', '会员号'], id],
  [['客户姓名', '姓名', 'Name', '企业名称'], name],
  [['职位', 'Position', '岗位'], texts('董事长', '总经理', '教师', '职员', 'CEO', '')],
  [['资产规模', '资产规模(万元)', 'AUM', '月末存款余额'], number],
  [['年度贡献', '营业收入', 'Revenue', '销售额'], number],
  [['交易次数', 'Transactions', '购买次数'], fc.oneof(fc.integer({ min: 0, max: 60 }), number)],
  [['最近交易日', '最近一次消费', 'Last purchase'], date],
  [['触发事件', 'Trigger', '事件'], texts('大额转入', '无', '到期', '购房', '=大额转入', '')],
  [['预计成交日', 'Expected close'], date],
  [['支行', '机构', 'Branch'], texts('城东', '城西', 'East', '')],
  [['年龄', 'Age'], fc.oneof(fc.integer({ min: 0, max: 120 }), texts('三十', '40岁', ''))],
  [['备注', 'Remarks', '__proto__', 'constructor', '2026'], rudeText],
];

/** A column under one of its headers, mostly with cells of its kind. */
const columnsOf = columns.map(([headers, cell]) =>
  fc.record({
    header: fc.oneof(
      often(8, texts(...headers)),
      often(
        1,
        texts(...headers).map((text) => ` ${text}\n`),
      ),
      often(1, rudeText),
    ),
    cell: fc.constant(
      fc.oneof(
        often(14, cell),
        often(2, fc.constant<FuzzCell>('')),
        often(1, rudeText),
        often(
          1,
          texts('#N/A', '#DIV/0!', '#REF!').map((code) => CellError.of(code)),
        ),
        often(1, fc.boolean()),
        often(
          1,
          fc.integer({ min: 0, max: 99 }).map((shows) => ({ formula: 'ROW()*2', shows })),
        ),
      ),
    ),
  }),
);

const total = texts('合计', '小计', '总计', 'Total', '平均');
const note = texts('注：数据截至6月30日', '制表人：王某', '以下空白', 'Source: core system');

/** Sheets of up to twelve rows: every shape of header, blank rows, totals, notes, and cells of all kinds. */
export const arbitrarySheet: fc.Arbitrary<FuzzSheet> = fc
  .tuple(
    fc
      .subarray([...columns.keys()], { minLength: 5, maxLength: columns.length })
      .chain((kinds) => fc.tuple(...columnsOf.filter((_, kind) => kinds.includes(kind)))),
    fc.nat({ max: 12 }),
  )
  .chain(([chosen, rowCount]) =>
    fc.record({
      rows: fc.array(
        fc.oneof(
          often(16, fc.tuple(...chosen.map(({ cell }) => cell))),
          often(1, fc.constant<FuzzCell[]>([])),
          often(
            1,
            total.map((label): FuzzCell[] => [label, '', 300]),
          ),
          often(
            1,
            note.map((text): FuzzCell[] => [text]),
          ),
          often(1, fc.constant<FuzzCell[]>(chosen.map(({ header }) => header))),
        ),
        { minLength: rowCount, maxLength: rowCount },
      ),
      headers: fc.constant(chosen.map(({ header }) => header)),
      title: fc.oneof(
        often(3, fc.constant<FuzzCell[][]>([])),
        often(1, fc.constant<FuzzCell[][]>([['客户清单'], []])),
      ),
      group: fc.oneof(often(4, fc.constant(false)), often(1, fc.constant(true))),
      hasHeader: fc.oneof(often(9, fc.constant(true)), often(1, fc.constant(false))),
      hidden: fc.subarray([2, 3, 5, 8]),
      dress: fc.nat({ max: 7 }),
      date1904: fc.oneof(often(5, fc.constant(false)), often(1, fc.constant(true))),
    }),
  )
  .map(({ rows, headers, title, group, hasHeader, hidden, dress, date1904 }) => {
    const above = [...title, ...(group ? [['基本信息', ...headers.slice(1).map(() => '')]] : [])];
    const cells: FuzzCell[][] = [...above, ...(hasHeader ? [headers] : []), ...rows.map((row) => [...row])];
    const headerRow = above.length;
    return {
      cells,
      headerRow,
      hiddenRows: hidden,
      mergesTitle: dress === 1 && title.length > 0 && headers.length > 1,
      mergesHeader: group && headers.length > 1,
      isTable: dress === 2 && hasHeader && rows.length > 0,
      isFiltered: dress === 3 && hasHeader && rows.length > 0,
      date1904,
    };
  });

/** The workbook that a fuzzed sheet stands for. */
export function workbookOf(fuzzed: FuzzSheet): Workbook {
  const workbook = new Workbook({ date1904: fuzzed.date1904 });
  const sheet = workbook.addSheet('客户');
  fuzzed.cells.forEach((row, at) => {
    row.forEach((cell, column) => {
      if (typeof cell === 'object' && 'formula' in cell)
        sheet.setFormula(at, column, cell.formula, cell.shows);
      else sheet.setValue(at, column, cell);
    });
  });
  const width = Math.max(1, ...fuzzed.cells.map((row) => row.length));
  const area = { top: fuzzed.headerRow, left: 0, bottom: fuzzed.cells.length - 1, right: width - 1 };
  if (fuzzed.mergesTitle) sheet.merge({ top: 0, left: 0, bottom: 0, right: width - 1 });
  if (fuzzed.mergesHeader) {
    const row = fuzzed.headerRow - 1;
    sheet.merge({ top: row, left: 0, bottom: row, right: width - 1 });
  }
  if (fuzzed.isTable && !fuzzed.mergesHeader) {
    const columnNames = Array.from({ length: width }, (_, column) => `列${String(column)}`);
    columnNames.forEach((columnName, column) => sheet.setValue(fuzzed.headerRow, column, columnName));
    workbook.addTable(sheet, { name: 'Customers', area, columnNames });
  }
  if (fuzzed.isFiltered) sheet.load({ autoFilter: { area, hasCriteria: true } });
  for (const row of fuzzed.hiddenRows) sheet.rows.setHidden(row, true);
  return workbook;
}
