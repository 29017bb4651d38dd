import { bindScheme } from '../../../src/scheme/binding/bind';
import { longSummary } from '../../../src/scheme/results/long-summary';
import { requireComplete } from '../../../src/scheme/binding/binding-messages';
import { resultForRows } from '../../../src/scheme/results/result-for-rows';
import { runSchemeNow } from '../../../src/scheme/running/run';
import type { Scheme } from '../../../src/scheme/definition/scheme';
import type { SchemeResult } from '../../../src/scheme/results/scheme-result';
import { findColumn, type Table } from '../../../src/table/columns/table';
import { dates, day, numbers, texts } from '../../support/columns';
import { tinyMethods } from '../tiny-methods';

const scheme: Scheme = {
  version: 1,
  id: 'mine',
  label: { zh: '我的', en: 'Mine' },
  steps: [{ method: 'cut', params: { from: 100 } }],
};

const columns = [
  texts('customerId', ['a', 'b', 'a', undefined, 'b']),
  dates('transactionDate', ['2026-01-05', '2026-02-01', '2026-03-01', '2026-03-02', '2026-07-01']),
  texts('remark', ['', '', '', '', '']),
  numbers('transactionAmount', [60, 50, 40, 500, 500]),
  texts('branch', ['East', 'West', 'East', 'East', 'West']),
].map((column, sheetColumn) => ({ ...column, sheetColumn }));
const purchases: Table = { rowCount: 5, sheetRows: Int32Array.of(1, 2, 3, 4, 5), columns };

describe('a scheme that speaks of customers, on a sheet of transactions', () => {
  const asOf = day('2026-06-30');
  let result: SchemeResult;
  beforeAll(() => {
    result = runSchemeNow(purchases, scheme, { asOf }, tinyMethods);
  });

  it('reads what is added up, and no more', () => {
    const { rows, needed, missing } = bindScheme(scheme, columns, tinyMethods);
    expect([rows, missing]).toEqual(['transactions', []]);
    expect(needed.map(({ role, kind }) => `${String(role)}: ${kind}`)).toEqual([
      'customerId: text',
      'transactionDate: date',
      'transactionAmount: number',
      'branch: text',
    ]);
  });

  it('has a row for each customer, from all his transactions up to the as-of day', () => {
    const [tier] = result.columns;
    expect(tier?.output.kind === 'tier' && [...tier.output.codes]).toEqual([0, 1]);
    expect(result.rowCount).toBe(2);
    expect(findColumn(result.table, 'customerId')).toMatchObject({ dictionary: ['a', 'b'] });
    expect([0, 1].map((row) => result.reason(row).en)).toEqual(['high', 'low']);
    expect([...(result.ofTransactions?.customerOf ?? [])]).toEqual([0, 1, 0, -1, -1]);
  });

  it('counts customers, not transactions', () => {
    expect(result.tiers[0]?.counts.map(({ customers }) => customers)).toEqual([1, 1, 0]);
  });

  it('adds up the customers in the summary', () => {
    const rows = longSummary(result).rows.map((row) =>
      row.map((cell) => (typeof cell === 'object' ? cell?.en : cell)),
    );
    expect(rows.map(([branch, tier, customers, , , sum]) => [branch, tier, customers, sum])).toEqual([
      ['East', 'High', 1, 100],
      ['West', 'Low', 1, 50],
    ]);
  });

  it('reports the rows that were not counted', () => {
    expect(result.issues.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['future-transaction']));
  });

  it('tells customers apart by name where there is no id', () => {
    const named = columns.map((column) =>
      column.role === 'customerId' ? { ...column, role: 'name' } : column,
    );
    expect(bindScheme(scheme, named, tinyMethods).rows).toBe('transactions');
  });

  describe('with a list of customers to write to', () => {
    // 'x' has no transactions; 'b' is not on the list, 'a' twice.
    const list = { customerId: texts('customerId', ['x', 'a', undefined, 'a']) };
    const table: Table = {
      rowCount: 4,
      sheetRows: Int32Array.of(1, 2, 3, 4),
      columns: [{ ...list.customerId, sheetColumn: 0 }],
    };
    const sheets = { customers: { sheetName: 'List', table } };
    let matched: SchemeResult;
    beforeAll(() => {
      matched = runSchemeNow(purchases, scheme, { asOf, sheets }, tinyMethods);
    });

    it('reads the ids of the list, and says so where it has none', () => {
      const found = bindScheme(scheme, columns, tinyMethods, { customers: table.columns });
      expect(found.neededOfSheets['customers']?.map(({ role }) => role)).toEqual(['customerId']);
      const bare = bindScheme(scheme, columns, tinyMethods, { customers: [texts('name', ['a'])] });
      expect(() => {
        requireComplete(bare);
      }).toThrow('Writing results back needs Customer ID (customerId) of customers');
    });

    it('finds each row of the list by id', () => {
      expect([...(matched.ofTransactions?.listed ?? [])]).toEqual([-1, 0, -1, 0]);
      const { columns: placed, reason, lift } = resultForRows(matched, Int32Array.of(-1, 0, -1, 0));
      const [tier] = placed;
      expect(tier?.output.kind === 'tier' && [...tier.output.codes]).toEqual([2, 0, 2, 0]);
      expect([0, 1].map((row) => reason(row).en)).toEqual(['No transactions up to the as-of day', 'high']);
      expect(lift(0)).toBeUndefined();
    });

    it('says who is not on the list, and who has no transactions', () => {
      const found = matched.issues.filter(({ kind }) => /listed|no-transactions/u.test(kind));
      expect(found.map(({ kind, count, examples }) => [kind, count, examples])).toEqual([
        ['customer-not-listed', 1, [{ cell: '', value: 'b' }]],
        [
          'no-transactions',
          2,
          [
            { cell: 'List!A2', value: 'x' },
            { cell: 'List!A4', value: '' },
          ],
        ],
      ]);
    });
  });

  it('is refused as before where adding up does not help', () => {
    const aged = { ...scheme, steps: [{ method: 'aged' }] };
    expect(bindScheme(aged, columns, tinyMethods)).toMatchObject({
      rows: 'customers',
      missing: [{ input: 'age' }],
    });
  });
});
