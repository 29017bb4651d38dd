import type { Chart, SummaryTable } from '../../src/methods/shared/contract';
import { bySeries, chartPoints, chartsOf, cumulated } from '../../src/taskpane/charts/chart-points';
import { barPlace, barsOf } from '../../src/taskpane/charts/bars';
import { heatCells, heatField } from '../../src/taskpane/charts/heat-cells';
import { linearScale } from '../../src/taskpane/charts/linear-scale';
import { plotScales, plotSize, textPlace } from '../../src/taskpane/charts/plot-area';

const text = (name: string) => ({ zh: name, en: name });

const pareto: Chart = { kind: 'pareto', x: 'customer-share', y: 'revenue-share' };

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
  chart: pareto,
};

describe('points of a chart', () => {
  it('are the rows that have numbers, under their names', () => {
    expect(chartPoints(table, pareto).map(({ label, x, y }) => [label.en, x, y])).toEqual([
      ['A', 0.2, 0.75],
      ['B', 0.3, 0.2],
      ['C', 0.5, 0.05],
    ]);
  });

  it('add up to a Pareto curve that ends at the whole', () => {
    const [a, b, c] = cumulated(chartPoints(table, pareto));
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

describe('the pictures of a summary', () => {
  it('are none, one or several', () => {
    const { id, label, columns, rows } = table;
    expect(chartsOf({ id, label, columns, rows })).toEqual([]);
    expect(chartsOf(table)).toEqual([pareto]);
    expect(chartsOf({ ...table, chart: [pareto, { ...pareto, kind: 'line' }] })).toHaveLength(2);
  });

  it('keep the points of each series together, in the order in which the series begin', () => {
    const of = (series: string, x: number) => ({ series: text(series), x });
    const groups = bySeries([of('seen', 1), of('held out', 1), of('seen', 2)]);
    expect(groups.map(([series, points]) => [series?.en, points.map(({ x }) => x)])).toEqual([
      ['seen', [1, 2]],
      ['held out', [1]],
    ]);
  });
});

describe('bars', () => {
  it('take their names from the axis that has texts', () => {
    const lying: Chart = { kind: 'pyramid', x: 'customer-share', y: 'tier' };
    expect(barsOf(table, lying).bars.map(({ label, value }) => [label.en, value])).toEqual([
      ['A', 0.2],
      ['B', 0.3],
      ['C', 0.5],
      ['no data', 0],
    ]);
    expect(barsOf(table, lying).format).toBe('share');
  });

  it('begin at the common zero, negative ones to the left of it', () => {
    expect(barPlace(30, [30, -10])).toEqual({ from: 25, length: 75 });
    expect(barPlace(-10, [30, -10])).toEqual({ from: 0, length: 25 });
    expect(barPlace(0, [0])).toEqual({ from: 0, length: 0 });
  });
});

describe('a heat map', () => {
  const counts = (rows: SummaryTable['rows']): SummaryTable => ({
    id: 'mix',
    label: text('mix'),
    columns: [
      { id: 'x', label: text('x'), format: 'integer' },
      { id: 'y', label: text('y'), format: 'integer' },
      { id: 'n', label: text('n'), format: 'integer' },
    ],
    rows,
  });
  const chart: Chart = { kind: 'heatmap', x: 'x', y: 'y', size: 'n' };

  it('has numbers ascend along both axes', () => {
    const field = heatField(
      heatCells(
        counts([
          [5, 1, 7],
          [1, 5, 2],
        ]),
        chart,
      ),
    );
    expect([field.columns, field.rows, field.most]).toEqual([[1, 5], [5, 1], 7]);
    expect([field.sizeAt(1, 5), field.sizeAt(5, 5)]).toEqual([7, 0]);
  });

  it('has classes in the order in which they come', () => {
    const rows = [
      [text('gold'), text('north'), 3],
      [text('all'), text('south'), 1],
    ];
    const field = heatField(heatCells(counts(rows), chart));
    expect(field.columns).toEqual([text('gold'), text('all')]);
    expect(field.sizeAt(text('south'), text('all'))).toBe(1);
  });
});

describe('a plot', () => {
  const point = (x: number, y: number) => ({ label: text(''), x, y, size: 1, series: undefined });

  it('has one scale for both axes where they are compared', () => {
    const { x, y } = plotScales([point(0.1, 0.4), point(0.2, 0.3)], {
      ...{ kind: 'line', x: 'x', y: 'y', reference: 'equal' },
    });
    expect([x.domain, y.domain]).toEqual([
      [0, 0.4],
      [0, 0.4],
    ]);
  });

  it('shows the level that it is compared with', () => {
    const { y } = plotScales([point(1, 0.2)], { kind: 'line', x: 'x', y: 'y', reference: 1 });
    expect(y.domain).toEqual([0, 1]);
  });

  it('keeps names within the picture', () => {
    expect(textPlace(0, '重点投资')).toBe(22);
    expect(textPlace(plotSize.width, 'Invest')).toBeLessThan(plotSize.width - 15);
    expect(textPlace(100, 'A')).toBe(100);
  });
});
