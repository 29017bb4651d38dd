import type { Text } from '../../locales/text';
import type { Tier } from '../shared/contract';
import { amountText, countText, joinReasons, numberText, shareText } from '../shared/wording';
import { aliveProbability, type PurchaseModel } from './bg-nbd';
import type { Fit } from './fit';
import { purchaseParameters } from './fit-purchases';
import type { HistoryGroups } from './histories';
import type { CustomerHistory } from './inputs';

/** What a run found out, as far as words and summaries need it. */
export interface ClvFacts {
  readonly history: CustomerHistory;
  readonly groups: HistoryGroups;
  readonly tiers: readonly Tier[];
  readonly codes: Uint8Array;
  /** NaN where the model says nothing: one-time buyers of BG/NBD. */
  readonly alive: Float64Array;
  readonly purchases: Float64Array;
  readonly spend: Float64Array;
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly months: number;
  /** Undefined where there was too little to fit. */
  readonly fits:
    { readonly model: PurchaseModel; readonly purchases: Fit; readonly spend: Fit | undefined } | undefined;
}

/** `复购 2 次，最近一次在第 30.4 周（共 38.9 周）；存活率 72.7%；预计 12 个月内 1.5 次、共 37.5（27.1–51.8）；仍活跃`. */
export function reasonText(facts: ClvFacts, row: number): Text {
  const { history, groups, fits } = facts;
  if (groups.groupOf[row]! < 0) return impossibleText(history, row);
  const bought = boughtText(history, row);
  if (!fits)
    return joinReasons([bought, { zh: '复购客户太少，未估计模型', en: 'too few repeat buyers for a model' }]);
  return joinReasons([
    bought,
    aliveText(facts, row),
    expectedText(facts, row),
    facts.tiers[facts.codes[row]!]!.label,
  ]);
}

/** What a purchase today would do; undefined for active customers and where nothing is known. */
export function liftText({ groups, tiers, codes, fits }: ClvFacts, row: number): Text | undefined {
  const history = groups.histories[groups.groupOf[row]!];
  if (!history || !fits || tiers[codes[row]!]?.tone === 'best' || history.observed === 0) return undefined;
  const then = { ...history, repeats: history.repeats + 1, latest: history.observed };
  const share = shareText(aliveProbability(purchaseParameters(fits.purchases.parameters), then, fits.model));
  return { zh: `现在再购买一次，存活率即为 ${share}`, en: `A purchase now would make P(alive) ${share}` };
}

function impossibleText({ repeats, latest, observed }: CustomerHistory, row: number): Text {
  const known = [repeats[row]!, latest[row]!, observed[row]!].every((value) => !Number.isNaN(value));
  return known
    ? {
        zh: '购买次数与时间互相矛盾，未参与',
        en: 'Count and times of the purchases contradict each other; left out',
      }
    : { zh: '缺少购买次数或时间', en: 'Count or times of the purchases are missing' };
}

function boughtText({ repeats, latest, observed }: CustomerHistory, row: number): Text {
  const weeks = numberText(observed[row]!, 1);
  if (repeats[row] === 0) {
    return { zh: `只购买过一次，至今 ${weeks} 周`, en: `bought once, ${weeks} weeks ago` };
  }
  const times = countText(repeats[row]!);
  const at = numberText(latest[row]!, 1);
  return {
    zh: `复购 ${times} 次，最近一次在第 ${at} 周（共 ${weeks} 周）`,
    en: `${times} repeat purchases, the latest in week ${at} of ${weeks}`,
  };
}

function aliveText({ alive }: ClvFacts, row: number): Text {
  if (Number.isNaN(alive[row])) {
    return {
      zh: '没有复购，模型无法判断是否流失，不代表安全',
      en: 'without a second purchase the model cannot tell whether the customer left: not a sign of safety',
    };
  }
  const share = shareText(alive[row]!);
  return { zh: `存活率 ${share}`, en: `P(alive) ${share}` };
}

function expectedText({ purchases, value, low, high, months }: ClvFacts, row: number): Text {
  const times = numberText(purchases[row]!);
  const period = countText(months);
  const expected = {
    zh: `预计 ${period} 个月内购买 ${times} 次`,
    en: `${times} purchases expected in ${period} months`,
  };
  if (Number.isNaN(value[row])) return expected;
  const [worth, from, to] = [value[row]!, low[row]!, high[row]!].map((amount) => amountText(amount));
  if (Number.isNaN(low[row])) {
    return { zh: `${expected.zh}，价值 ${worth!.zh}`, en: `${expected.en}, worth ${worth!.en}` };
  }
  return {
    zh: `${expected.zh}，价值 ${worth!.zh}（${from!.zh}～${to!.zh}）`,
    en: `${expected.en}, worth ${worth!.en} (${from!.en} to ${to!.en})`,
  };
}
