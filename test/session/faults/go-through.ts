import { report } from '../../support/report';
import type { Ending } from './endings';

/** Milliseconds for a test of hundreds of cases: on a busy machine they take minutes, and are no failure for that. */
export const longEnough = 1_200_000;

/** Goes through cases and fails where one ended otherwise than allowed; prints how many ended how. */
export async function goThrough<Case extends object>(
  title: string,
  cases: readonly Case[],
  ending: (one: Case) => Promise<Ending>,
): Promise<void> {
  const counts: Record<string, number> = {};
  const wrong: object[] = [];
  const measured = report(title);
  for (const one of cases) {
    const end = await ending(one);
    if (typeof end === 'string') counts[end] = (counts[end] ?? 0) + 1;
    else wrong.push({ ...one, ...end });
  }
  measured(cases.length, counts);
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(cases.length).toBeGreaterThan(0);
}
