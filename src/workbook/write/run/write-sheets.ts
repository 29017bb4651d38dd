import type { OwnSheetKind } from '../../memory/identity';
import type { RunEntry, SheetLayout, WorkbookState } from '../../memory/state';
import type { Journal } from '../journal/journal';
import type { OwnSheetContent } from '../sheets/own-sheet-content';
import type { Surroundings } from './preflight';
import type { WriteControl } from '../columns/write-block';
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
    const sheetName =
      there ?? freeSheetName(name, [...around.sheets.map((sheet) => sheet.name), ...names.values()]);
    const built = content(history);
    const before = around.state.sheets[kind];
    const isThere = there !== undefined;
    await writeOwnSheet({ kind, sheetName, content: built, isThere, before }, journal, control);
    names.set(kind, sheetName);
    layouts[kind] = built.layout;
  }
  return { names, layouts };
}

/** The name, or the name with a number behind it where a sheet of the user's has it. Excel compares without case. */
function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; used.has(name.toLowerCase()); number++) name = `${wanted} ${String(number)}`;
  return name;
}
