import type { Chart, SummaryTable } from '../../src/methods/shared/contract';
import { bySeries, chartPoints, chartsOf, cumulated } from '../../src/taskpane/charts/chart-points';
import { barPlace, barsOf } from '../../src/taskpane/charts/bars';
import { heatCells, heatField } from '../../src/taskpane/charts/heat-cells';
import { linearScale } from '../../src/taskpane/charts/linear-scale';
import { namedBubbles } from '../../src/taskpane/charts/named-bubbles';
import { spacedTicks, withPlaces } from '../../src/taskpane/charts/label-places';
import { plotScales, plotSize } from '../../src/taskpane/charts/plot-area';
import { seededRandom } from '../../src/math/statistics/random';

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
});

describe('the names in a plot', () => {
  const box = ({ x, y }: { x: number; y: number }, width: number) => ({
    ...{ left: x - width / 2, right: x + width / 2, top: y - 9, bottom: y + 2 },
  });
  const meet = (one: ReturnType<typeof box>, other: ReturnType<typeof box>): boolean =>
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

  it('stand in a large bubble, above a small one, and beside whatever is taken', () => {
    const placed = withPlaces([
      { x: 150, y: 100, r: 18, width: 30 },
      ...[1, 2, 3].map(() => ({ x: 80, y: 60, r: 10, width: 40 })),
    ]);
    expect(placed.map(({ place }) => place)).toEqual([
      { x: 150, y: 103 },
      { x: 80, y: 47 },
      { x: 80, y: 80 },
      { x: 113, y: 63 },
    ]);
  });

  it('never overlap and never leave the picture, wherever bubbles stand', () => {
    const random = seededRandom(5);
    for (let plot = 0; plot < 300; plot++) {
      const items = Array.from({ length: 2 + Math.floor(10 * random()) }, () => ({
        x: 44 + 200 * random(),
        y: 24 + 140 * random(),
        r: 3 + 15 * random(),
        width: 10 + 120 * random(),
      }));
      const boxes = withPlaces(items).flatMap(({ place, width }) => (place ? [box(place, width)] : []));
      expect(boxes.length).toBeGreaterThan(0);
      boxes.forEach((own, index) => {
        expect(boxes.some((other, place) => place !== index && meet(own, other))).toBe(false);
        expect(own.left >= 0 && own.right <= plotSize.width && own.top >= 0).toBe(true);
      });
    }
  });

  it('become numbers with a key where they have no room', () => {
    const say = ({ zh }: { zh: string }) => zh;
    const place = linearScale([0, 1], [50, 250]);
    const bubble = (name: string, x: number) => ({ label: text(''), x, y: 0.5, size: 1, series: text(name) });
    const scales = { x: place, y: linearScale([0, 1], [170, 24]) };
    const few = namedBubbles([bubble('贡献高', 0.2), bubble('贡献低', 0.8)], scales, say);
    expect([few.isKeyed, few.bubbles.map(({ label }) => label)]).toEqual([false, ['贡献高', '贡献低']]);
    const long = '年度贡献很高、交易次数很高、最近交易日近、资产很高';
    const many = namedBubbles([bubble(long, 0.2), bubble(`${long}（资产较低）`, 0.5)], scales, say);
    expect([many.isKeyed, many.bubbles.map(({ label }) => label)]).toEqual([true, ['1', '2']]);
    expect(many.bubbles.every((own) => own.place !== undefined)).toBe(true);
  });

  it('along an axis are as many as do not run into each other', () => {
    const kept = (width: number, ...places: number[]) =>
      spacedTicks(places.map((x) => ({ x, width }))).map(({ x }) => x);
    expect(kept(30, 0, 50, 100, 150)).toEqual([0, 50, 100, 150]);
    expect(kept(58, 0, 50, 100, 150)).toEqual([0, 100]);
    expect(kept(58, 0, 5)).toEqual([0]);
    expect([kept(58), kept(58, 7)]).toEqual([[], [7]]);
  });
});
