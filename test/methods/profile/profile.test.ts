import { profile } from '../../../src/methods/profile/profile';
import type { Column } from '../../../src/table/columns/column';
import { dates, flags, numbers, texts } from '../../support/columns';
import { runMethod } from '../../support/run-method';

const said = (cell: unknown): unknown =>
  typeof cell === 'object' && cell !== null && 'en' in cell ? cell.en : cell;
const rowsOf = (columns: readonly Column[], dimensions: readonly string[], id: string): unknown[][] =>
  runMethod(profile, columns, { dimensions })
    .summary.find((table) => table.id === id)
    ?.rows.map((row) => row.map(said)) ?? [];

describe('the profile', () => {
  const active = flags('active', [true, false, undefined, true]);
  const opened = dates('openDate', ['2025-03-01', '2024-01-01', undefined, '2025-12-31']);
  const purchases = numbers('transactionCount', [10, 5, 5, undefined]);
  const revenue = numbers('revenue', [100, undefined, 30, 50]);

  it('has a segment for yes and no, for each year and for each quarter of the numbers, and who lacks a value last', () => {
    expect(
      rowsOf([active, opened, purchases], ['active', 'openDate', 'transactionCount'], 'segments'),
    ).toEqual([
      ['active', 'Yes', 2, 0.5, null, null],
      ['active', 'No', 1, 0.25, null, null],
      ['active', 'No data', 1, 0.25, null, null],
      ['openDate', '2024', 1, 0.25, null, null],
      ['openDate', '2025', 2, 0.5, null, null],
      ['openDate', 'No data', 1, 0.25, null, null],
      // Quartiles of 5, 5, 10 are 5, 5 and 7.5: nobody lies between.
      ['transactionCount', 'up to 5', 2, 0.5, null, null],
      ['transactionCount', 'above 7.5', 1, 0.25, null, null],
      ['transactionCount', 'No data', 1, 0.25, null, null],
    ]);
    expect(rowsOf([numbers('transactionCount', [7, 7])], ['transactionCount'], 'segments')).toEqual([
      ['transactionCount', 'up to 7', 2, 1, null, null],
    ]);
    expect(rowsOf([numbers('transactionCount', [undefined])], ['transactionCount'], 'segments')).toEqual([
      ['transactionCount', 'No data', 1, 1, null, null],
    ]);
  });

  it('orders numbers by size', () => {
    const columns = [numbers('transactionCount', [100, 20, 3, 9])];
    // Quartiles of 3, 9, 20, 100: 7.5, 14.5, 40.
    expect(rowsOf(columns, ['transactionCount'], 'segments').map((row) => row[1])).toEqual([
      'up to 7.5',
      '7.5 to 14.5',
      '14.5 to 40',
      'above 40',
    ]);
  });

  it('gives the mean value of those whose value is known, and none where nobody’s is', () => {
    expect(rowsOf([active, revenue], ['active'], 'segments')).toEqual([
      ['active', 'Yes', 2, 0.5, 150, 75],
      ['active', 'No', 1, 0.25, null, null],
      ['active', 'No data', 1, 0.25, 30, 30],
    ]);
    const branch = texts('branch', ['b', 'a', 'b', 'b']);
    expect(rowsOf([branch, revenue], ['branch', 'branch'], 'segments')).toEqual([
      ['branch', 'a', 1, 0.25, null, null],
      ['branch', 'b', 3, 0.75, 180, 60],
    ]);
  });

  it('counts the tiers of each segment', () => {
    const tier = texts('tierLevel', ['gold', 'gold', undefined, 'silver']);
    expect(rowsOf([active, tier], ['active'], 'tier-mix')).toEqual([
      ['active', 'Yes', 'gold', 1],
      ['active', 'Yes', 'silver', 1],
      ['active', 'No', 'gold', 1],
      ['active', 'No data', 'No data', 1],
    ]);
    expect(rowsOf([active], ['active'], 'tier-mix')).toEqual([]);
  });

  it('says who the customer is, and that nothing is known', () => {
    const result = runMethod(profile, [active, opened], { dimensions: ['active', 'openDate', 'region'] });
    expect(result.reason(0)).toEqual({ zh: 'active 是；openDate 2025', en: 'active Yes; openDate 2025' });
    expect(result.reason(1).zh).toBe('active 否；openDate 2024');
    expect(result.reason(2)).toEqual({ zh: '没有可用的维度', en: 'no dimension is known' });
  });

  it('notes dimensions with more than 50 segments', () => {
    const words = (role: string, count: number): Column =>
      texts(
        role,
        Array.from({ length: 51 }, (_, row) => `${role}${String(Math.min(row, count - 1))}`),
      );
    const columns = [words('region', 51), words('branch', 50), words('industry', 51)];
    const { issues } = runMethod(profile, columns, { dimensions: ['region', 'branch', 'industry'] });
    expect(issues).toEqual([
      {
        kind: 'many-segments',
        severity: 'note',
        text: {
          zh: '“region”、“industry” 的分群超过 50 个。',
          en: '“region”、“industry” makes more than 50 segments.',
        },
        count: 2,
        examples: [],
      },
    ]);
  });
});
