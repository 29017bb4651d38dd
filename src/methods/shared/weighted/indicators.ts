import * as v from 'valibot';
import type { Text } from '../../../locales/text';
import { textSchema } from '../schemas';

const bound = v.pipe(v.number(), v.finite());

/**
 * What a score is made of. `column` is a role or a header. A column of text needs a `scale` that gives its values
 * numbers (AAA 5, AA 4 ...). Values are cut at `floor` and `ceiling` before they are normalised.
 */
export const indicatorsSchema = v.pipe(
  v.array(
    v.strictObject({
      column: v.pipe(v.string(), v.nonEmpty()),
      label: v.exactOptional(textSchema),
      weight: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
      normalise: v.picklist(['min-max', 'percent-rank', 'z-score']),
      better: v.exactOptional(v.picklist(['higher', 'lower']), 'higher'),
      floor: v.exactOptional(bound),
      ceiling: v.exactOptional(bound),
      scale: v.exactOptional(v.record(v.string(), bound)),
    }),
  ),
  v.minLength(1),
  v.maxLength(30),
);

export type Indicator = v.InferOutput<typeof indicatorsSchema>[number];

/** The four indicators that the source names; it gives no weights, these are ours. */
export const defaultIndicators: readonly Indicator[] = [
  indicator('orderAmount', '订单金额', 'Order amount', 40),
  indicator('profit', '利润贡献', 'Profit contribution', 30),
  indicator('creditScore', '信用', 'Credit', 15),
  indicator('prospects', '发展前景', 'Prospects', 15),
];

/** What an indicator is called in outputs and reasons. */
export function indicatorLabel({ label, column }: Indicator): Text {
  return label ?? { zh: column, en: column };
}

function indicator(column: string, zh: string, en: string, weight: number): Indicator {
  return { column, label: { zh, en }, weight, normalise: 'percent-rank', better: 'higher' };
}
