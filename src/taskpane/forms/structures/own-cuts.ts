import type { Text } from '../../../locales/text';
import { ascendingProblem } from './ascending-problem';

/** Four ascending numbers. */
export type Four = [number, number, number, number];

/** The four cuts between the five scores, by what is scored. */
export interface OwnCuts {
  readonly recency: Four;
  readonly frequency: Four;
  readonly monetary: Four;
}

/** What is scored, the way its scores go from the lowest value on, and how its cuts are written. */
export const cutSides = {
  recency: { kind: 'number', label: { zh: '距今天数', en: 'Days since' }, scores: [5, 4, 3, 2, 1] },
  frequency: { kind: 'count', label: { zh: '次数', en: 'Purchases' }, scores: [1, 2, 3, 4, 5] },
  monetary: { kind: 'money', label: { zh: '金额', en: 'Amount' }, scores: [1, 2, 3, 4, 5] },
} as const satisfies Record<keyof OwnCuts, object>;

/** The sides in the order in which they are shown. */
export const cutNames = Object.keys(cutSides) as (keyof OwnCuts)[];

/** What is wrong with own cuts: those of one side must ascend. */
export function cutsProblem(cuts: OwnCuts): Text | undefined {
  return cutNames.map((name) => ascendingProblem(cutSides[name].label, cuts[name])).find(Boolean);
}
