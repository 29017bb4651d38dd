import { formatSerial } from '../../table/cells/calendar';
import type { Issue } from '../../table/issues/issue';
import { makeIssue } from '../../table/issues/issue-kinds';
import type { NewestDay } from '../../table/reading/newest-day';

/** Rows that are older than this say little of the day that a run speaks of. */
const mostDays = 45;

/** A warning where the newest transaction or contact is over 45 days older than the day of the run. */
export function oldRowsIssue(newest: NewestDay | undefined, asOf: number): readonly Issue[] {
  if (!newest || asOf - newest.day <= mostDays) return [];
  const [day, run] = [formatSerial(newest.day), formatSerial(asOf)];
  const days = String(Math.floor(asOf) - newest.day);
  return [
    makeIssue('old-rows', {
      count: 1,
      column: newest.header,
      examples: [{ cell: newest.cell, value: day }],
      detail: {
        zh: `${day}，比截至日期 ${run} 早 ${days} 天`,
        en: `${day}, ${days} days before the as-of date ${run}`,
      },
    }),
  ];
}
