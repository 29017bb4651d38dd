import type { Activity } from '../state/store';

/** How far work is, in whole percents; undefined where nobody can tell. What is not done yet is never said to be. */
export function shareOf({ done, total }: NonNullable<Activity['rows']>): number | undefined {
  return total > 0 ? Math.min(1, Math.floor((100 * done) / total) / 100) : undefined;
}
