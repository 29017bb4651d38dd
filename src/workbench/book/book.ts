import type { Area } from '../../embedded-host/model/cells/area';
import type { RichApiEvent, Wire } from '../../embedded-host/seam/wire';
import type { Language, Text } from '../../locales/text';
import type { SheetLayout } from '../painted/sheet-layout';
import type { Tile } from '../painted/tiles';
import type { FaultId } from './fault-ids';
import type { SelectionFacts } from './selection-facts';

/**
 * A workbook that is open in another thread, with the host that answers the client library. All that goes in and out is plain data;
 * sheets go by their ids, rows and columns count from 0.
 *
 * What happens by itself is told as {@link BookNews}, in order with the answers.
 */
export interface Book extends Omit<Wire, 'listen'> {
  /**
   * Opens an .xlsx, .xlsm, .csv or .txt, and answers what was odd in it, in words for people. To be called once, and first.
   * @throws Problem `file-encrypted`, `file-broken` and so on, with the words for people
   */
  open(bytes: ArrayBuffer, fileName: string, language: Language, encoding?: string): Promise<readonly Text[]>;
  /** What is to be drawn of a sheet; null for a sheet that is gone. */
  paint(wanted: WantedPainting): Promise<Painting | null>;
  /** Selects as a click does. Turns count up, so that news of an earlier selection can be told from later ones. */
  select(turn: number, sheet: number, area: Area): Promise<void>;
  /** Brings a sheet to the front. */
  activate(sheet: number): Promise<void>;
  /** Writes texts into cells as typing does: what looks like a number becomes one; what was not changed is not written. */
  write(sheet: number, edits: readonly CellEdit[]): Promise<WriteOutcome>;
  /** Writes copied text over the cells from the upper left of an area on; one value fills the area. */
  paste(sheet: number, area: Area, text: string): Promise<PasteOutcome>;
  /** Makes the cells of an area blank, as far as cells are in use. */
  clear(sheet: number, area: Area): Promise<WriteOutcome>;
  resizeColumn(sheet: number, column: number, pixels: number): Promise<void>;
  /** What the bars around the grid say of a selection with its active cell; null for a sheet that is gone. */
  facts(sheet: number, area: Area, row: number, column: number): Promise<SelectionFacts | null>;
  /** The cells of an area that are seen, for the clipboard. */
  copy(sheet: number, area: Area): Promise<CopiedCells>;
  /** Switches exactly these faults on. */
  setFaults(faults: readonly FaultId[], language: Language): Promise<void>;
  /** The workbook as a file; it counts as unchanged from then on. */
  save(): Promise<Blob>;
  /** The workbook as a file for another purpose, with its revision; it counts as changed as before. */
  snapshot(): Promise<{ readonly file: Blob; readonly revision: number }>;
}

/** A new text for a cell. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Whether cells were written, and why not: the sheet is protected, or the content does not fit there. */
export type WriteOutcome = 'written' | 'protected' | 'refused';

export interface PasteOutcome {
  readonly outcome: WriteOutcome;
  /** The cells that were written over. */
  readonly area: Area;
}

export interface WantedPainting {
  readonly sheet: number;
  /** The layout that is known, by {@link Painting.layoutRevision}; -1 for none. */
  readonly layoutRevision: number;
  readonly tiles: readonly number[];
}

/** Parts of a sheet as they are at one revision of the workbook. */
export interface Painting {
  readonly revision: number;
  /** The revision that gave the sheet its present layout. */
  readonly layoutRevision: number;
  /** Null where the layout that is known still holds. */
  readonly layout: SheetLayout | null;
  /** In the order in which they were wanted. */
  readonly tiles: readonly Tile[];
}

/** Cells as text with tabs and as a table of HTML. */
export interface CopiedCells {
  readonly plain: Blob;
  readonly html: Blob;
}

/** A tab of a visible sheet. */
export interface SheetTab {
  readonly id: number;
  readonly name: string;
  /** `#RRGGBB`, or null. */
  readonly color: string | null;
}

/** What the page needs to know of the workbook at all times. */
export interface BookState {
  /** Counts up with each change of the workbook. */
  readonly revision: number;
  readonly isDirty: boolean;
  readonly sheets: readonly SheetTab[];
  readonly activeSheet: number;
  /** Selected on the sheet in front. */
  readonly selection: Area;
  /** The latest turn of selecting that is in this state. */
  readonly turn: number;
}

/** What a book tells by itself. */
export type BookNews = { readonly state: BookState } | { readonly events: readonly RichApiEvent[] };
