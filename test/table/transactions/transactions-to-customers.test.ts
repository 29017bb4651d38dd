import { findColumn, type Table } from '../../../src/table/columns/table';
import { transactionsToCustomers } from '../../../src/table/transactions/transactions-to-customers';
import { day, texts } from '../../support/columns';
import { customersOf } from '../../support/transactions';

const values = (table: Table, role: string): number[] => {
  const column = findColumn(table, role);
  return column?.kind === 'number' || column?.kind === 'date' ? [...column.values] : [];
};

describe('transactions without a day', () => {
  it('are no purchase and in no total, and are reported', () => {
    const { table, issues, customerOf } = customersOf(
      [
        ['A', '2026-06-01', 100],
        ['A', undefined, 50],
        ['B', undefined, 70],
      ],
      '2026-06-30',
    );
    expect([...customerOf]).toEqual([0, 0, 1]);
    expect(values(table, 'transactionCount')).toEqual([1, 0]);
    expect(values(table, 'revenue')).toEqual([100, NaN]);
    expect(values(table, 'monthlySpend')).toEqual([100, NaN]);
    expect(values(table, 'purchaseDays')).toEqual([1, NaN]);
    const found = issues.find(({ kind }) => kind === 'undated-transaction');
    expect([found?.count, found?.text.zh]).toEqual([2, '2 行没有交易日期，不算购买，也不计入总额。']);
  });
});

describe('purchases that were taken back whole', () => {
  it('are not fed into lifetime value: neither days nor spend', () => {
    const { table } = customersOf(
      [
        ['A', '2026-01-01', 100],
        ['A', '2026-02-01', 80],
        ['A', '2026-02-05', -80],
        ['A', '2026-03-01', 60],
        // Twice bought, once taken back: the later one before it.
        ['B', '2026-01-01', 40],
        ['B', '2026-01-10', 40],
        ['B', '2026-01-15', -40],
        ['B', '2026-02-01', 40],
        // A part of a purchase, and what was taken back before anything was bought, leave purchases alone.
        ['C', '2026-01-01', -30],
        ['C', '2026-01-01', 20],
        ['C', '2026-02-01', 30],
        ['C', '2026-02-03', -10],
        // On one day.
        ['D', '2026-01-01', 10],
        ['D', '2026-01-05', -25],
        ['D', '2026-01-05', 25],
      ],
      '2026-06-30',
    );
    expect(values(table, 'repeatPurchases')).toEqual([1, 1, 1, 0]);
    expect(values(table, 'repeatSpend')).toEqual([60, 40, 30, NaN]);
    expect(values(table, 'purchaseSpan')).toEqual([59, 31, 31, 0]);
    // What was paid in all is what it was: the refund lowers it.
    expect(values(table, 'revenue')).toEqual([160, 80, 10, 10]);
    expect(values(table, 'transactionCount')).toEqual([3, 3, 2, 2]);
  });
});

describe('transactions added up to customers', () => {
  const { table, customerOf, issues } = customersOf(
    [
      ['B', '2026-06-01', 0.1],
      ['A', '2026-05-01', 100],
      ['B', '2026-06-08', 0.2],
      ['B', '2026-06-20', -0.05],
      [undefined, '2026-06-01', 9],
      ['A', '2026-07-01', 500],
      ['C', '2026-06-30', undefined],
      ['B', '2026-06-08', 0.3],
    ],
    '2026-06-30',
  );

  it('gives one row a customer, in the order of their first rows, and each transaction its customer', () => {
    expect(table.rowCount).toBe(3);
    expect([...table.sheetRows]).toEqual([1, 2, 7]);
    expect([...customerOf]).toEqual([0, 1, 0, 0, -1, -1, 2, 0]);
  });

  it('adds amounts up as on paper; a refund lowers the total and is no purchase', () => {
    expect(values(table, 'revenue')).toEqual([0.55, 100, NaN]);
    expect(values(table, 'transactionCount')).toEqual([3, 1, 1]);
    expect(values(table, 'latestAmount')).toEqual([0.3, 100, NaN]);
  });

  it('knows the first and the latest day', () => {
    expect(values(table, 'firstTransactionDate')).toEqual([
      day('2026-06-01'),
      day('2026-05-01'),
      day('2026-06-30'),
    ]);
    expect(values(table, 'lastTransactionDate')).toEqual([
      day('2026-06-08'),
      day('2026-05-01'),
      day('2026-06-30'),
    ]);
  });

  it('counts the month that ends on the as-of day: spend, consecutive weeks', () => {
    expect(values(table, 'monthlySpend')).toEqual([0.55, 0, NaN]);
    // 1 and 8 June 2026 are Mondays of two consecutive weeks.
    expect(values(table, 'consecutiveWeeks')).toEqual([2, 0, 1]);
  });

  it('counts visits a month as the average over the months of the data, not of the last one', () => {
    // 1 May to 30 June are two months; B came on two days, A and C on one.
    expect(values(table, 'monthlyVisits')).toEqual([1, 0.5, 0.5]);
    const ofDays = (...days: string[]): number[] =>
      values(
        customersOf(
          days.map((own) => ['A', own, 1]),
          '2026-06-30',
        ).table,
        'monthlyVisits',
      );
    // Months end on the newest day: from the day after, a month before, is one; a day more is two.
    expect(ofDays('2026-04-15', '2026-05-14')).toEqual([2]);
    expect(ofDays('2026-04-14', '2026-05-14')).toEqual([1]);
    expect(ofDays('2026-05-28', '2026-06-03', '2026-06-03')).toEqual([2]);
    const refunded = customersOf([['A', '2026-06-01', -1]], '2026-06-30').table;
    expect(values(refunded, 'monthlyVisits')).toEqual([0]);
  });

  it('reports what it left out', () => {
    expect(issues.map(({ kind, count, examples }) => [kind, count, examples[0]?.cell])).toEqual([
      ['no-customer', 1, 'C6'],
      ['future-transaction', 1, 'C7'],
      ['unknown-amount', 1, 'C8'],
      ['refund', 1, 'C5'],
    ]);
  });

  it('keeps the other columns of the latest purchase', () => {
    const branches = texts('branch', ['浦东', '静安', '徐汇']);
    const { table: kept } = customersOf(
      [
        ['A', '2026-06-02', 1],
        ['A', '2026-06-03', 1],
        ['A', '2026-06-01', 1],
      ],
      '2026-06-30',
      [branches],
    );
    const column = findColumn(kept, 'branch');
    expect(column?.kind === 'text' && column.dictionary[column.codes[0] ?? -1]).toBe('静安');
  });

  it('asks for the columns that it needs', () => {
    const bare: Table = { rowCount: 1, sheetRows: Int32Array.of(1), columns: [texts('customerId', ['A'])] };
    expect(() => transactionsToCustomers(bare, day('2026-06-30'))).toThrow('an amount column');
    expect(customersOf([], '2026-06-30').table.rowCount).toBe(0);
  });
});
