import fc from 'fast-check';
import type { Cell } from '../../../src/table/cells/cell';
import { Missing } from '../../../src/table/cells/missing';
import { textAt, type Column } from '../../../src/table/columns/column';
import { formatSerial } from '../../../src/table/cells/calendar';
import { TableBuilder } from '../../../src/table/reading/table-builder';
import type { ColumnPlan, ReadingOptions, TableReading } from '../../../src/table/reading/table-reading';
import { plansOf } from '../samples';

const plain = plansOf(
  ['客户号', 'text', 'customerId'],
  ['客户姓名', 'text', 'name'],
  ['余额', 'number', 'balance'],
);

function readRows(
  plans: readonly ColumnPlan[],
  rows: readonly (readonly Cell[])[],
  options: ReadingOptions = {},
) {
  const builder = new TableBuilder(plans, options);
  builder.addBlock(1, [{ firstColumn: 0, values: rows }]);
  return builder.finish();
}

function valuesOf(column: Column | undefined): (string | number | undefined)[] {
  if (column === undefined) return [];
  if (column.kind === 'text') return Array.from(column.codes, (_, row) => textAt(column, row));
  return Array.from(column.values);
}

const readColumn = (plan: ColumnPlan, cells: readonly Cell[], options: ReadingOptions = {}) => {
  const reading = readRows([plan], cells.map((cell) => [cell]), options); // prettier-ignore
  return {
    values: valuesOf(reading.table.columns[0]),
    missing: [...(reading.table.columns[0]?.missing ?? [])],
    issues: reading.issues,
  };
};
const kinds = (reading: Pick<TableReading, 'issues'>) =>
  reading.issues.map(({ kind, count }) => [kind, count]);
const only = (
  header: string,
  kind: ColumnPlan['kind'],
  role?: string,
  more?: Partial<ColumnPlan>,
): ColumnPlan => plansOf([header, kind, role, more])[0] as ColumnPlan;

describe('making a table of blocks', () => {
  test('keeps values and the rows of the sheet they stand in', () => {
    const { table, skipped, issues } = readRows(plain, [['001', '张三', 5], ['002', '李四', '']]); // prettier-ignore
    expect(table.rowCount).toBe(2);
    expect([...table.sheetRows]).toEqual([1, 2]);
    expect(table.columns.map(valuesOf)).toEqual([['001', '002'], ['张三', '李四'], [5, NaN]]); // prettier-ignore
    expect([...(table.columns[2]?.missing ?? [])]).toEqual([Missing.present, Missing.blank]);
    expect([skipped, issues]).toEqual([[], []]);
  });

  test('leaves hidden rows out, however the rows are cut into blocks', () => {
    const rows = Array.from({ length: 9 }, (_, index) => [`00${String(index)}`, '张三', index]);
    const hiddenRows = [{ first: 3, count: 2 }, { first: 9, count: 4 }]; // prettier-ignore
    const whole = readRows(plain, rows, { hiddenRows });
    expect([...whole.table.sheetRows]).toEqual([1, 2, 5, 6, 7, 8]);
    expect(valuesOf(whole.table.columns[2])).toEqual([0, 1, 4, 5, 6, 7]);
    expect(whole.skipped).toEqual([
      { sheetRow: 3, rowCount: 2, why: 'hidden', text: '' },
      { sheetRow: 9, rowCount: 1, why: 'hidden', text: '' },
    ]);
    const builder = new TableBuilder(plain, { hiddenRows });
    for (let row = 0; row < rows.length; row += 4) {
      builder.addBlock(row + 1, [{ firstColumn: 0, values: rows.slice(row, row + 4) }]);
    }
    expect(builder.finish()).toEqual(whole);
  });

  test('finds each column in its piece, whatever else is in it', () => {
    const builder = new TableBuilder(plain);
    builder.addBlock(7, [
      { firstColumn: 2, values: [[9, 'other'], [8, 'other']] },
      { firstColumn: 0, values: [['001', '张三'], ['002', '李四']] },
    ]); // prettier-ignore
    expect(builder.finish().table.columns.map(valuesOf)).toEqual([['001', '002'], ['张三', '李四'], [9, 8]]); // prettier-ignore
  });

  test('leaves out blank rows, totals, repeated headers and notes below, and lists them', () => {
    const rows: Cell[][] = [
      ['001', '张三', 5],
      ['', '', ''],
      ['本页小计', '', 5],
      ['客户号', '客户姓名', '余额'],
      ['002', '总计科技有限公司', 7],
      ['', '合 计：', 12],
      ['', '', ''],
      ['注：余额为时点数', '', ''],
      ['制表人 王五', '', ''],
      ['', '', ''],
    ];
    const { table, skipped } = readRows(plain, rows);
    expect(valuesOf(table.columns[1])).toEqual(['张三', '总计科技有限公司']);
    expect(skipped.map(({ sheetRow, why }) => [sheetRow, why])).toEqual([
      [2, 'blank'],
      [3, 'total'],
      [4, 'repeated-header'],
      [6, 'total'],
      [7, 'blank'],
      [8, 'note'],
      [9, 'note'],
    ]);
  });

  test.each([
    '合计',
    '总计',
    '小计',
    '合 计',
    '总计：',
    'Total',
    'Grand Total',
    'Subtotal',
    'SUM',
    '合计（3户）',
    '城东支行小计',
  ])('takes a row labelled %s without an id for a total', (label) => {
    expect(readRows(plain, [['001', '张三', 5], ['', label, 5]]).skipped.map(({ why }) => why)).toEqual(['total']); // prettier-ignore
  });

  test.each(['总计科技有限公司', '全合计算', 'Totalenergies', 'Sumner', '小计划'])(
    'takes %s for a customer',
    (name) => {
      const { table } = readRows(plain, [['001', '张三', 5], ['002', name, 5], ['', name, 6]]); // prettier-ignore
      expect(valuesOf(table.columns[1])).toEqual(['张三', name, name]);
    },
  );

  test('keeps a column that is only watched out of the table, and uses it', () => {
    const plans = plansOf(
      ['序号', 'text', undefined, { watchOnly: true }],
      ['客户姓名', 'text', 'name'],
      ['余额', 'number'],
    );
    const { table, skipped } = readRows(plans, [[1, '张三', 5], ['合计', '', 5]]); // prettier-ignore
    expect(table.columns.map(({ header }) => header)).toEqual(['客户姓名', '余额']);
    expect(skipped.map(({ why }) => why)).toEqual(['total']);
  });

  test('keeps customers without any value between others, and joins runs of blank rows', () => {
    const rows = [['001', '张三', 5], ['', '', ''], ['', '', ''], ['', '李四', ''], ['003', '王五', 6]]; // prettier-ignore
    const { table, skipped } = readRows(plain, rows);
    expect(valuesOf(table.columns[1])).toEqual(['张三', '李四', '王五']);
    expect(skipped).toEqual([{ sheetRow: 2, rowCount: 2, why: 'blank', text: '' }]);
  });

  test('reports rows without an id and rows that repeat one', () => {
    const { issues } = readRows(plain, [['001', '张三', 5], ['', '李四', 6], ['001', '王五', 7]]); // prettier-ignore
    expect(issues.map(({ kind, examples }) => [kind, examples])).toEqual([
      ['duplicate-id', [{ cell: 'A4', value: '001' }]],
      ['row-without-id', [{ cell: 'A3', value: '' }]],
    ]);
  });

  test('does not mind repeated ids in a list of transactions', () => {
    const plans = plansOf(
      ['id', 'text', 'customerId'],
      ['day', 'date', 'transactionDate', { format: 'date' }],
    );
    expect(readRows(plans, [['a', 46203], ['a', 46204]]).issues).toEqual([]); // prettier-ignore
  });

  test('gives the same table however the rows are cut into blocks', () => {
    const cell = fc.constantFrom<Cell[]>(
      '',
      1,
      20240305,
      '12.5万',
      '是',
      ' x ',
      '合计',
      '注：a',
      '5/3/2024',
      '余额',
      '001',
      '#N/A',
    );
    const rows = fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 40 });
    const plans = plansOf(
      ['客户号', 'text', 'customerId'],
      ['余额', 'number'],
      ['日期', 'date'],
      ['是否', 'flag'],
    );
    fc.assert(
      fc.property(rows, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (values, sizes) => {
        const whole = readRows(plans, values);
        const builder = new TableBuilder(plans);
        for (let at = 0, turn = 0; at < values.length; turn++) {
          const size = sizes[turn % sizes.length] ?? 1;
          builder.addBlock(1 + at, [{ firstColumn: 0, values: values.slice(at, at + size) }]);
          at += size;
        }
        expect(builder.finish()).toEqual(whole);
        const kept = whole.table.rowCount + whole.skipped.reduce((sum, { rowCount }) => sum + rowCount, 0);
        expect(kept).toBeLessThanOrEqual(values.length);
      }),
    );
  });

  test('stands any cells: a value is finite, or missing says why', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constantFrom<Cell[]>('', '#REF!', '￥', 1e300),
    );
    const plans = plansOf(
      ['a', 'text', 'customerId'],
      ['b', 'number'],
      ['c', 'date'],
      ['d', 'flag'],
      ['e', 'text'],
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell, cell, cell), { maxLength: 20 }), (values) => {
        for (const column of readRows(plans, values).table.columns) {
          valuesOf(column).forEach((value, row) => {
            const missing =
              value === undefined || Number.isNaN(value) || (column.kind === 'flag' && value === -1);
            expect(missing).toBe(column.missing[row] !== Missing.present);
            if (typeof value === 'number' && !missing) expect(Number.isFinite(value)).toBe(true);
          });
        }
      }),
    );
  });
});

describe('reading a column of numbers', () => {
  test('says which cells were changed or could not be read, by address, five at most', () => {
    const { values, missing, issues } = readColumn(only('余额', 'number'), [
      1,
      '12.5万',
      'abc',
      '#N/A',
      '-',
      true,
    ]);
    expect(values).toEqual([1, 125000, NaN, NaN, NaN, NaN]);
    expect(missing).toEqual([0, 0, Missing.unreadable, Missing.error, Missing.blank, Missing.unreadable]);
    expect(kinds({ issues })).toEqual([
      ['error-cell', 1],
      ['unreadable-number', 2],
      ['scaled-unit', 1],
      ['placeholder', 1],
    ]);
    expect(issues[1]).toMatchObject({
      severity: 'error',
      column: '余额',
      examples: [
        { cell: 'A4', value: 'abc' },
        { cell: 'A7', value: 'TRUE' },
      ],
    });
    expect(readColumn(only('余额', 'number'), Array<Cell>(9).fill('x')).issues[0]?.examples).toHaveLength(5);
  });

  test('multiplies by the unit of the header, unless the cell has its own', () => {
    const { values } = readColumn(only('金额(万元)', 'number', undefined, { scale: 10000 }), [
      1.1,
      '2',
      '3亿',
      '125000元',
    ]);
    expect(values).toEqual([11000, 20000, 300000000, 125000]);
  });
});

describe('reading a column of dates', () => {
  const days = (
    cells: readonly Cell[],
    options: ReadingOptions = {},
    format: ColumnPlan['format'] = 'date',
  ) => {
    const { values, issues } = readColumn(only('日期', 'date', undefined, { format }), cells, options);
    return { days: values.map((value) => formatSerial(Number(value))), issues: kinds({ issues }) };
  };

  test('takes serials under a date format as they are, in both date systems', () => {
    expect(days([46203, 46203.5, 59])).toEqual({
      days: ['2026-06-30', '2026-06-30', '1900-02-28'],
      issues: [],
    });
    // 2026-06-30 is 44741 in the 1904 system.
    expect(days([44741, 0, '2026-06-30'], { date1904: true }).days).toEqual([
      '2026-06-30',
      '1904-01-01',
      '2026-06-30',
    ]);
  });

  test('shifts no year and no month by the date system', () => {
    expect(days([44741, 2026, 2026.06], { date1904: true }, 'general').days).toEqual([
      '2026-06-30',
      '2026-01-01',
      '2026-06-01',
    ]);
  });

  test('says so where numbers have no date format', () => {
    expect(days([46203, 20260630, 2026], {}, 'general')).toEqual({
      days: ['2026-06-30', '2026-06-30', '2026-01-01'],
      issues: [['year-only-date', 1], ['compact-date', 1], ['serial-date', 1]],
    }); // prettier-ignore
  });

  test('lets one certain date decide on the order of day and month', () => {
    expect(days(['5/3/2024', '13/3/2024']).days).toEqual(['2024-03-05', '2024-03-13']);
    expect(days(['5/3/2024', '3/13/2024']).days).toEqual(['2024-05-03', '2024-03-13']);
  });

  test('takes the order asked for where nothing decides, and says so', () => {
    expect(days(['5/3/2024'])).toEqual({ days: ['2024-05-03'], issues: [['ambiguous-date', 1]] });
    expect(days(['5/3/2024'], { dateOrder: 'day-first' }).days).toEqual(['2024-03-05']);
  });

  test('guesses nothing where both orders stand in one column', () => {
    expect(days(['5/3/2024', '13/3/2024', '3/13/2024'])).toEqual({
      days: ['', '2024-03-13', '2024-03-13'],
      issues: [['undecidable-date', 1], ['text-date', 2]],
    }); // prettier-ignore
  });
});

describe('reading a column of text', () => {
  test('trims, drops placeholders and errors, and shares codes', () => {
    const plan = only('机构', 'text', 'branch');
    const { values, issues } = readColumn(plan, ['城东', ' 城东', '无', '#N/A', 12, true, '城东']);
    expect(values).toEqual(['城东', '城东', undefined, undefined, '12', 'TRUE', '城东']);
    expect(kinds({ issues })).toEqual([['error-cell', 1], ['trimmed-text', 1], ['placeholder', 1]]); // prettier-ignore
    const table = readRows([plan], [[' 城东'], ['城东']]).table; // prettier-ignore
    expect(table.columns[0]).toMatchObject({ dictionary: ['城东'], codes: Int32Array.of(0, 0) });
  });

  test('lets a customer be called Null', () => {
    expect(readColumn(only('Surname', 'text', 'name'), ['Null', 'None', '-']).values).toEqual([
      'Null',
      'None',
      undefined,
    ]);
  });

  test('takes an id that is an apostrophe and nothing else for none', () => {
    const { values, issues } = readColumn(only('客户号', 'text', 'customerId'), ["'", "' 8", "'007"]);
    expect(values).toEqual([undefined, '8', '007']);
    expect(kinds({ issues })).toEqual([['narrowed-id', 2], ['placeholder', 1], ['row-without-id', 1]]); // prettier-ignore
  });

  test('takes any number of apostrophes off an id at once', () => {
    const marks = "'".repeat(30_000);
    const { values } = readColumn(only('客户号', 'text', 'customerId'), [marks, `${marks}9`, "'‘B7", 'C8']);
    expect(values).toEqual([undefined, '9', 'B7', 'C8']);
  });

  test('keeps leading zeros, shows those of the number format, and narrows', () => {
    const plan = only('客户号', 'text', 'customerId', { format: 'zeros', zeros: 8 });
    const { values, issues } = readColumn(plan, ['00012', 12, '０００１３', "'00014", '00015 ']);
    expect(values).toEqual(['00012', '00000012', '00013', '00014', '00015']);
    expect(kinds({ issues })).toEqual([['padded-id', 1], ['trimmed-text', 1], ['narrowed-id', 2]]); // prettier-ignore
  });

  test('never uses an id of more than 15 digits that was stored as a number', () => {
    const { values, missing, issues } = readColumn(only('客户号', 'text', 'customerId'), [
      110105194912310020,
      '1.10105E+17',
      123456789012345,
    ]);
    expect(values).toEqual([undefined, undefined, '123456789012345']);
    expect(missing).toEqual([Missing.unreadable, Missing.unreadable, Missing.present]);
    expect(kinds({ issues })).toEqual([['damaged-id', 1], ['scientific-id', 1], ['number-id', 1]]); // prettier-ignore
  });

  test('checks the check digit of 18-digit ID numbers', () => {
    // 11010519491231002X is the example of GB 11643-1999.
    const { values, issues } = readColumn(only('身份证号', 'text', 'idNumber'), [
      '11010519491231002X',
      '110105194912310021',
    ]);
    expect(values).toEqual(['11010519491231002X', '110105194912310021']);
    expect(kinds({ issues })).toEqual([['invalid-id-number', 1]]);
  });

  test('keeps every digit of every id', () => {
    const digits = fc.stringMatching(/^\d{1,24}$/u);
    fc.assert(
      fc.property(
        fc.uniqueArray(digits, { maxLength: 200 }),
        fc.nat({ max: 999_999_999_999_999 }),
        (ids, number) => {
          const plan = only('客户号', 'text', 'customerId');
          expect(readColumn(plan, ids).values).toEqual(ids);
          expect(readColumn(plan, [number]).values).toEqual([String(number)]);
        },
      ),
    );
  });
});

describe('cells in which a formula would see something else than was read', () => {
  const interpreted = (plan: ColumnPlan, cells: readonly Cell[], options?: ReadingOptions) =>
    readRows([plan], cells.map((cell) => [cell]), options).table.columns[0]?.cells; // prettier-ignore

  test('are numbers as text, not numbers, blanks, placeholders and errors; a unit of the header is told', () => {
    const cells = [5, '12.5万', '5', '', '-', '暂无', '#N/A', '不清楚', 0, 1];
    expect(interpreted(only('资产', 'number'), cells)).toEqual({ scale: 1, interpreted: [1, 2] });
    expect(interpreted(only('资产（万元）', 'number', undefined, { scale: 10_000 }), [3, '3'])).toEqual({
      scale: 10_000,
      interpreted: [1],
    });
  });

  test('are dates as text, and numbers that are read as no date or as another', () => {
    const dated = only('日期', 'date', undefined, { format: 'date' });
    const cells = [46203, '2026年7月3日', '待定', '5/3/2024', 20260703];
    expect(interpreted(dated, cells)?.interpreted).toEqual([1, 3, 4]);
    expect(interpreted(dated, [44741], { date1904: true })?.interpreted).toEqual([]);
  });

  test('are texts that were trimmed or that stand for a blank, and numbers that text shows otherwise', () => {
    const cells = ['AAA', ' AAA', 'AAA', '无', '#N/A', 5, 0.1, true];
    expect(interpreted(only('等级', 'text'), cells)?.interpreted).toEqual([1, 3, 4, 6]);
    const ids = only('客户号', 'text', 'customerId', { zeros: 8 });
    expect(interpreted(ids, [12, '00000013', 12_345_678])?.interpreted).toEqual([0]);
  });

  test('are yes and no in words that had to be cleaned', () => {
    const cells = ['是', '是 ', 'Y', true, 1, 'ｙ', '', '不明', '无'];
    expect(interpreted(only('活跃', 'flag'), cells)?.interpreted).toEqual([1, 5]);
  });
});
