import type { Scheme } from '../../../scheme/definition/scheme';
import type { Lack } from '../../../session/engine/scheme-knowledge';
import type { Trial } from '../../../session/engine/try-schemes';

/** A scheme, and what the sheet lacks for it. */
export interface FittedScheme {
  readonly scheme: Scheme;
  /** Columns and sheets to point at before it can run; empty where it can. */
  readonly lacks: readonly Lack[];
  /** It can run, and all that it would find is "no data". */
  readonly isEmpty: boolean;
  readonly fit: number;
}

interface Known {
  readonly lacks: Readonly<Record<string, readonly Lack[]>>;
  readonly trials: Readonly<Record<string, Trial>>;
  /** The names of the further sheets that were pointed at. */
  readonly sheets: readonly string[];
}

/**
 * Each scheme with what the sheet lacks for it: those that find something, the best fitting first, then the others. A scheme of which that
 * is not known yet is left out; one that was not tried yet is given the benefit of the doubt.
 */
export function fitSchemes(
  schemes: readonly Scheme[],
  { lacks, trials, sheets }: Known,
): readonly FittedScheme[] {
  const fitted = schemes.flatMap((scheme): FittedScheme[] => {
    const own = lacks[scheme.id];
    if (!own) return [];
    const left = own.filter(({ sheet }) => sheet === undefined || !sheets.includes(sheet));
    const trial = trials[scheme.id];
    // One that reads a further sheet is not tried: the sheet may be another tomorrow.
    const isEmpty = left.length === 0 && own.length === 0 && trial?.decided === 0;
    return [{ scheme, lacks: left, isEmpty, fit: trial?.fit ?? 0 }];
  });
  const order = ({ lacks: own, isEmpty }: FittedScheme): number => (own.length > 0 ? 2 : Number(isEmpty));
  return fitted.toSorted((a, b) => order(a) - order(b) || b.fit - a.fit);
}

/** Whether a scheme finds something on the sheet, as far as it is known. */
export function isFitting({ lacks, isEmpty }: FittedScheme): boolean {
  return lacks.length === 0 && !isEmpty;
}

/** Whether a scheme's name or description has the words in either language. */
export function matchesSearch({ label, description }: Scheme, search: string): boolean {
  const text = [label.zh, label.en, description?.zh, description?.en].join(' ').toLowerCase();
  return text.includes(search.trim().toLowerCase());
}
