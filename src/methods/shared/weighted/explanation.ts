import type { Text } from '../../../locales/text';
import type { Column } from '../../../table/columns/column';
import type { Contribution, TierOutput } from '../contract';
import { joinReasons, joinTexts, numberText } from '../wording';
import { indicatorLabel, type Indicator } from './indicators';
import type { WeightedPart } from './score';

/** An indicator whose column is there. */
export interface ScoredIndicator extends WeightedPart {
  readonly indicator: Indicator;
  readonly column: Column;
}

/** What a run found out, as far as words need it. */
export interface CompositeFacts {
  readonly indicators: readonly Indicator[];
  readonly scored: readonly ScoredIndicator[];
  readonly score: Float64Array;
  /** The scores with which grades A, B and C begin. */
  readonly limits: readonly number[];
  readonly output: TierOutput;
}

/** `得分 72.5：订单金额 90×40、利润贡献 55×30；缺信用，其余指标加权；B 级`. */
export function reasonText(facts: CompositeFacts, row: number): Text {
  const score = facts.score[row]!;
  const known = facts.scored.filter(({ values }) => !Number.isNaN(values[row]!));
  const missing = facts.indicators.filter((indicator) => !known.some((part) => part.indicator === indicator));
  const names = joinTexts(missing.map(indicatorLabel), '、', ', ');
  if (Number.isNaN(score))
    return { zh: `缺少${names.zh}，不足以评分`, en: `Missing: ${names.en}; not enough to score` };
  const parts = joinTexts(
    known.map(({ indicator, values, weight }) => {
      const { zh, en } = indicatorLabel(indicator);
      const part = `${numberText(100 * values[row]!, 1)}×${numberText(weight)}`;
      return { zh: `${zh} ${part}`, en: `${en} ${part}` };
    }),
    '、',
    ', ',
  );
  const text = numberText(score);
  return joinReasons([
    { zh: `得分 ${text}：${parts.zh}`, en: `score ${text}: ${parts.en}` },
    missing.length === 0
      ? { zh: '', en: '' }
      : { zh: `缺${names.zh}，按其余指标折算`, en: `without ${names.en}; the others are weighted up` },
    facts.output.tiers[facts.output.codes[row]!]!.label,
  ]);
}

/** What each known indicator adds to the score; where some are missing, the others are weighted up to all of the weight. */
export function contributionsOf(
  scored: readonly ScoredIndicator[],
  score: Float64Array,
  row: number,
): Contribution[] {
  const known = scored.filter(({ values }) => !Number.isNaN(values[row]!));
  const weights = known.reduce((sum, { weight }) => sum + weight, 0);
  if (Number.isNaN(score[row]!)) return [];
  return known.map(({ indicator, values, weight }) => ({
    label: indicatorLabel(indicator),
    value: (100 * weight * values[row]!) / weights,
    most: (100 * weight) / weights,
  }));
}

/** The points to the next grade. */
export function liftText({ score, limits, output }: CompositeFacts, row: number): Text | undefined {
  const code = output.codes[row]!;
  const limit = limits[code - 1] ?? Infinity;
  const better = output.tiers[code - 1];
  if (limit === Infinity || !better) return undefined;
  const gap = numberText(Math.ceil((limit - score[row]!) * 100 - 1e-6) / 100);
  return { zh: `距 ${better.label.zh}差 ${gap} 分`, en: `${gap} points short of grade ${better.label.en}` };
}
