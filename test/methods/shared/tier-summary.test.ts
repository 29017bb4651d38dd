import { measureOf, tierSummary } from '../../../src/methods/shared/tier-summary';
import type { TierOutput } from '../../../src/methods/shared/contract';
import { numbers } from '../../support/columns';

const tier = (id: string): TierOutput['tiers'][number] => ({ id, label: { zh: id, en: id }, tone: 'middle' });
const output = (codes: readonly number[]): TierOutput => ({
  ...{ id: 'tier', label: { zh: '层级', en: 'Tier' }, kind: 'tier' },
  tiers: [tier('a'), tier('b')],
  codes: Uint8Array.from(codes),
});

describe('the summary of tiers', () => {
  it('has customers and amounts of each tier, with their shares', () => {
    const summary = tierSummary(output([0, 1, 1, 1]), [
      measureOf(numbers('revenue', [30, 10, undefined, 60])),
    ]);
    expect(summary.columns.map(({ id, format }) => [id, format])).toEqual([
      ['tier', 'text'],
      ['customers', 'integer'],
      ['customer-share', 'share'],
      ['revenue', 'money'],
      ['revenue-share', 'share'],
    ]);
    expect(summary.rows.map(([, ...cells]) => cells)).toEqual([
      [1, 0.25, 30, 0.3],
      [3, 0.75, 70, 0.7],
    ]);
  });

  it('has no shares of nothing, nor of a total that is not above 0', () => {
    const cells = (codes: readonly number[], values: readonly number[]): unknown[] =>
      tierSummary(output(codes), [measureOf(numbers('profit', values))]).rows.map(([, ...row]) => row);
    expect(cells([], [])).toEqual([
      [0, null, 0, null],
      [0, null, 0, null],
    ]);
    expect(cells([0, 1], [5, -5])).toEqual([
      [1, 0.5, 5, null],
      [1, 0.5, -5, null],
    ]);
    expect(cells([0, 1], [5, -7])).toEqual([
      [1, 0.5, 5, null],
      [1, 0.5, -7, null],
    ]);
  });
});
