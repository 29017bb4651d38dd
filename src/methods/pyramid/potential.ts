import { median } from '../../math/statistics/median';
import { raisedToMedian } from '../../math/statistics/raised-to-median';
import type { RunContext, Tier } from '../shared/contract';
import { withChange, type Lift } from '../shared/lift';
import { amountText, numberText } from '../shared/wording';
import { Layer } from './layers';

/** Potential value, and from where it is high. */
export interface Potential {
  readonly role: string;
  readonly header: string;
  readonly values: Float64Array;
  readonly cut: number;
}

/** Key: both high. Main: current value. Ordinary: neither. Potential: potential value only. */
const code = { key: 0, main: 1, ordinary: 2, potential: 3 } as const;

/** The column of potential value, else of prospects; without either nobody's potential is known. */
export function potentialOf(context: RunContext): Potential {
  for (const role of ['potentialValue', 'prospects']) {
    const column = context.column(role);
    if (column?.kind === 'number') {
      return { role, header: column.header, values: column.values, cut: median(column.values) };
    }
  }
  return {
    role: 'potentialValue',
    header: '潜在价值',
    values: new Float64Array(context.rowCount).fill(NaN),
    cut: NaN,
  };
}

/** A value at the median is high. A loss is a loss, whatever the potential. */
export function potentialCodes(
  profits: Float64Array,
  cut: number,
  potential: Potential | undefined,
): Uint8Array {
  return Uint8Array.from(profits, (profit, row) => {
    const future = potential?.values[row] ?? NaN;
    if (profit < 0) return Layer.loss;
    if (Number.isNaN(profit) || Number.isNaN(future)) return Layer.noData;
    const promising = future >= (potential?.cut ?? NaN);
    if (profit >= cut) return promising ? code.key : code.main;
    return promising ? code.potential : code.ordinary;
  });
}

/** More potential makes a main customer key; more profit makes the others main or key. */
export function potentialLift(
  tiers: readonly Tier[],
  tier: number,
  profit: { readonly value: number; readonly cut: number },
  potential: Potential,
  row: number,
): Lift | undefined {
  if (tier === code.key) return undefined;
  const better = tiers[tier === code.ordinary ? code.main : code.key]!.label;
  if (tier === code.main) {
    const wanted = raisedToMedian(potential.values) ?? NaN;
    const gap = numberText(Math.ceil((wanted - potential.values[row]!) * 100) / 100);
    const words = {
      zh: `距${better.zh}差 ${potential.header} ${gap}`,
      en: `${gap} of ${potential.header} short of ${better.en}`,
    };
    return withChange(words, potential.role, wanted);
  }
  const gap = amountText(profit.cut - profit.value, 'up');
  const words = { zh: `距${better.zh}差利润 ${gap.zh}`, en: `${gap.en} of profit short of ${better.en}` };
  return withChange(words, 'profit', profit.cut);
}
