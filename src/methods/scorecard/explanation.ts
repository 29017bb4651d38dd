import type { Text } from '../../locales/text';
import type { TierOutput } from '../shared/contract';
import type { Unseen } from '../shared/logistic/cross-validation';
import type { Model, Quality } from '../shared/logistic/model';
import { joinReasons, joinTexts, numberText, plainText, shareText } from '../shared/wording';
import type { WeighedColumn } from './weight-of-evidence';

/** A fitted card: score = base - factor x log odds of bad. */
export interface Card {
  readonly columns: readonly WeighedColumn[];
  readonly model: Model;
  readonly seen: Quality;
  /** Of customers that a card was not made of; undefined where there are too few. */
  readonly unseen: Unseen | undefined;
  readonly base: number;
  readonly factor: number;
}

/** `评分 612.3（坏客户概率 4.3%）；↑ 账户=无 +85、↓ 用途=新车 -22；A 级`. */
export function reasonText(
  card: Card | undefined,
  all: readonly WeighedColumn[],
  score: Float64Array,
  output: TierOutput,
  row: number,
): Text {
  if (!card) return { zh: '数据不足以制作评分卡', en: 'Too little data for a scorecard' };
  if (Number.isNaN(score[row])) {
    const headers = all.filter((own) => own.binOf[row]! < 0).map(({ column }) => column.header);
    return headers.length > 0
      ? { zh: `缺少${headers.join('、')}`, en: `Missing: ${headers.join(', ')}` }
      : { zh: '有取值在已知结果的客户中未出现', en: 'A value was not seen where the outcome is known' };
  }
  const parts = card.columns
    .map((own, index) => ({ name: binName(own, row), points: pointsOf(card, index, own, row) }))
    .sort((one, other) => Math.abs(other.points) - Math.abs(one.points) || (one.name < other.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name, points }) => plainText(`${name} ${points >= 0 ? '+' : ''}${numberText(points, 0)}`));
  const own = numberText(score[row]!, 1);
  const bad = shareText(1 / (1 + Math.exp((score[row]! - card.base) / card.factor)));
  return joinReasons([
    { zh: `评分 ${own}（坏客户概率 ${bad}）`, en: `score ${own} (probability of bad ${bad})` },
    joinTexts(parts, '、', ', '),
    output.tiers[output.codes[row]!]!.label,
  ]);
}

/** The points to the next grade. */
export function liftText(
  card: Card | undefined,
  score: Float64Array,
  output: TierOutput,
  limits: readonly number[],
  row: number,
): Text | undefined {
  const limit = limits[output.codes[row]! - 1];
  const better = output.tiers[output.codes[row]! - 1];
  if (!card || Number.isNaN(score[row]!) || limit === undefined || !better) return undefined;
  const gap = numberText(Math.ceil((limit - score[row]!) * 10) / 10, 1);
  return { zh: `距 ${better.label.zh}差 ${gap} 分`, en: `${gap} points short of grade ${better.label.en}` };
}

export function pointsOf(card: Card, index: number, own: WeighedColumn, row: number): number {
  return -card.factor * card.model.fit.coefficients[index + 1]! * own.bins[own.binOf[row]!]!.weight;
}

function binName({ column, labels, binOf }: WeighedColumn, row: number): string {
  return `${column.header}=${labels[binOf[row]!] ?? ''}`;
}
