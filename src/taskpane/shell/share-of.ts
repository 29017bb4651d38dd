import type { Activity } from '../state/store';

/** How far work is, in whole percents; undefined where nobody can tell. What is not done yet is never said to be. */
export function shareOf({ rows, share }: Pick<Activity, 'rows' | 'share'>): number | undefined {
  if (share !== undefined) return atMostAll(100 * share);
  return rows && rows.total > 0 ? atMostAll((100 * rows.done) / rows.total) : undefined;
}

function atMostAll(percents: number): number {
  return Math.min(1, Math.floor(percents) / 100);
}
