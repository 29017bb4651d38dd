import type { Scheme } from '../../scheme/definition/scheme';
import type { Engine } from '../engine/engine';
import type { ReadingFacts } from '../sheet/reading-facts';
import type { RecognisedSheet } from '../sheet/recognised-sheet';
import { dayOfRun, type RunDay } from '../sheet/run-day';

/** The playbooks that find something in a sheet. */
export interface FittingSchemes {
  /** The day that they were tried for: the one that a run would speak of. */
  readonly day: RunDay;
  /** Those that find more than "no data", the best fitting first. */
  readonly schemes: readonly Scheme[];
}

/**
 * Tries the playbooks on a sheet all of whose columns were read.
 *
 * @param asOf the day that a person chose, in Excel days
 */
export async function fittingSchemes(
  engine: Engine,
  { structure: { statedDays } }: Pick<RecognisedSheet, 'structure'>,
  { rows, newest }: ReadingFacts,
  today: number,
  asOf?: number,
): Promise<FittingSchemes> {
  const day = dayOfRun({ chosen: asOf, statedDays, newest, today });
  if (rows === 0) return { day, schemes: [] };
  const { playbooks } = await engine.catalogue();
  const trials = await engine.tryOut(playbooks, { asOf: day.day });
  const schemes = playbooks
    .map((scheme, index) => ({ scheme, fit: trials[index]?.fit ?? 0 }))
    .filter(({ fit }) => fit > 0)
    .toSorted((a, b) => b.fit - a.fit)
    .map(({ scheme }) => scheme);
  return { day, schemes };
}
