import type { Scheme } from '../../../scheme/definition/scheme';
import type { Lack } from '../../../session/engine/scheme-knowledge';

/** A scheme, and what the sheet lacks for it. */
export interface FittedScheme {
  readonly scheme: Scheme;
  /** Columns to map before it can run; empty where it can. */
  readonly lacks: readonly Lack[];
}

/**
 * Each scheme with the columns that the sheet lacks for it, those that can run first; schemes of which that is not known yet are left
 * out. A further sheet is no lack: it is pointed at once the scheme is chosen.
 */
export function fitSchemes(
  schemes: readonly Scheme[],
  lacks: Readonly<Record<string, readonly Lack[]>>,
): readonly FittedScheme[] {
  const fitted = schemes.flatMap((scheme) => {
    const own = lacks[scheme.id];
    return own ? [{ scheme, lacks: own.filter(({ sheet }) => sheet === undefined) }] : [];
  });
  return [
    ...fitted.filter(({ lacks: own }) => own.length === 0),
    ...fitted.filter(({ lacks: own }) => own.length > 0),
  ];
}

/** Whether a scheme's name or description has the words in either language. */
export function matchesSearch({ label, description }: Scheme, search: string): boolean {
  const text = [label.zh, label.en, description?.zh, description?.en].join(' ').toLowerCase();
  return text.includes(search.trim().toLowerCase());
}
