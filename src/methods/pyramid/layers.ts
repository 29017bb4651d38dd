import { startOfRun } from '../../math/shares/cumulative-shares';
import type { Text } from '../../locales/text';
import { noDataTier, type Tier } from '../shared/contract';

/** Which names the four layers have. */
export type Model = 'curry' | 'zeithaml' | 'abcd';

const labels: Readonly<Record<Model, readonly (readonly [id: string, zh: string, en: string])[]>> = {
  curry: [
    ['top', '顶端客户', 'Top'],
    ['large', '大客户', 'Large'],
    ['medium', '中客户', 'Medium'],
    ['small', '小客户', 'Small'],
  ],
  zeithaml: [
    ['platinum', '铂金层', 'Platinum'],
    ['gold', '黄金层', 'Gold'],
    ['iron', '钢铁层', 'Iron'],
    ['lead', '重铅层', 'Lead'],
  ],
  abcd: [
    ['key', '关键客户（A）', 'Key (A)'],
    ['main', '主要客户（B）', 'Main (B)'],
    ['ordinary', '普通客户（C）', 'Ordinary (C)'],
    ['potential', '潜力客户（D）', 'Potential (D)'],
  ],
};

const tones = ['best', 'good', 'middle', 'low'] as const;

/** The code of a layer's place; the four layers come first. */
export const Layer = { loss: 4, noData: 5 } as const;

const loss: { readonly id: string; readonly label: Text } = {
  id: 'loss',
  label: { zh: '亏损客户', en: 'Loss-making' },
};

/** The four layers of a model, loss-making customers, no data. */
export function layerTiers(model: Model): readonly Tier[] {
  const layers = labels[model].map(([id, zh, en], index): Tier => ({
    id,
    label: { zh, en },
    tone: tones[index] ?? 'low',
  }));
  return [...layers, { ...loss, tone: 'warning' }, noDataTier];
}

/**
 * The smallest profit of each of the first three layers, Infinity for an empty one. Customers are walked down from the
 * greatest profit; a layer takes those before whom less than its share of all customers, or of the positive profit, has
 * passed. So whoever crosses a cut is in the higher layer, and equal profits share it.
 *
 * @param ascending sorted, nothing missing.
 * @param cuts cumulative shares, ascending.
 */
export function layerLimits(
  ascending: Float64Array,
  by: 'customers' | 'profit',
  cuts: readonly number[],
): number[] {
  const total = by === 'customers' ? ascending.length : sumOfPositive(ascending);
  const limits = cuts.map(() => Infinity);
  // 0.07 x 100 is 7.000000000000001 in floats; a millionth of a millionth of the total crosses nothing.
  const slack = 1e-12 * total;
  let reached = 0;
  for (let end = ascending.length; end > 0;) {
    const value = ascending[end - 1]!;
    const layer = cuts.findIndex((cut) => reached < cut * total - slack);
    if (layer < 0 || (by === 'profit' && value <= 0)) break;
    limits[layer] = value;
    const start = startOfRun(ascending, end - 1);
    reached += by === 'customers' ? end - start : value * (end - start);
    end = start;
  }
  return filledUp(limits);
}

/** The limit of an empty layer is that of the layer above: nobody lies between. */
function filledUp(limits: number[]): number[] {
  for (let layer = 1; layer < limits.length; layer++) {
    if (limits[layer] === Infinity) limits[layer] = limits[layer - 1]!;
  }
  return limits;
}

function sumOfPositive(ascending: Float64Array): number {
  return ascending.reduce((sum, value) => (value > 0 ? sum + value : sum), 0);
}

/** The layer of each profit: by the limits; below 0 loss, missing no data. */
export function layerCodes(profits: Float64Array, limits: readonly number[]): Uint8Array {
  return Uint8Array.from(profits, (profit) => {
    if (Number.isNaN(profit)) return Layer.noData;
    if (profit < 0) return Layer.loss;
    const layer = limits.findIndex((limit) => profit >= limit);
    return layer < 0 ? limits.length : layer;
  });
}
