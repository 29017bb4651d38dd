import type { DaysKnown } from '../../session/reading/read-table';
import { usePane } from './store';
import { today } from './today';

/** What is known of days before a sheet is read: what the clock says, and what a person chose. */
export function daysKnown(): DaysKnown {
  const { asOf, day } = usePane.getState();
  return { today: today(), asOf: day.from === 'chosen' ? asOf : undefined };
}
