/** An example of a function. */
export interface Example {
  /** As documentation shows it, with its places for ranges. */
  readonly formula: string;
  /** The same for the columns of a sheet, where it reads otherwise. */
  readonly own: string;
  /** Each row of the first range gets an answer; else there is one for the whole list. */
  readonly isPerRow: boolean;
  /** Cells side by side of an answer; `many` where that depends on the method. */
  readonly columns: number | 'many';
}

/** What an example can stand on: a range or a value as a formula writes it, and the heading of a column. */
export interface Found {
  readonly text: string;
  readonly heading?: string;
}

/** An example on the columns of a sheet, or what the sheet lacks for it: each time the names of which one would do. */
export type OwnFormula =
  | { readonly formula: string; readonly headings: readonly string[] }
  | { readonly lacks: readonly (readonly string[])[] };

const place = /«([^:»]*):([^»]*)»/gu;

/** The example on a small list with headings in row 1. */
export function generalFormula({ formula }: Example): string {
  return formula.replace(place, '$2');
}

/**
 * The example on the columns of a sheet.
 *
 * @param find what stands for a name.
 */
export function ownFormula({ own }: Example, find: (name: string) => Found | undefined): OwnFormula {
  const headings: string[] = [];
  const lacks: string[][] = [];
  const formula = own.replace(place, (_all, names: string) => {
    const wanted = names.split('|');
    const [found] = wanted.flatMap((name) => find(name) ?? []);
    if (!found) lacks.push(wanted);
    else if (found.heading !== undefined) headings.push(found.heading);
    return found?.text ?? '';
  });
  return lacks.length > 0 ? { lacks } : { formula, headings: [...new Set(headings)] };
}

/** The names that an example can stand on, each once. */
export function namesIn({ formula, own }: Example): readonly string[] {
  const names = [...`${formula}${own}`.matchAll(place)].flatMap(([, wanted = '']) => wanted.split('|'));
  return [...new Set(names)].filter(Boolean);
}

/** The rows of the first range of a formula, from 0, both included; undefined where it has none. */
export function firstRows(formula: string): { readonly first: number; readonly last: number } | undefined {
  const [, first, last] = /[A-Z](\d+):[A-Z]+(\d+)/u.exec(formula) ?? [];
  return first && last ? { first: Number(first) - 1, last: Number(last) - 1 } : undefined;
}
