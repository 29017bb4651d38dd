import type { RunToWrite } from './run-to-write';
import { sourceIdsOf, type Surroundings } from './preflight';

/** The sheets of a run by the ids that they have from now on. */
export interface SourceIds {
  /** Sheet → its id. */
  readonly ids: ReadonlyMap<string, string>;
  /** Those that get their markers now, whether they have another, and that where it counted. */
  readonly fresh: ReadonlyMap<
    string,
    { readonly id: string; readonly isMarked: boolean; readonly before: string | undefined }
  >;
}

/**
 * The ids by which the sheets of a run are known: those that they have, or the next that are free. A copy of a customer sheet has the
 * marker of the other one and gets an id of its own, so that each is remembered for itself.
 */
export function sourceIds(
  { target, read }: Pick<RunToWrite, 'target' | 'read'>,
  around: Surroundings,
): SourceIds {
  const { sheets, state, own } = around;
  const marked = sourceIdsOf(around);
  const taken = new Set([...marked.map(([, id]) => id), ...Object.keys(state.sources)]);
  const free = () => {
    let number = Object.keys(state.sources).length + 1;
    while (taken.has(`source-${String(number)}`)) number++;
    const id = `source-${String(number)}`;
    taken.add(id);
    return id;
  };
  const idOf = (name: string): string => {
    const id = marked.find(([sheet]) => sheet === name)?.[1];
    if (id === undefined) {
      const known = name === target.sheetName ? own.sourceId : undefined;
      return known !== undefined && !marked.some(([, other]) => other === known) ? known : free();
    }
    const isOfAnother = marked.some(([sheet, other]) => other === id && sheet === state.sources[id]?.sheet);
    return isOfAnother && state.sources[id]?.sheet !== name ? free() : id;
  };
  const ids = new Map(
    [target.sheetName, ...(read ? [read.sheetName] : [])].map((name) => [name, idOf(name)]),
  );
  const fresh = [...ids].filter(([name, id]) => !marked.some(([sheet, had]) => sheet === name && had === id));
  return {
    ids,
    fresh: new Map(
      fresh.map(([name, id]) => {
        const found = sheets.find((sheet) => sheet.name === name);
        return [name, { id, isMarked: found?.isMarked === true, before: found?.marker }] as const;
      }),
    ),
  };
}
