import { create } from 'zustand';
import type { Area } from '../../embedded-host/model/area';
import type { Sheet } from '../../embedded-host/model/sheet';
import type { Text } from '../../locales/text';
import { readPreferences, type Preferences } from '../../taskpane/preferences';
import type { OpenDocument } from '../document/open-document';

/** What is selected in front, as the grid shows it. */
export interface Selected {
  readonly sheet: Sheet;
  readonly area: Area;
  /** The active cell, in the area. */
  readonly row: number;
  readonly column: number;
  /** How it came to be selected. The grid takes the focus for the keyboard. */
  readonly by: 'grid' | 'keyboard' | 'host';
}

/** A message above the grid. */
export interface Notice {
  readonly intent: 'error' | 'success' | 'warning';
  readonly text: Text;
}

export interface WorkbenchState {
  readonly document: OpenDocument | null;
  /** Counts up whenever the workbook may have changed, so that what is drawn from it is drawn again. */
  readonly version: number;
  readonly selected: Selected | null;
  readonly notice: Notice | null;
  /** What keeps people waiting, such as a large file that is being opened. */
  readonly busy: Text | null;
  readonly preferences: Preferences;
}

/** The state of the page. The workbook itself is in the document; changes to it are told by the version. */
export const useWorkbench = create<WorkbenchState>(() => ({
  document: null,
  version: 0,
  selected: null,
  notice: null,
  busy: null,
  preferences: readPreferences(),
}));
