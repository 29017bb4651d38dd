import type { SummaryTable } from '../../src/methods/contract';
import { chartPoints, cumulated } from '../../src/taskpane/charts/chart-points';
import { linearScale } from '../../src/taskpane/charts/linear-scale';

const text = (name: string) => ({ zh: name, en: name });

const table: SummaryTable = {
  id: 'class',
  label: text('class'),
  columns: [
    { id: 'tier', label: text('tier'), format: 'text' },
    { id: 'customer-share', label: text('share'), format: 'share' },
    { id: 'revenue-share', label: text('revenue'), format: 'share' },
  ],
  rows: [
    [text('A'), 0.2, 0.75],
    [text('B'), 0.3, 0.2],
    [text('C'), 0.5, 0.05],
    [text('no data'), 0, null],
  ],
  chart: { kind: 'pareto', x: 'customer-share', y: 'revenue-share' },
};

describe('points of a chart', () => {
  it('are the rows that have numbers, under their names', () => {
    expect(chartPoints(table).map(({ label, x, y }) => [label.en, x, y])).toEqual([
      ['A', 0.2, 0.75],
      ['B', 0.3, 0.2],
      ['C', 0.5, 0.05],
    ]);
  });

  it('add up to a Pareto curve that ends at the whole', () => {
    const [a, b, c] = cumulated(chartPoints(table));
    expect([a?.x, a?.y, b?.x]).toEqual([0.2, 0.75, 0.5]);
    expect(b?.y).toBeCloseTo(0.95, 12);
    expect([c?.x, c?.y]).toEqual([1, 1]);
  });
});

describe('a linear scale', () => {
  it('puts the ends of the domain on the ends of the range', () => {
    const scale = linearScale([0, 50], [100, 0]);
    expect([scale.at(0), scale.at(25), scale.at(50)]).toEqual([100, 50, 0]);
  });

  it.each([
    [
      [0, 1],
      [0, 0.5, 1],
    ],
    [
      [0, 40],
      [0, 10, 20, 30, 40],
    ],
    [
      [3, 17],
      [5, 10, 15],
    ],
  ] as const)('marks round values of %j', (domain, ticks) => {
    expect(linearScale(domain, [0, 1]).ticks).toEqual(ticks);
  });

  it('takes equal ends apart', () => {
    expect(linearScale([5, 5], [0, 10]).at(5)).toBe(5);
  });
});
