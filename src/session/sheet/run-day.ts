import type { Text } from '../../locales/text';
import { formatSerial, serialOf } from '../../table/cells/calendar';
import type { NewestDay } from '../../table/reading/newest-day';
import type { Structure } from '../../table/reading/structure';

/** Where the day that a run speaks of comes from. */
export const dayOrigins = ['chosen', 'title', 'newest-row', 'today'] as const;
export type DayOrigin = (typeof dayOrigins)[number];

/** The day that a run speaks of. */
export interface RunDay {
  /** In Excel days. */
  readonly day: number;
  readonly from: DayOrigin;
  /** The cell that states it, or the column and the cell of the newest row; empty where a person or the clock said it. */
  readonly where: string;
}

/** What there is to go by. */
export interface DaySources {
  /** What a person chose. */
  readonly chosen?: number | undefined;
  readonly statedDays: Structure['statedDays'];
  readonly newest: NewestDay | undefined;
  /** What the clock says. */
  readonly today: number;
}

/**
 * The day that a run speaks of: what a person chose; else the day that the title rows state; else the newest transaction or
 * contact; else a day of printing that the title rows name; else today. Days after today are no day of data.
 */
export function dayOfRun({ chosen, statedDays, newest, today }: DaySources): RunDay {
  if (chosen !== undefined) return { day: chosen, from: 'chosen', where: '' };
  const past = statedDays.filter(({ day }) => day <= today);
  const stated = past.find(({ why }) => why === 'data');
  if (stated) return { day: stated.day, from: 'title', where: stated.cell };
  if (newest && newest.day <= today) {
    return { day: newest.day, from: 'newest-row', where: `${newest.header} ${newest.cell}` };
  }
  const [printed] = past;
  if (printed) return { day: printed.day, from: 'title', where: printed.cell };
  return { day: today, from: 'today', where: '' };
}

/** Today, by the clock of the machine, in Excel days. */
export function todayOf(now: Date): number {
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}

/** Where a day comes from, in the words of people: 表头上方 A2 所注 */
export function originText({ from, where }: Pick<RunDay, 'from' | 'where'>): Text {
  switch (from) {
    case 'chosen':
      return { zh: '由您指定', en: 'chosen by you' };
    case 'title':
      return { zh: `表头上方 ${where} 所注`, en: `stated in ${where}, above the header` };
    case 'newest-row':
      return { zh: `最近一笔交易或联系：${where}`, en: `newest transaction or contact: ${where}` };
    case 'today':
      return { zh: '今天', en: 'today' };
  }
}

/** The day with its origin: 2026-06-30（今天） */
export function dayText(day: RunDay): Text {
  const { zh, en } = originText(day);
  const date = formatSerial(day.day);
  return { zh: `${date}（${zh}）`, en: `${date} (${en})` };
}
