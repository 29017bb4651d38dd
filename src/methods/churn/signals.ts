import type { Text } from '../../locales/text';
import type { Column, DateColumn, FlagColumn, NumberColumn } from '../../table/columns/column';
import type { RoleId } from '../../table/columns/roles';
import type { RunContext } from '../shared/contract';
import { nudgedUntil, withChange, type Lift } from '../shared/lift';
import { amountText, countText, numberText, shareText } from '../shared/wording';

/** The thresholds of the signals. */
export interface SignalSettings {
  readonly fall: number;
  readonly silence: number;
  readonly leastSilence: number;
  readonly leastPurchases: number;
  readonly aliveBelow: number;
}

/** A sign that a customer is leaving. */
export interface Signal {
  readonly id: string;
  readonly label: Text;
  /** By row: NaN where it cannot be told, else how bad it is (a fall as a share, a silence in own gaps, 1 - P(alive)). */
  readonly size: Float64Array;
  readonly holds: (row: number) => boolean;
  /** What it is of a customer, in a few words. */
  readonly fact: (row: number) => Text;
  /** The same with the figures it was found from. */
  readonly evidence: (row: number) => Text;
  /** What would end it. */
  readonly remedy: (row: number) => Lift;
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
  const fall = (
    id: string,
    label: Text,
    subject: Text,
    now: NumberColumn | undefined,
    before: NumberColumn | undefined,
    say: (value: number) => Text,
  ): Signal[] => (now && before ? [fallSignal({ id, label, subject, now, before, say }, settings.fall)] : []);
  return [
    ...fall(
      'frequency',
      { zh: '购买次数下降', en: 'Fewer purchases' },
      { zh: '近期购买', en: 'recent purchases' },
      number('recentPurchases'),
      number('earlierPurchases'),
      times,
    ),
    ...fall(
      'amount',
      { zh: '金额下降', en: 'Less spend' },
      { zh: '近期金额', en: 'recent spend' },
      number('recentSpend'),
      number('earlierSpend'),
      amountText,
    ),
    ...fall(
      'balance',
      { zh: '余额下降', en: 'Lower balance' },
      { zh: '余额', en: 'balance' },
      balance,
      number('previousBalance'),
      amountText,
    ),
    ...silenceSignal(context, number('purchaseDays') ?? count, settings),
    ...(alive ? [aliveSignal(alive, settings.aliveBelow)] : []),
  ];
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

/** A rise from next to nothing says no more than this. */
const mostRise = 1000;

interface Fall {
  readonly id: string;
  readonly label: Text;
  /** What fell. */
  readonly subject: Text;
  readonly now: NumberColumn;
  readonly before: NumberColumn;
  readonly say: (value: number) => Text;
}

function fallSignal({ id, label, subject, now, before, say }: Fall, threshold: number): Signal {
  const size = now.values.map((value, row) => {
    const base = before.values[row]!;
    const share = base > 0 ? (base - value) / base : NaN;
    return Number.isFinite(share) ? Math.max(share, -mostRise) : NaN;
  });
  return {
    id,
    label,
    size,
    holds: (row) => size[row]! >= threshold - 1e-12,
    fact: (row) => {
      const share = shareText(size[row]!);
      return { zh: `${subject.zh}降 ${share}`, en: `${subject.en} down ${share}` };
    },
    evidence: (row) => {
      const [own, earlier] = [say(now.values[row]!), say(before.values[row]!)];
      const share = shareText(Math.abs(size[row]!));
      const [zh, en] = size[row]! >= 0 ? ['降', 'down'] : ['升', 'up'];
      return {
        zh: `${subject.zh} ${own.zh}，以往 ${earlier.zh}（${zh} ${share}）`,
        en: `${subject.en} ${own.en}, earlier ${earlier.en} (${en} ${share})`,
      };
    },
    remedy: (row) => {
      const gap = (1 - threshold) * before.values[row]! - now.values[row]!;
      const words = riseText(subject, gap, id === 'frequency');
      const base = before.values[row]!;
      const ends = (to: number): boolean => (base - to) / base < threshold - 1e-12;
      return withChange(words, now.role ?? now.header, nudgedUntil((1 - threshold) * base, ends));
    },
  };
}

/** What ends a fall: more than the gap of an amount, for at the limit it still counts; of whole purchases the next number. */
function riseText(subject: Text, gap: number, isCount: boolean): Text {
  if (isCount) {
    const more = times(Math.floor(gap + 1e-9) + 1);
    return { zh: `${subject.zh}回升 ${more.zh} 以上`, en: `${subject.en} up by ${more.en} or more` };
  }
  if (gap < 0.005) return { zh: `${subject.zh}有所回升`, en: `any rise of ${subject.en}` };
  const more = amountText(gap, 'up');
  return { zh: `${subject.zh}回升超过 ${more.zh}`, en: `${subject.en} up by more than ${more.en}` };
}

function times(value: number): Text {
  const text = numberText(value, 1);
  return { zh: `${text} 次`, en: text };
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
