import { jsonToXml, xmlToJson } from '../xml-json';
import type { Decoration, SheetLayout, WorkbookState } from '../state';

/** A value as it is put into a cell: '' clears, null leaves as it is. */
export type CellContent = string | number | boolean | null;

/**
 * A step of a run, as it is written down before it is done: all that is needed to take it back, whether it was done,
 * half done or not done at all. Every operation can be taken back twice.
 */
export type Operation =
  /** The state before the run. Always the first. */
  | { readonly kind: 'begin'; readonly state: WorkbookState }
  /** Hidden names on the cells left and right of a place where columns are going to be inserted. */
  | {
      readonly kind: 'insert-columns';
      readonly sheet: string;
      readonly left: string;
      readonly right: string;
      readonly count: number;
      readonly keys: readonly string[];
    }
  /** A customer sheet gets its marker for the first time. */
  | { readonly kind: 'mark-source'; readonly sheet: string }
  /** A Table is widened to take in own columns at its right. */
  | { readonly kind: 'resize-table'; readonly table: string; readonly address: string }
  /** Cells of own columns that were there before: `cells[i]` stood `firstRow + i` rows below the header. */
  | {
      readonly kind: 'column-cells';
      readonly sheet: string;
      readonly key: string;
      readonly firstRow: number;
      readonly cells: readonly CellContent[];
    }
  /** How an own column looked that was there before. */
  | {
      readonly kind: 'decoration';
      readonly sheet: string;
      readonly key: string;
      readonly before: Decoration;
      readonly after: Decoration;
    }
  /** A sheet that is added. */
  | { readonly kind: 'add-sheet'; readonly sheet: string }
  /** The layout and the cells of an own sheet that was there before. */
  | {
      readonly kind: 'sheet-layout';
      readonly sheet: string;
      readonly before: SheetLayout;
      readonly after: SheetLayout;
    }
  | {
      readonly kind: 'sheet-cells';
      readonly sheet: string;
      readonly firstRow: number;
      readonly cells: readonly (readonly CellContent[])[];
    };

const journalNamespace = 'urn:huiyan:journal:1';

interface Entry {
  readonly run: number;
  readonly sequence: number;
  readonly operation: Operation;
}

/**
 * Writes the journal of one run into the workbook, an entry a custom XML part, so that it survives the death of the pane and
 * travels with the file. An entry goes into the same request as the step that it describes, ahead of it: Excel carries out the
 * actions of a request in order, so no step is ever done without its entry.
 */
export class Journal {
  private sequence = 0;

  constructor(readonly run: number) {}

  /** Queues the entry; the caller's next sync sends it. */
  add(context: Excel.RequestContext, operation: Operation): void {
    const entry: Entry = { run: this.run, sequence: this.sequence++, operation };
    context.workbook.customXmlParts.add(jsonToXml(journalNamespace, entry));
  }
}

/** The journal in the workbook: the number of its run, and its operations in the order they were written down. */
export async function readJournal(
  context: Excel.RequestContext,
): Promise<{ run: number; operations: Operation[] } | undefined> {
  const parts = context.workbook.customXmlParts.getByNamespace(journalNamespace);
  parts.load('items/id');
  await context.sync();
  const texts = parts.items.map((part) => part.getXml());
  await context.sync();
  const entries = texts
    .map((text) => xmlToJson(text.value) as Entry | undefined)
    .filter((entry) => entry !== undefined)
    .sort((a, b) => a.sequence - b.sequence);
  const first = entries[0];
  return first && { run: first.run, operations: entries.map((entry) => entry.operation) };
}

/** Deletes the journal: the run can no longer be taken back. Safe to do twice. */
export async function clearJournal(context: Excel.RequestContext): Promise<void> {
  const parts = context.workbook.customXmlParts.getByNamespace(journalNamespace);
  parts.load('items/id');
  await context.sync();
  for (const part of parts.items) part.delete();
  await context.sync();
}
