import type { Text } from '../../locales/text';
import type { DateColumn, NumberColumn } from '../../table/columns/column';
import type { TierOutput } from '../shared/contract';
import { withChange, type Lift } from '../shared/lift';
import { amountText, countText, dayText, joinReasons, joinTexts, numberText } from '../shared/wording';
import type { Bands, CutRule } from './bands';
import { scoreAfter, valueForScore } from './move';

/** What a run found out, as far as words need it. */
export interface RfmFacts {
  readonly lastDate: DateColumn;
  readonly count: NumberColumn;
  readonly total: NumberColumn;
  /** The days of the last purchases, whole. */
  readonly days: Float64Array;
  /** Minus the days since then, worked out when somebody asks. */
  readonly freshness: () => Float64Array;
  readonly rule: CutRule;
  readonly today: number;
  /** The place in `output.tiers` of three scores. */
  readonly segmentOf: (r: number, f: number, m: number) => number;
  readonly bands: { readonly recency: Bands; readonly frequency: Bands; readonly monetary: Bands };
  readonly scores: {
    readonly recency: Uint8Array;
    readonly frequency: Uint8Array;
    readonly monetary: Uint8Array;
  };
  readonly output: TierOutput;
}

/** `最近 2026-06-09（距今 21 天），共 6 次、47.2万，冠军客户`. */
export function reasonText(facts: RfmFacts, row: number): Text {
  const { lastDate, count, total, days, today, output } = facts;
  const missing = missingText(facts, row);
  if (missing) return missing;
  const day = dayText(lastDate.values[row]!);
  const since = countText(today - days[row]!);
  const [times, amount] = [numberText(count.values[row]!), amountText(total.values[row]!)];
  return joinTexts(
    [
      { zh: `最近 ${day}（距今 ${since} 天）`, en: `last purchase ${day} (${since} days ago)` },
      { zh: `共 ${times} 次、${amount.zh}`, en: `${times} purchases, ${amount.en} in all` },
      output.tiers[output.codes[row]!]!.label,
    ],
    '，',
    ', ',
  );
}

function missingText({ lastDate, count, total }: RfmFacts, row: number): Text | undefined {
  const missing = [lastDate, count, total].filter((column) => Number.isNaN(column.values[row]!));
  if (missing.length === 0) return undefined;
  const headers = missing.map(({ header }) => header);
  return { zh: `缺少${headers.join('、')}`, en: `Missing: ${headers.join(', ')}` };
}

/** The same with its scores: `最近 2026-06-09（距今 21 天）R5；6 次 F4；47.2万 M4；冠军客户`. */
export function detailText(facts: RfmFacts, row: number): Text {
  const { lastDate, count, total, days, today, scores, output } = facts;
  const missing = missingText(facts, row);
  if (missing) return missing;
  const [r, f, m] = [scores.recency[row]!, scores.frequency[row]!, scores.monetary[row]!].map(String);
  const day = dayText(lastDate.values[row]!);
  const since = countText(today - days[row]!);
  const times = numberText(count.values[row]!);
  const amount = amountText(total.values[row]!);
  const segment = output.tiers[output.codes[row]!]!.label;
  return joinReasons([
    { zh: `最近 ${day}（距今 ${since} 天）R${r!}`, en: `last purchase ${day} (${since} days ago) R${r!}` },
    { zh: `${times} 次 F${f!}`, en: `${times} purchases F${f!}` },
    { zh: `${amount.zh} M${m!}`, en: `${amount.en} M${m!}` },
    segment,
  ]);
}

/**
 * What makes a better segment: of the three scores the lowest that can, raised by a purchase today (R), by so many
 * purchases (F) or so much money (M).
 */
export function liftText(facts: RfmFacts, row: number): Lift | undefined {
  const scores = [facts.scores.recency, facts.scores.frequency, facts.scores.monetary].map(
    (own) => own[row]!,
  );
  const [r, f, m] = scores;
  if (scores.includes(0) || facts.output.codes[row] === 0) return undefined;
  const { count, total, bands, segmentOf } = facts;
  const ways: readonly { readonly score: number; readonly lift: () => Lift | undefined }[] = [
    { score: r!, lift: () => recencyLift(facts, row) },
    {
      score: f!,
      lift: () =>
        scoreLift(facts, row, {
          ...{ letter: 'F', column: 'transactionCount', score: f!, own: count.values[row]!, say: purchases },
          measure: { values: count.values, rule: facts.rule, bands: bands.frequency },
          tierWith: (score) => segmentOf(r!, score, m!),
        }),
    },
    {
      score: m!,
      lift: () =>
        scoreLift(facts, row, {
          ...{ letter: 'M', column: 'revenue', score: m!, own: total.values[row]!, say: moneyUp },
          measure: { values: total.values, rule: facts.rule, bands: bands.monetary },
          tierWith: (score) => segmentOf(r!, f!, score),
        }),
    },
  ];
  for (const { lift } of [...ways].sort((one, other) => one.score - other.score)) {
    const found = lift();
    if (found) return found;
  }
  return undefined;
}

const purchases = (gap: number): Text => {
  const text = numberText(Math.ceil(gap));
  return { zh: `${text} 次`, en: `${text} purchases` };
};
const moneyUp = (gap: number): Text => amountText(gap, 'up');

/** A purchase today. */
function recencyLift(facts: RfmFacts, row: number): Lift | undefined {
  const { bands, rule, scores, segmentOf, output, today } = facts;
  const own = facts.days[row]! - today;
  if (own >= 0) return undefined;
  const measure = { values: facts.freshness(), rule, bands: bands.recency, isFreshness: true };
  const score = scoreAfter(measure, own, 0);
  const tier = segmentOf(score, scores.frequency[row]!, scores.monetary[row]!);
  if (tier >= output.codes[row]!) return undefined;
  const [days, { label }] = [countText(-own), output.tiers[tier]!];
  const words = {
    zh: `已 ${days} 天未消费，再次消费 R 分升至 ${String(score)}，即为${label.zh}`,
    en: `No purchase for ${days} days: the next one raises R to ${String(score)}, which is "${label.en}"`,
  };
  return withChange(words, 'lastTransactionDate', today);
}

interface Way {
  readonly letter: string;
  readonly column: string;
  readonly score: number;
  readonly own: number;
  readonly measure: Parameters<typeof valueForScore>[0];
  readonly tierWith: (score: number) => number;
  readonly say: (gap: number) => Text;
}

function scoreLift({ output }: RfmFacts, row: number, way: Way): Lift | undefined {
  const { letter, column, own, measure, tierWith, say } = way;
  for (let score = way.score + 1; score <= 5; score++) {
    if (tierWith(score) >= output.codes[row]!) continue;
    const to = valueForScore(measure, own, score);
    if (to === undefined) continue;
    const reached = scoreAfter(measure, own, to);
    const tier = tierWith(reached);
    if (tier >= output.codes[row]!) continue;
    const [gap, { label }] = [say(to - own), output.tiers[tier]!];
    const words = {
      zh: `再有 ${gap.zh}，${letter} 分升至 ${String(reached)}，即为${label.zh}`,
      en: `${gap.en} more raise ${letter} to ${String(reached)}, which is "${label.en}"`,
    };
    return withChange(words, column, to);
  }
  return undefined;
}
