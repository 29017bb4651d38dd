import { dayOfRun, type RunDay } from '../../session/sheet/run-day';
import { changeAsOf } from './schemes/choose-scheme';
import { follow } from './run-scheme';
import { usePane, type PaneState } from './store';
import { today } from './today';

/** The day that the sheet itself tells, whatever a person chose. */
export function dayOfSheet({ sheet, facts }: Pick<PaneState, 'sheet' | 'facts'>): RunDay {
  return dayOfRun({ statedDays: sheet?.structure.statedDays ?? [], newest: facts?.newest, today: today() });
}

/**
 * The days that are a click away from the one that the run speaks of: the one that the sheet tells, where a person chose another, and that of
 * the newest row, where it is older.
 */
export function otherDays(state: Pick<PaneState, 'sheet' | 'facts' | 'asOf'>): readonly RunDay[] {
  const own = dayOfSheet(state);
  const { newest } = state.facts ?? {};
  const ofNewest: RunDay[] = newest
    ? [{ day: newest.day, from: 'newest-row', where: `${newest.header} ${newest.cell}` }]
    : [];
  const days = [own, ...ofNewest].filter(({ day }) => day !== state.asOf);
  return days.filter(({ day }, index) => days.findIndex((other) => other.day === day) === index);
}

/** Has the run speak of one of {@link otherDays}: one that the sheet tells is not a choice that would stay for good. */
export function takeDay(day: RunDay): void {
  const own = dayOfSheet(usePane.getState());
  if (own.day !== day.day) return changeAsOf(day.day);
  usePane.setState({ asOf: own.day, day: own });
  follow();
}
