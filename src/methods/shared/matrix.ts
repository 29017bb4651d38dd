import { groupSums } from '../../math/counting/group-sums';
import type { Text } from '../../locales/text';
import type { NumberOutput, SummaryTable, TierOutput } from './contract';

/** One side of a two by two matrix: a value for each row, and from where it is high. */
export interface Axis {
  readonly label: Text;
  readonly values: Float64Array;
  /** A value at the cut is high. */
  readonly cut: number;
  readonly format: NumberOutput['format'];
}

/** The fields of a two by two matrix, in the order of their codes. */
export const Field = { both: 0, firstOnly: 1, secondOnly: 2, neither: 3, unknown: 4 } as const;

/** The field of each row; unknown where one of the two values is missing or nothing gives a cut. */
export function fieldCodes(first: Axis, second: Axis): Uint8Array {
  const codes = new Uint8Array(first.values.length);
  for (let row = 0; row < codes.length; row++) {
    const [a, b] = [first.values[row]! - first.cut, second.values[row]! - second.cut];
    codes[row] = Number.isNaN(a) || Number.isNaN(b) ? Field.unknown : (a >= 0 ? 0 : 2) + (b >= 0 ? 0 : 1);
  }
  return codes;
}

/** Customers and the means of both sides for each field, drawn as bubbles. */
export function matrixTable(output: TierOutput, first: Axis, second: Axis): SummaryTable {
  const { tiers, codes } = output;
  const known = codes.map((code) => Math.min(code, tiers.length - 1));
  const counts = groupSums(new Float64Array(codes.length).fill(1), known, tiers.length);
  const sums = [first, second].map(({ values }) => groupSums(values, known, tiers.length));
  return {
    id: 'matrix',
    label: { zh: '矩阵', en: 'Matrix' },
    columns: [
      { id: 'field', label: output.label, format: 'text' },
      { id: 'customers', label: { zh: '客户数', en: 'Customers' }, format: 'integer' },
      {
        id: 'first',
        label: { zh: `${first.label.zh}均值`, en: `Mean ${first.label.en}` },
        format: first.format,
      },
      {
        id: 'second',
        label: { zh: `${second.label.zh}均值`, en: `Mean ${second.label.en}` },
        format: second.format,
      },
    ],
    rows: tiers
      .slice(0, Field.unknown)
      .map((tier, code) => [
        tier.label,
        counts[code]!,
        ...sums.map((sum) => (counts[code]! > 0 ? sum[code]! / counts[code]! : null)),
      ]),
    chart: { kind: 'bubble', x: 'second', y: 'first', size: 'customers', series: 'field' },
  };
}
