import type { Text } from '../../../locales/text';
import type { Column } from '../../../table/columns/column';
import type { Contribution, TierOutput } from '../contract';
import { emptyText, joinReasons, joinTexts, numberText, shareText } from '../wording';
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

/** `综合得分 72.5，B 级；缺少信用，按其余 85% 权重计`. */
export function reasonText(facts: CompositeFacts, row: number): Text {
  const score = facts.score[row]!;
  if (Number.isNaN(score)) return notEnoughText(facts, row);
  const text = numberText(score);
  const grade = facts.output.tiers[facts.output.codes[row]!]!.label;
  return joinReasons([
    { zh: `综合得分 ${text}，${grade.zh}`, en: `score ${text}, grade ${grade.en}` },
    lackingText(facts, row),
  ]);
}

/** The same with its arithmetic: `得分 72.5：订单金额 90×40、利润贡献 55×30；缺少信用，按其余 85% 权重计；B 级`. */
export function detailText(facts: CompositeFacts, row: number): Text {
  const score = facts.score[row]!;
  if (Number.isNaN(score)) return notEnoughText(facts, row);
  const { known } = partsOf(facts, row);
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
    lackingText(facts, row),
    facts.output.tiers[facts.output.codes[row]!]!.label,
  ]);
}

/**
 * What stands beside a score of which parts are missing; nothing where none is.
 *
 * @param known the weights of the other parts, of `weights` in all
 * @example
 * withoutText([{ zh: '竞争态势', en: 'Position' }], 80, 100).zh // '缺少竞争态势，按其余 80% 权重计'
 */
export function withoutText(missing: readonly Text[], known: number, weights: number): Text {
  if (missing.length === 0) return emptyText;
  const names = joinTexts(missing, '、', ', ');
  const share = shareText(known / weights);
  return {
    zh: `缺少${names.zh}，按其余 ${share} 权重计`,
    en: `without ${names.en}: by the other ${share} of the weights`,
  };
}

function partsOf({ indicators, scored }: CompositeFacts, row: number) {
  const known = scored.filter(({ values }) => !Number.isNaN(values[row]!));
  const missing = indicators.filter((indicator) => !known.some((part) => part.indicator === indicator));
  return { known, missing };
}

function lackingText(facts: CompositeFacts, row: number): Text {
  const { known, missing } = partsOf(facts, row);
  const sum = (parts: readonly { readonly weight: number }[]): number =>
    parts.reduce((total, { weight }) => total + weight, 0);
  return withoutText(missing.map(indicatorLabel), sum(known), sum(facts.indicators));
}

function notEnoughText(facts: CompositeFacts, row: number): Text {
  const names = joinTexts(partsOf(facts, row).missing.map(indicatorLabel), '、', ', ');
  return { zh: `缺少${names.zh}，不足以评分`, en: `Missing: ${names.en}; not enough to score` };
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
