import { completeSheets, sheetIssues } from '../../../src/methods/shared/further-sheets';
import { exampleCells, inputIssues } from '../../../src/methods/shared/input-issues';
import type { Column } from '../../../src/table/columns/column';
import { contextOf, numbers, texts } from '../../support/columns';

const found = (columns: Readonly<Record<string, Column | undefined>>, rowCount?: number) => {
  const all = Object.values(columns).flatMap((column) => column ?? []);
  return inputIssues(columns, contextOf(all, undefined, rowCount)).map(
    ({ kind, severity, text, count, column, examples }) => [
      ...[kind, severity, count, column, text.zh, text.en],
      examples.map(({ cell, value }) => cell + value).join(' '),
    ],
  );
};

describe('what is said of the columns of any method', () => {
  it('is an empty table, and then nothing else', () => {
    expect(found({ revenue: numbers('revenue', []), id: texts('customerId', []) }, 0)).toEqual([
      ['empty-table', 'warning', 0, undefined, '表中没有客户行。', 'The table has no rows.', ''],
    ]);
  });

  it('is a single row, which is no column whose values are all equal', () => {
    expect(found({ revenue: numbers('revenue', [7]) })).toEqual([
      [
        ...['one-row', 'note', 1, undefined],
        ...['只有一行：排名与占比没有可比的客户。', 'One row: nothing to compare with.', ''],
      ],
    ]);
  });

  it('is a column without values, with some missing, or with one value only; each column once', () => {
    const profit = numbers('profit', [
      undefined,
      3,
      undefined,
      3,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    const eight = <T>(value: T): T[] => new Array<T>(8).fill(value);
    expect(
      found({
        revenue: numbers('revenue', eight(undefined)),
        profit,
        again: profit,
        absent: undefined,
        segment: texts('segment', eight('x')),
        region: texts('region', [...eight('x').slice(1), 'y']),
        tenure: numbers('tenure', [undefined, 1, 1, 1, 1, 1, 1, 2]),
        made: { ...numbers('score', eight(undefined)), sheetColumn: -1 },
      }),
    ).toEqual([
      ['all-missing', 'warning', 8, 'revenue', '“revenue”一列没有值。', '"revenue" has no values.', ''],
      [
        ...['missing-values', 'note', 6, 'profit', '“profit”有 6 行缺值。', '6 rows lack "profit".'],
        'C2 C4 C6 C7 C8',
      ],
      ['all-equal', 'note', 1, 'profit', '“profit”全部相同。', 'All values of "profit" are equal.', ''],
      ['all-equal', 'note', 1, 'segment', '“segment”全部相同。', 'All values of "segment" are equal.', ''],
      ['missing-values', 'note', 1, 'tenure', '“tenure”有 1 行缺值。', '1 rows lack "tenure".', 'C2'],
    ]);
  });

  it('is a column in the first column of the sheet as well', () => {
    const first = { ...numbers('revenue', [undefined, 1]), sheetColumn: 0 };
    expect(found({ first }).map((row) => row.at(-1))).toEqual(['A2']);
  });

  it('is a customer who stands in more than one row, each but the first; blanks are nobody', () => {
    const id = texts('customerId', ['A', 'B', undefined, 'A', undefined, 'A', 'B']);
    expect(
      found({ id, revenue: numbers('revenue', [1, 2, 3, 4, 5, 6, 7]) }).filter(
        ([kind]) => kind !== 'missing-values',
      ),
    ).toEqual([
      [
        ...[
          'duplicate-customers',
          'warning',
          3,
          undefined,
          '3 行的客户号已在前面出现：每行各自判断，客户数按客户号只计一次。',
        ],
        ...[
          '3 rows repeat a customer id: each row is judged by itself, and counts of customers take each once.',
          'C5A C7A C8B',
        ],
      ],
    ]);
    expect(found({ id: texts('customerId', ['A', 'B']), revenue: numbers('revenue', [1, 2]) })).toEqual([]);
  });

  it('has no cell where a column or a row stands in no sheet', () => {
    const column = numbers('revenue', [1, 2]);
    const cells = (own: Column, sheetRows: Int32Array): unknown =>
      exampleCells(own, { rowCount: 2, sheetRows }, () => true);
    const both = Int32Array.of(1, 2);
    expect(cells(column, both)).toEqual([
      { cell: 'C2', value: '' },
      { cell: 'C3', value: '' },
    ]);
    expect(cells({ ...column, sheetColumn: -1 }, both)).toEqual([
      { cell: '', value: '' },
      { cell: '', value: '' },
    ]);
    expect(cells(column, Int32Array.of(1))).toEqual([
      { cell: 'C2', value: '' },
      { cell: '', value: '' },
    ]);
  });
});

describe('further sheets', () => {
  const declared = {
    referrals: {
      label: { zh: '转介绍', en: 'Referrals' },
      inputs: {
        customer: { role: 'customerId', kind: 'text' },
        revenue: { role: 'revenue', kind: 'number', optional: true },
      },
    },
    extra: { label: { zh: '其他', en: 'Extra' }, optional: true, inputs: {} },
  } as const;

  it('that nobody pointed at have their required columns and no rows, the optional ones are not there', () => {
    const { referrals, extra } = completeSheets(declared as never);
    expect(referrals).toMatchObject({ name: '', rowCount: 0 });
    expect(Object.keys(referrals?.columns ?? {})).toEqual(['customer']);
    expect(extra).toBeUndefined();
    expect(sheetIssues({ referrals, extra })).toEqual([]);
  });

  it('are said to have no rows, or columns without values; ties and ids that come again are no matter', () => {
    const sheet = (columns: Record<string, Column>, rowCount: number) => ({
      name: 'Log',
      rowCount,
      sheetRows: Int32Array.from({ length: rowCount }, (_, row) => row + 1),
      columns,
    });
    const said = (given: ReturnType<typeof sheet>): unknown[] =>
      sheetIssues({ given }).map(({ kind, severity, count, text }) => [kind, severity, count, text.en]);
    expect(said(sheet({}, 0))).toEqual([['empty-sheet', 'warning', 0, expect.stringContaining('no rows')]]);
    const columns = {
      id: texts('customerId', ['A', 'A']),
      revenue: numbers('revenue', [undefined, undefined]),
      profit: numbers('profit', [undefined, 2]),
    };
    expect(said(sheet(columns, 2))).toEqual([
      ['all-missing', 'warning', 2, expect.stringContaining('"revenue" has no values')],
      ['missing-values', 'note', 1, expect.stringContaining('1 rows lack "profit"')],
    ]);
    expect(said(sheet({ revenue: numbers('revenue', [1]) }, 1))).toEqual([]);
    const [empty] = sheetIssues({ given: sheet({}, 0) });
    expect(empty?.text.zh).toContain('没有数据行');
    expect(empty?.text.zh).toContain('Log');
  });
});
