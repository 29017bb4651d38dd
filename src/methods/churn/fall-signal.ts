import type { Text } from '../../locales/text';
import type { NumberColumn } from '../../table/columns/column';
import { nudgedUntil, withChange } from '../shared/lift';
import { amountText, numberText, shareText } from '../shared/wording';
import type { Signal } from './signal';

/** A rise from next to nothing says no more than this. */
const mostRise = 1000;

/** Something that may have fallen, and what it is compared with. */
interface Fall {
  readonly id: string;
  readonly label: Text;
  /** What fell. */
  readonly subject: Text;
  readonly now: NumberColumn;
  readonly before: NumberColumn;
  readonly say: (value: number) => Text;
  /** Whether there was something before what `before` tells of. */
  readonly hadBefore: (row: number) => boolean;
}

/** The signal that something fell by a share, against the customer's own earlier time. */
export function fallSignal(
  { id, label, subject, now, before, say, hadBefore }: Fall,
  threshold: number,
): Signal {
  /** Nothing for so long that the earlier days are empty, after something before them. */
  const isSilent = (row: number): boolean => before.values[row] === 0 && hadBefore(row);
  const size = now.values.map((value, row) => {
    const base = before.values[row]!;
    if (isSilent(row)) return value > 0 ? -mostRise : value <= 0 ? 1 : NaN;
    const share = base > 0 ? (base - value) / base : NaN;
    return Number.isFinite(share) ? Math.max(share, -mostRise) : NaN;
  });
  return {
    id,
    label,
    size,
    holds: (row) => size[row]! >= threshold - 1e-12,
    fact: (row) => {
      if (isSilent(row)) return silentText(subject);
      const share = shareText(size[row]!);
      return { zh: `${subject.zh}降 ${share}`, en: `${subject.en} down ${share}` };
    },
    evidence: (row) => {
      const [own, earlier] = [say(now.values[row]!), say(before.values[row]!)];
      if (isSilent(row)) {
        return size[row]! > 0
          ? silentText(subject)
          : { zh: `${subject.zh} ${own.zh}，以往为零`, en: `${subject.en} ${own.en}, earlier none` };
      }
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

function silentText(subject: Text): Text {
  return {
    zh: `${subject.zh}与以往都为零，更早买过`,
    en: `no ${subject.en} and none earlier, though there were some before`,
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

/** `3 次`. */
export function times(value: number): Text {
  const text = numberText(value, 1);
  return { zh: `${text} 次`, en: text };
}
