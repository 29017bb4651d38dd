import { bindScheme } from '../../src/scheme/bind';
import { longSummary } from '../../src/scheme/long-summary';
import { runSchemeNow } from '../../src/scheme/run';
import type { Scheme } from '../../src/scheme/scheme';
import type { Table } from '../../src/table/table';
import { dates, day, numbers, texts } from '../support/columns';
import { tinyMethods } from './tiny-methods';

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
  const result = runSchemeNow(purchases, scheme, { asOf }, tinyMethods);

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

  it('gives each row what its customer got from all his transactions up to the as-of day', () => {
    const [tier] = result.columns;
    expect(tier?.output.kind === 'tier' && [...tier.output.codes]).toEqual([0, 1, 0, 2, 2]);
    expect(result.rowCount).toBe(5);
    expect(result.reason(2).en).toBe('high');
    expect(result.reason(3).en).toBe('No customer, or later than the as-of day: not counted');
    expect([1, 3].map((row) => result.lift(row)?.en)).toEqual(['a little more', undefined]);
  });

  it('counts customers, not transactions', () => {
    expect(result.tiers[0]?.counts.map(({ customers }) => customers)).toEqual([1, 1, 0]);
  });

  it('adds up the transactions in the summary', () => {
    const rows = longSummary(purchases, result).rows.map((row) =>
      row.map((cell) => (typeof cell === 'object' ? cell?.en : cell)),
    );
    expect(rows.map(([branch, tier, customers, , , sum]) => [branch, tier, customers, sum])).toEqual([
      ['East', 'High', 1, 100],
      ['East', 'No data', 1, 500],
      ['West', 'Low', 1, 50],
      ['West', 'No data', 1, 500],
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

  it('is refused as before where adding up does not help', () => {
    const aged = { ...scheme, steps: [{ method: 'aged' }] };
    expect(bindScheme(aged, columns, tinyMethods)).toMatchObject({
      rows: 'customers',
      missing: [{ input: 'age' }],
    });
  });
});
