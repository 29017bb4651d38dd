import type { NumberOutput } from '../shared/contract';
import { lazyNumbers } from '../shared/numbers';
import type { RfmFacts } from './explanation';
import { placeOfScores } from './segments';

/** What follows from three scores, for all scores from 0 to 5, of which 0 is missing: a look-up asks no questions. */
function ofAllScores<T>(missing: T, known: (r: number, f: number, m: number) => T): T[] {
  return Array.from({ length: 216 }, (_, at) => {
    const [r, f, m] = [Math.floor(at / 36), Math.floor(at / 6) % 6, at % 6] as const;
    return r * f * m === 0 ? missing : known(r, f, m);
  });
}

export function segmentCodes(
  { recency, frequency, monetary }: RfmFacts['scores'],
  bySegment: Uint8Array,
  noData: number,
): Uint8Array {
  const ofScores = Uint8Array.from(ofAllScores(noData, (r, f, m) => bySegment[placeOfScores(r, f, m)]!));
  const codes = new Uint8Array(recency.length);
  for (let row = 0; row < codes.length; row++)
    codes[row] = ofScores[36 * recency[row]! + 6 * frequency[row]! + monetary[row]!]!;
  return codes;
}

/** 1 for customers with three scores that no segment takes. */
export function othersOf(
  { recency, frequency, monetary }: RfmFacts['scores'],
  bySegment: Uint8Array,
  others: number,
): Uint8Array {
  const isOther = ofAllScores(0, (r, f, m) => Number(bySegment[placeOfScores(r, f, m)] === others));
  const marks = new Uint8Array(recency.length);
  for (let row = 0; row < marks.length; row++)
    marks[row] = isOther[36 * recency[row]! + 6 * frequency[row]! + monetary[row]!]!;
  return marks;
}

export function scoreOutputs(scores: RfmFacts['scores']): readonly NumberOutput[] {
  const column = (id: string, zh: string, en: string, compute: () => Float64Array): NumberOutput =>
    lazyNumbers({ id, label: { zh, en }, format: 'integer' }, compute);
  const { recency, frequency, monetary } = scores;
  return [
    column('r', 'R 分', 'R score', () => asNumbers(recency)),
    column('f', 'F 分', 'F score', () => asNumbers(frequency)),
    column('m', 'M 分', 'M score', () => asNumbers(monetary)),
    column('code', 'RFM 代码', 'RFM code', () => codesOf(recency, frequency, monetary)),
  ];
}

function asNumbers(scores: Uint8Array): Float64Array {
  const numbers = new Float64Array(scores.length);
  for (let row = 0; row < numbers.length; row++) numbers[row] = scores[row] === 0 ? NaN : scores[row]!;
  return numbers;
}

function codesOf(recency: Uint8Array, frequency: Uint8Array, monetary: Uint8Array): Float64Array {
  const ofScores = Float64Array.from(ofAllScores(NaN, (r, f, m) => 100 * r + 10 * f + m));
  const codes = new Float64Array(recency.length);
  for (let row = 0; row < codes.length; row++)
    codes[row] = ofScores[36 * recency[row]! + 6 * frequency[row]! + monetary[row]!]!;
  return codes;
}
