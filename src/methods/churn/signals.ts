import type { Text } from '../../locales/text';
import type { Column, DateColumn, FlagColumn, NumberColumn } from '../../table/columns/column';
import type { RoleId } from '../../table/columns/roles';
import type { RunContext } from '../shared/contract';
import { withChange } from '../shared/lift';
import { amountText, countText, numberText, shareText } from '../shared/wording';
import { fallSignal, times } from './fall-signal';
import type { Signal } from './signal';

/** The thresholds of the signals. */
export interface SignalSettings {
  readonly fall: number;
  readonly silence: number;
  readonly leastSilence: number;
  readonly leastPurchases: number;
  readonly aliveBelow: number;
  readonly recentDays: number;
  readonly earlierDays: number;
}

/** Columns that speak of the customer's past; a sheet has some of them, or transactions to make them from. */
export const pastRoles: readonly RoleId[] = [
  'recentPurchases',
  'earlierPurchases',
  'recentSpend',
  'earlierSpend',
  'previousBalance',
  'firstTransactionDate',
  'lastTransactionDate',
  'purchaseDays',
];

/** The columns that a sheet may have besides. */
export interface OptionalColumns {
  readonly balance: NumberColumn | undefined;
  readonly count: NumberColumn | undefined;
  readonly alive: NumberColumn | undefined;
}

/** The signals that the sheet's columns can tell. */
export function signalsOf(
  context: RunContext,
  { balance, count, alive }: OptionalColumns,
  settings: SignalSettings,
): Signal[] {
  const number = (role: RoleId): NumberColumn | undefined => ofKind(context.column(role), 'number');
  const longGone = boughtBefore(context, settings);
  const fall = (
    id: string,
    label: Text,
    subject: Text,
    now: NumberColumn | undefined,
    before: NumberColumn | undefined,
    say: (value: number) => Text,
    hadBefore: (row: number) => boolean,
  ): Signal[] =>
    now && before ? [fallSignal({ id, label, subject, now, before, say, hadBefore }, settings.fall)] : [];
  return [
    ...fall(
      'frequency',
      { zh: '购买次数下降', en: 'Fewer purchases' },
      { zh: '近期购买', en: 'recent purchases' },
      number('recentPurchases'),
      number('earlierPurchases'),
      times,
      longGone,
    ),
    ...fall(
      'amount',
      { zh: '金额下降', en: 'Less spend' },
      { zh: '近期金额', en: 'recent spend' },
      number('recentSpend'),
      number('earlierSpend'),
      amountText,
      longGone,
    ),
    ...fall(
      'balance',
      { zh: '余额下降', en: 'Lower balance' },
      { zh: '余额', en: 'balance' },
      balance,
      number('previousBalance'),
      amountText,
      () => false,
    ),
    ...silenceSignal(context, number('purchaseDays') ?? count, settings),
    ...(alive ? [aliveSignal(alive, settings.aliveBelow)] : []),
  ];
}

/**
 * Whether the customer bought before the earlier days began: that he bought nothing since is then no gap in what is known,
 * but silence.
 */
function boughtBefore(
  context: RunContext,
  { recentDays, earlierDays }: SignalSettings,
): (row: number) => boolean {
  const began = Math.floor(context.asOf) - recentDays - earlierDays;
  const days = (['firstTransactionDate', 'lastTransactionDate'] as const).map(
    (role) => ofKind(context.column(role), 'date')?.values,
  );
  return (row) => days.some((values) => (values?.[row] ?? NaN) <= began);
}

/** The customer's first day: of his purchases, else of his account. */
export function firstDays(context: RunContext, openDate: DateColumn | undefined): Float64Array {
  const first = ofKind(context.column('firstTransactionDate'), 'date');
  const days = new Float64Array(context.rowCount);
  for (let row = 0; row < days.length; row++) {
    const bought = first?.values[row] ?? NaN;
    days[row] = Math.floor(Number.isNaN(bought) ? (openDate?.values[row] ?? NaN) : bought);
  }
  return days;
}

/** Whether the customer buys only in a season. */
export function isSeasonal(seasonal: FlagColumn | undefined, row: number): boolean {
  return seasonal?.values[row] === 1;
}

function silenceSignal(
  context: RunContext,
  count: NumberColumn | undefined,
  settings: SignalSettings,
): Signal[] {
  const first = ofKind(context.column('firstTransactionDate'), 'date');
  const last = ofKind(context.column('lastTransactionDate'), 'date');
  if (!first || !last || !count) return [];
  const gaps = new Float64Array(context.rowCount);
  const silences = new Float64Array(context.rowCount);
  for (let row = 0; row < gaps.length; row++) {
    const span = Math.floor(last.values[row]!) - Math.floor(first.values[row]!);
    const purchases = count.values[row]!;
    gaps[row] = purchases >= settings.leastPurchases && span > 0 ? span / (purchases - 1) : NaN;
    silences[row] = Math.max(0, Math.floor(context.asOf) - Math.floor(last.values[row]!));
  }
  const size = gaps.map((gap, row) => silences[row]! / gap);
  return [
    {
      id: 'silence',
      label: { zh: '长期沉默', en: 'Long silence' },
      size: size.map((own) => (Number.isFinite(own) ? own : NaN)),
      holds: (row) => size[row]! > settings.silence && silences[row]! >= settings.leastSilence,
      fact: (row) => {
        const days = countText(silences[row]!);
        return { zh: `已 ${days} 天未购买`, en: `no purchase for ${days} days` };
      },
      evidence: (row) => {
        const [days, gap] = [countText(silences[row]!), numberText(gaps[row]!, 0)];
        return {
          zh: `已 ${days} 天未购买，平均间隔 ${gap} 天`,
          en: `no purchase for ${days} days, usually every ${gap} days`,
        };
      },
      remedy: () =>
        withChange(
          { zh: '再购买一次', en: 'one more purchase' },
          'lastTransactionDate',
          Math.floor(context.asOf),
        ),
    },
  ];
}

function aliveSignal(alive: NumberColumn, below: number): Signal {
  const said = (row: number): Text => {
    const share = shareText(alive.values[row]!);
    return { zh: `存活率 ${share}`, en: `P(alive) ${share}` };
  };
  return {
    id: 'alive',
    label: { zh: '存活率低', en: 'Low P(alive)' },
    size: alive.values.map((value) => 1 - value),
    holds: (row) => alive.values[row]! < below,
    fact: said,
    evidence: said,
    remedy: () => ({ zh: '再购买一次', en: 'one more purchase' }),
  };
}

function ofKind<K extends 'number' | 'date'>(
  column: Column | undefined,
  kind: K,
): Extract<Column, { readonly kind: K }> | undefined {
  return column?.kind === kind ? (column as Extract<Column, { readonly kind: K }>) : undefined;
}
