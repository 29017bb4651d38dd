import { create } from 'zustand';
import type { Area } from '../../embedded-host/model/cells/area';
import type { Text } from '../../locales/text';
import { readPreferences, type Preferences } from '../../taskpane/preferences';
import type { BookState } from '../book/book';
import type { SelectionFacts } from '../book/selection-facts';
import type { OpenDocument } from '../document/open-document';
import type { PaintedSheet } from '../painted/painted-sheet';

/** What is selected in front, as the grid shows it. */
export interface Selected {
  /** The sheet's id. */
  readonly sheet: number;
  readonly area: Area;
  /** The active cell, in the area. */
  readonly row: number;
  readonly column: number;
  /** How it came to be selected. The grid takes the focus for the keyboard. */
  readonly by: 'grid' | 'keyboard' | 'host';
}

/** What is known of a selection. */
export interface KnownFacts extends SelectionFacts {
  readonly of: Selected;
}

/** A message above the grid. */
export interface Notice {
  readonly intent: 'error' | 'success' | 'warning';
  readonly text: Text;
  /** What a click on it changes. */
  readonly action?: { readonly text: Text; readonly act: () => void };
}

/** A delimited file of which a person has to say, or wants to say, how it is encoded. */
export interface FileToDecode {
  readonly fileName: string;
  readonly bytes: ArrayBuffer;
  readonly candidates: readonly EncodingChoice[];
}

/** An encoding with words of the file as they read in it. */
export interface EncodingChoice {
  readonly encoding: string;
  readonly name: Text;
  readonly words: string;
}

/** A file that waits for a person to say what becomes of unsaved changes. */
export interface WaitingFile {
  readonly fileName: string;
  readonly read: () => Promise<ArrayBuffer>;
}

export interface WorkbenchState {
  readonly document: OpenDocument | null;
  /** The state of the open workbook, as its thread told it last. */
  readonly book: BookState | null;
  /** What the grid draws: the sheet in front, or for a moment the one that was. */
  readonly painted: PaintedSheet | null;
  readonly selected: Selected | null;
  /** Of what is selected, or for a moment of what was. */
  readonly facts: KnownFacts | null;
  readonly notice: Notice | null;
  readonly waiting: WaitingFile | null;
  readonly toDecode: FileToDecode | null;
  /** What keeps people waiting, such as a large file that is being opened. */
  readonly busy: Text | null;
  readonly preferences: Preferences;
}

/** The state of the page. The workbook itself is in another thread. */
export const useWorkbench = create<WorkbenchState>(() => ({
  document: null,
  book: null,
  painted: null,
  selected: null,
  facts: null,
  notice: null,
  waiting: null,
  toDecode: null,
  busy: null,
  preferences: readPreferences(),
}));
