import { readKept, writeKept, type Keeping } from './kept-parts';

/**
 * Schemes that people saved in this workbook lie in a part of their own: what they keep is theirs, and taking a run back does not
 * touch it.
 */
const keeping: Keeping<readonly unknown[]> = {
  namespace: 'urn:huiyan:schemes:1',
  read: (json) => (Array.isArray(json) ? json : undefined),
};

/** The saved schemes as they were written; whether this version can read them is for others to say. */
export async function readSavedSchemes(context: Excel.RequestContext): Promise<readonly unknown[]> {
  const { found } = await readKept(context, keeping);
  return found.flatMap(({ content }) => content);
}

/** Replaces the saved schemes; none removes the part. Safe to do twice. */
export async function writeSavedSchemes(
  context: Excel.RequestContext,
  schemes: readonly unknown[],
): Promise<void> {
  await writeKept(context, keeping, schemes.length === 0 ? undefined : schemes);
}
