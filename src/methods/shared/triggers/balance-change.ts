import type { Text } from '../../../locales/text';
import type { NumberColumn } from '../../../table/columns/column';
import { amountText, shareText } from '../wording';
import { defineTrigger, moneyParameter, type TriggerFinding } from './trigger';

/** A figure of today and the same measure of an earlier day. Only like is compared with like. */
interface Pair {
  readonly now: NumberColumn;
  readonly before: NumberColumn;
}

const inputs = {
  aum: { role: 'aum', kind: 'number', optional: true },
  previousAum: { role: 'previousAum', kind: 'number', optional: true },
  balance: { role: 'balance', kind: 'number', optional: true },
  previousBalance: { role: 'previousBalance', kind: 'number', optional: true },
} as const;

const params = {
  share: {
    kind: 'share',
    label: { zh: '变动比例不少于', en: 'Change at least' },
    origin: 'ours',
    default: 0.3,
    min: 0,
    max: 10,
  },
  minimum: moneyParameter('变动金额不少于', 'Change in money at least', 100_000),
} as const;

const expiry: Text = { zh: '至下一期数据', en: 'Until the next sheet' };

/** Assets or a balance that rose by a good share against the earlier figure of the same measure: new money. */
export const balanceRise = defineTrigger({
  id: 'balance-rise',
  label: { zh: '资产大幅增加', en: 'Balance rise' },
  inputs,
  params,
  decides: true,
  expiry,
  talk: { zh: '了解资金来源与打算，介绍合适的产品', en: 'ask where the money comes from and what it is for' },
  find: (columns, own) => changes(pairsOf(columns), own, 1),
});

/** The same, fallen: a reason to call, but no purchase yet. */
export const balanceFall = defineTrigger({
  id: 'balance-fall',
  label: { zh: '资产大幅减少', en: 'Balance fall' },
  inputs,
  params,
  decides: false,
  expiry,
  talk: { zh: '了解流出原因，及时挽留', en: 'ask why the money left and try to keep the rest' },
  find: (columns, own) => changes(pairsOf(columns), own, -1),
});

/** An earlier AUM belongs to AUM, an earlier balance to the balance; what lacks its other half is not compared. */
function pairsOf({
  aum,
  previousAum,
  balance,
  previousBalance,
}: Readonly<Record<keyof typeof inputs, NumberColumn | undefined>>): readonly Pair[] {
  return [
    ...(aum && previousAum ? [{ now: aum, before: previousAum }] : []),
    ...(balance && previousBalance ? [{ now: balance, before: previousBalance }] : []),
  ];
}

function changes(
  pairs: readonly Pair[],
  { share, minimum }: { readonly share: number; readonly minimum: number },
  direction: 1 | -1,
): TriggerFinding | undefined {
  const [first] = pairs;
  if (!first) return undefined;
  const found = new Uint8Array(first.now.values.length);
  for (const pair of pairs) markChanges(pair, share, minimum, direction, found);
  return {
    found,
    evidence: (row) => {
      const own = pairs.find((pair) => isChange(pair, row, share, minimum, direction)) ?? first;
      return changeText(own, row);
    },
  };
}

function markChanges(
  { now, before }: Pair,
  share: number,
  minimum: number,
  direction: 1 | -1,
  found: Uint8Array,
): void {
  const [later, earlier] = [now.values, before.values];
  for (let row = 0; row < found.length; row++) {
    const change = direction * (later[row]! - earlier[row]!);
    if (change > 0 && change >= minimum && change >= share * Math.abs(earlier[row]!)) found[row] = 1;
  }
}

function isChange(pair: Pair, row: number, share: number, minimum: number, direction: 1 | -1): boolean {
  const change = direction * (pair.now.values[row]! - pair.before.values[row]!);
  return change > 0 && change >= minimum && change >= share * Math.abs(pair.before.values[row]!);
}

function changeText({ now: later, before: earlier }: Pair, row: number): Text {
  const before = earlier.values[row]!;
  const now = later.values[row]!;
  const [from, to] = [amountText(before), amountText(now)];
  const change = Math.abs(now - before) / before;
  // Against next to nothing a percentage says nothing.
  const part = before > 0 && change < 100 ? ` ${shareText(change)}` : '';
  const [zh, en] = [later.role === 'aum' ? '资产' : '余额', later.role === 'aum' ? 'AUM' : 'Balance'];
  return now > before
    ? {
        zh: `${zh}由 ${from.zh} 升至 ${to.zh}（增加${part}）`,
        en: `${en} rose${part} from ${from.en} to ${to.en}`,
      }
    : {
        zh: `${zh}由 ${from.zh} 降至 ${to.zh}（减少${part}）`,
        en: `${en} fell${part} from ${from.en} to ${to.en}`,
      };
}
