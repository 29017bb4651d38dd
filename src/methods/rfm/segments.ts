import * as v from 'valibot';
import { idSchema, textSchema, toneSchema } from '../shared/schemas';

const range = v.pipe(
  v.tuple([score(), score()]),
  v.check(([from, to]) => from <= to, 'from <= to'),
);

/** A segment: the scores that belong to it, both ends included. The first segment that fits wins. */
export const segmentsSchema = v.pipe(
  v.array(
    v.strictObject({
      id: idSchema,
      label: textSchema,
      tone: toneSchema,
      recency: range,
      frequency: range,
      monetary: range,
    }),
  ),
  v.minLength(1),
  v.maxLength(120),
);

export type Segment = v.InferOutput<typeof segmentsSchema>[number];

/** The segment map of the R package rfm up to 0.2. Three of its segments can never be reached. */
export const classicSegments: readonly Segment[] = [
  segment('champions', '冠军客户', 'Champions', 'best', [4, 5], [4, 5], [4, 5]),
  segment('loyal-customers', '忠诚客户', 'Loyal Customers', 'best', [2, 5], [3, 5], [3, 5]),
  segment('potential-loyalist', '潜在忠诚客户', 'Potential Loyalist', 'good', [3, 5], [1, 3], [1, 3]),
  segment('new-customers', '新客户', 'New Customers', 'good', [4, 5], [1, 1], [1, 1]),
  segment('promising', '有希望的客户', 'Promising', 'good', [3, 4], [1, 1], [1, 1]),
  segment('need-attention', '需要关注', 'Need Attention', 'middle', [2, 3], [2, 3], [2, 3]),
  segment('about-to-sleep', '即将沉睡', 'About To Sleep', 'middle', [2, 3], [1, 2], [1, 2]),
  segment('at-risk', '流失风险', 'At Risk', 'warning', [1, 2], [2, 5], [2, 5]),
  segment('cant-lose-them', '不可失去', "Can't Lose Them", 'warning', [1, 1], [4, 5], [4, 5]),
  segment('lost', '已流失', 'Lost', 'low', [1, 2], [1, 2], [1, 2]),
];

/** The segment map of the R package rfm from 0.3 on. */
export const newerSegments: readonly Segment[] = [
  segment('champions', '冠军客户', 'Champions', 'best', [5, 5], [5, 5], [5, 5]),
  segment('potential-loyalist', '潜在忠诚客户', 'Potential Loyalist', 'best', [3, 5], [3, 5], [2, 5]),
  segment('loyal-customers', '忠诚客户', 'Loyal Customers', 'good', [2, 4], [2, 4], [2, 4]),
  segment('promising', '有希望的客户', 'Promising', 'good', [3, 4], [1, 3], [3, 5]),
  segment('new-customers', '新客户', 'New Customers', 'good', [4, 5], [1, 3], [1, 5]),
  segment('cant-lose-them', '不可失去', "Can't Lose Them", 'warning', [1, 2], [3, 4], [4, 5]),
  segment('at-risk', '流失风险', 'At Risk', 'warning', [1, 2], [2, 5], [4, 5]),
  segment('need-attention', '需要关注', 'Need Attention', 'middle', [1, 3], [3, 5], [3, 5]),
  segment('about-to-sleep', '即将沉睡', 'About To Sleep', 'middle', [2, 3], [1, 3], [1, 4]),
  segment('lost', '已流失', 'Lost', 'low', [1, 1], [1, 5], [1, 5]),
];

/** The segment of each of the 125 scores, at 25 (R - 1) + 5 (F - 1) + (M - 1); `segments.length` where none fits. */
export function segmentOfScores(segments: readonly Segment[]): Uint8Array {
  return Uint8Array.from({ length: 125 }, (_, index) => {
    const found = segments.findIndex((segment) => takes(segment, scoresAt(index)));
    return found < 0 ? segments.length : found;
  });
}

/** Whether three scores belong to a segment by itself. */
export function takes(
  { recency, frequency, monetary }: Segment,
  [r, f, m]: readonly [number, number, number],
): boolean {
  const fits = ([from, to]: readonly [number, number], value: number): boolean =>
    from <= value && value <= to;
  return fits(recency, r) && fits(frequency, f) && fits(monetary, m);
}

/** The index of {@link segmentOfScores} of three scores. */
export function placeOfScores(r: number, f: number, m: number): number {
  return 25 * r + 5 * f + m - 31;
}

/** The scores R, F, M of an index of {@link segmentOfScores}. */
export function scoresAt(index: number): readonly [number, number, number] {
  return [Math.floor(index / 25) + 1, (Math.floor(index / 5) % 5) + 1, (index % 5) + 1];
}

function segment(
  id: string,
  zh: string,
  en: string,
  tone: Segment['tone'],
  recency: [number, number],
  frequency: [number, number],
  monetary: [number, number],
): Segment {
  return { id, label: { zh, en }, tone, recency, frequency, monetary };
}

function score() {
  return v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5));
}
