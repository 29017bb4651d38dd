import type { Column, ColumnKind } from '../../table/columns/column';
import type { Test } from './rule-set';
import { breakpointsOf, kindsOf, testOf, type Value } from './test-value';

/**
 * A column cut into cells on which every test of the rule set is constant: between and at the breakpoints of a number,
 * the texts that the tests tell apart, yes, no, and missing. Rows are classified and rule sets are proved on these cells,
 * so that what was proved is what runs.
 */
export interface ColumnCells {
  /** The reference as the tests write it. */
  readonly reference: string;
  readonly column: Column | undefined;
  readonly kind: ColumnKind;
  /** A value of each cell. */
  readonly samples: readonly Value[];
  /** Of each test on this column, its truth on each cell. */
  readonly truths: ReadonlyMap<Test, Uint8Array>;
  /** The cell of each row; all missing where the sheet has no such column. */
  readonly cellOf: Uint16Array;
}

/** Cuts the column that some tests name. A test that the column's kind does not allow is unknown everywhere. */
export function columnCells(
  reference: string,
  column: Column | undefined,
  tests: readonly Test[],
  rowCount: number,
  asOf: number,
): ColumnCells {
  const fitting = tests.filter((test) => !column || kindsOf(test).includes(column.kind));
  const kind = column?.kind ?? fitting.flatMap(kindsOf)[0] ?? 'number';
  const evaluate = fitting.map((test) => testOf(test, asOf));
  const { samples, cellOf } = partition(kind, column, fitting, rowCount, asOf, evaluate);
  const truths = new Map<Test, Uint8Array>(
    fitting.map((test, index) => [test, Uint8Array.from(samples, (sample) => evaluate[index]!(sample))]),
  );
  const unknown = new Uint8Array(samples.length).fill(1);
  for (const test of tests) if (!truths.has(test)) truths.set(test, unknown);
  return { reference, column, kind, samples, truths, cellOf };
}

type Evaluators = readonly ((value: Value) => number)[];

function partition(
  kind: ColumnKind,
  column: Column | undefined,
  tests: readonly Test[],
  rowCount: number,
  asOf: number,
  evaluate: Evaluators,
): Pick<ColumnCells, 'samples' | 'cellOf'> {
  if (kind === 'text')
    return textCells(column?.kind === 'text' ? column : undefined, tests, rowCount, evaluate);
  if (kind === 'flag') {
    const values = column?.kind === 'flag' ? column.values : new Int8Array(rowCount).fill(-1);
    return {
      samples: [false, true, undefined],
      cellOf: Uint16Array.from(values, (flag) => (flag < 0 ? 2 : flag)),
    };
  }
  const values =
    column?.kind === 'number' || column?.kind === 'date'
      ? column.values
      : new Float64Array(rowCount).fill(NaN);
  const breakpoints = [...new Set(tests.flatMap((test) => breakpointsOf(test, asOf)))].sort((a, b) => a - b);
  // The time of day does not count.
  const days = kind === 'date' ? values.map(Math.floor) : values;
  const [anywhere, whole] = kind === 'date' ? [asOf, true] : [0, isWhole(days)];
  return numberCells(days, breakpoints, anywhere, whole);
}

/** Below the first breakpoint, at it, between it and the next ..., above the last, missing; `anywhere` where there is none. */
function numberCells(
  values: Float64Array,
  breakpoints: readonly number[],
  anywhere: number,
  whole: boolean,
): Pick<ColumnCells, 'samples' | 'cellOf'> {
  const count = breakpoints.length;
  const samples: Value[] = [count === 0 ? anywhere : breakpoints[0]! - 1];
  breakpoints.forEach((point, index) => {
    samples.push(point, between(point, breakpoints[index + 1], whole));
  });
  const cellOf = new Uint16Array(values.length);
  placeBetween(values, Float64Array.from(breakpoints), cellOf);
  return { samples: [...samples, undefined], cellOf };
}

/** Each point that a value reaches is one cell further, and each that it is above one more; the last cell is for missing values. */
function placeBetween(values: Float64Array, points: Float64Array, cellOf: Uint16Array): void {
  const missing = 2 * points.length + 1;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    let cell = 0;
    for (let at = 0; at < points.length; at++) {
      const point = points[at]!;
      cell += Number(value >= point) + Number(value > point);
    }
    cellOf[row] = value - value === 0 ? cell : missing;
  }
}

/** A value between two breakpoints; of a column of whole numbers a whole one, and the first point where there is none. */
function between(from: number, to: number | undefined, whole: boolean): number {
  if (to === undefined) return from + 1;
  const middle = (from + to) / 2;
  if (!whole) return middle;
  const above = Math.floor(from) + 1;
  return above < to ? Math.max(above, Math.floor(middle)) : from;
}

function isWhole(values: Float64Array): boolean {
  let known = false;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value - value !== 0) continue;
    if (value !== Math.floor(value)) return false;
    known = true;
  }
  return known;
}

/** One cell for each way in which the tests can answer on the words they name, their combinations, and the sheet's texts. */
function textCells(
  column: Extract<Column, { kind: 'text' }> | undefined,
  tests: readonly Test[],
  rowCount: number,
  evaluate: Evaluators,
): Pick<ColumnCells, 'samples' | 'cellOf'> {
  const samples: Value[] = [];
  const bySignature = new Map<string, number>();
  const cell = (value: Value): number => {
    const signature = evaluate.map((truth) => truth(value)).join('');
    let found = bySignature.get(signature);
    if (found === undefined) {
      found = samples.push(value) - 1;
      bySignature.set(signature, found);
    }
    return found;
  };
  const ofText = Uint16Array.from(column?.dictionary ?? [], cell);
  for (const text of [...namedTexts(tests), '其他 / other']) cell(text);
  const missing = samples.push(undefined) - 1;
  const cellOf = new Uint16Array(rowCount);
  const ofCode = new Uint16Array(1 + ofText.length);
  ofCode[0] = missing;
  ofCode.set(ofText, 1);
  if (column) lookUp(column.codes, ofCode, cellOf);
  else cellOf.fill(missing);
  return { samples, cellOf };
}

/** @param ofCode the cell of each code + 1, for the code of a missing text is -1. */
function lookUp(codes: Int32Array, ofCode: Uint16Array, cellOf: Uint16Array): void {
  for (let row = 0; row < cellOf.length; row++) cellOf[row] = ofCode[codes[row]! + 1]!;
}

/** Every word named, and for up to six tests that look for words, one word of each in all combinations. */
function namedTexts(tests: readonly Test[]): string[] {
  const named = tests.flatMap((test) => (test.is === 'one-of' || test.is === 'has-word' ? test.words : []));
  const firsts = tests.flatMap((test) => (test.is === 'has-word' ? [test.words[0]!] : [])).slice(0, 6);
  const combined = Array.from({ length: 2 ** firsts.length }, (_, subset) =>
    firsts.filter((_word, index) => (subset >> index) & 1).join(' / '),
  );
  return [...named, ...combined.filter((text) => text !== '')];
}
