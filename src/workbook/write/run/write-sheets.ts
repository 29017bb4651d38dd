import type { OwnSheetKind } from '../../memory/identity';
import type { RunEntry, SheetLayout, WorkbookState } from '../../memory/state';
import type { Journal } from '../journal/journal';
import type { OwnSheetContent } from '../sheets/own-sheet-content';
import type { Surroundings, TakenName } from './preflight';
import type { WriteControl } from '../columns/write-block';
import { addOwnSheet } from '../sheets/add-own-sheet';
import { writeOwnSheet } from '../sheets/write-own-sheet';

/** An own sheet that a run writes. */
export interface SheetToWrite {
  readonly kind: OwnSheetKind;
  /** The name for a new sheet; one of an earlier run keeps the name that it has. */
  readonly name: string;
  /** Made when the number of the run and the runs before it are known. */
  readonly content: (history: readonly RunEntry[]) => OwnSheetContent;
}

export interface WrittenSheets {
  readonly names: ReadonlyMap<OwnSheetKind, string>;
  readonly layouts: WorkbookState['sheets'];
}

/** Writes the own sheets of a run, adding those that are not there yet. */
export async function writeSheets(
  sheets: readonly SheetToWrite[],
  around: Surroundings,
  history: readonly RunEntry[],
  journal: Journal,
  control: WriteControl,
): Promise<WrittenSheets> {
  const names = new Map(around.ownSheets);
  const layouts: Record<string, SheetLayout> = { ...around.state.sheets };
  for (const { kind, name, content } of sheets) {
    control.checkCancelled?.();
    const there = names.get(kind);
    const before = around.state.sheets[kind];
    const isThere = there !== undefined;
    const built = withFreeTables(content(history), { sheet: there, before }, around.taken);
    const taken = [...around.sheets.map((sheet) => sheet.name), ...names.values()];
    const sheetName = there ?? (await addOwnSheet(kind, freeNames(name, taken), journal, control));
    layouts[kind] = await writeOwnSheet(
      { kind, sheetName, content: built, isThere, before },
      journal,
      control,
    );
    names.set(kind, sheetName);
  }
  return { names, layouts };
}

/**
 * Tables are called as the content says, or with a number behind where the user has one of this name: it is neither taken nor changed.
 * Those of the run before keep what they are called, since formulas and pivots may name them.
 */
function withFreeTables(
  content: OwnSheetContent,
  { sheet, before }: { readonly sheet: string | undefined; readonly before: SheetLayout | undefined },
  taken: readonly TakenName[],
): OwnSheetContent {
  const remembered = sheet === undefined ? [] : (before?.tables ?? []).map(({ name }) => name);
  const standing = taken.filter((one) => sheet !== undefined && one.sheet === sheet).map(({ name }) => name);
  const own = new Set([...remembered, ...standing]);
  const others = taken.map(({ name }) => name).filter((name) => !own.has(name));
  const tables = content.layout.tables.map((table) => {
    const [free = table.name] = freeNames(table.name, others, '');
    const known = [...own].find((name) => name.replace(/\d+$/u, '') === table.name && !others.includes(name));
    return { ...table, name: known ?? free };
  });
  return { ...content, layout: { ...content.layout, tables } };
}

/** The name, then the name with a number behind it, as far as nothing is called so. Excel compares without case. */
function* freeNames(wanted: string, taken: readonly string[], gap = ' '): Generator<string, never> {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  if (!used.has(wanted.toLowerCase())) yield wanted;
  for (let number = 2; ; number++) {
    const name = `${wanted}${gap}${String(number)}`;
    if (!used.has(name.toLowerCase())) yield name;
  }
}
