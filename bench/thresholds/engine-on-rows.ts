import type { Scheme } from '../../src/scheme/definition/scheme';
import { localEngine } from '../../src/session/engine/local-engine';
import type { Cell } from '../../src/table/cells/cell';
import { referenceDay } from '../tier-job/scheme';
import { recognisedTop } from '../tier-job/product';
import { planReading } from '../../src/session/reading/read-table';
import { BlockSize } from '../../src/workbook/conversation/blocks';

type Rows = readonly (readonly Cell[])[];

/** A slider: the scheme that it belongs to and the values that it takes. */
interface Slider {
  readonly name: string;
  readonly steps: Scheme['steps'];
  readonly parameter: string;
  readonly values: readonly number[];
}

const scored = [
  { column: 'aum', weight: 50, normalise: 'percent-rank' },
  { column: 'revenue', weight: 30, normalise: 'percent-rank' },
  { column: 'transactionCount', weight: 20, normalise: 'percent-rank' },
];

const afterwards: Scheme['steps'] = [
  { method: 'urgency' },
  { method: 'composite', params: { indicators: scored }, outputs: ['score'] },
  { method: 'priority', outputs: ['rank'] },
];

const steps = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from + ((to - from) * index) / (count - 1));

/** The sliders that the pane shows for the main playbook, for ABC and for the composite. */
export const sliders: readonly Slider[] = [
  {
    name: 'high-end: minimum, with urgency, score and priority after it',
    steps: [{ method: 'high-end' }, ...afterwards],
    parameter: 'minimum',
    values: steps(20_000, 900_000, 60),
  },
  { name: 'abc: cut A', steps: [{ method: 'abc' }], parameter: 'cutA', values: steps(0.4, 0.9, 60) },
  {
    name: 'composite: cut A',
    steps: [{ method: 'composite', params: { indicators: scored } }],
    parameter: 'cutA',
    values: steps(55, 95, 60),
  },
];

/** An engine with the rows as its table, read block by block as a session does. */
export async function engineOn(rows: Rows) {
  const engine = localEngine();
  const sheet = recognisedTop(rows);
  const { plans, options, wanted } = planReading(
    sheet,
    sheet.columns.map(({ sheetColumn, kind }) => ({ sheetColumn, kind })),
  );
  await engine.beginTable(sheet, plans, options);
  const block = new BlockSize().rowsFor(wanted.bytesPerRow);
  for (let from = 0; from < rows.length; from += block)
    await engine.addBlock(1 + from, [{ firstColumn: 0, values: rows.slice(from, from + block) }]);
  await engine.finishTable();
  return engine;
}

/** Runs the slider's scheme once in full, then moves it; `timed` measures each move. */
export async function moveSlider(
  engine: Awaited<ReturnType<typeof engineOn>>,
  { steps: given, parameter, values }: Slider,
  timed: (move: () => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const schemeAt = (value: number): Scheme => ({
    version: 1,
    id: 'slider',
    label: { zh: '滑块', en: 'Slider' },
    steps: given.map((step, index) =>
      index === 0 ? { ...step, params: { ...step.params, [parameter]: value } } : step,
    ),
  });
  await engine.run(schemeAt(values[0] ?? 0), { asOf: referenceDay });
  for (const value of values) await timed(() => engine.count(schemeAt(value), { asOf: referenceDay }));
}
