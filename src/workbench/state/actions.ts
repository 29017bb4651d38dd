import { ApiError } from '../../embedded-host/api/api-error';
import { writeCells, type Written } from '../../embedded-host/api/cells/write-cells';
import { raiseActivated, raiseSelectionChanged } from '../../embedded-host/api/sheet-events';
import type { Area } from '../../embedded-host/model/area';
import type { Sheet } from '../../embedded-host/model/sheet';
import { keepPreference, type Preferences } from '../../taskpane/preferences';
import { withWholeMerges } from '../grid/merged-areas';
import { words } from '../words';
import { followHost, selectionOf } from './follow-host';
import { useWorkbench, type Selected } from './store';

/** Selects an area of the sheet in front, as a click or the keyboard does; the pane is told. */
export function select(area: Area, row: number, column: number, by: Selected['by'] = 'grid'): void {
  const { document } = useWorkbench.getState();
  if (!document) return;
  const { host } = document;
  const sheet = host.workbook.activeSheet;
  const whole = withWholeMerges(sheet, area);
  host.selection.select(sheet, [whole]);
  raiseSelectionChanged(host, { sheet, area: whole });
  useWorkbench.setState({ selected: { sheet, area: whole, row, column, by } });
}

/** Brings a sheet to the front; the pane is told. */
export function activate(sheet: Sheet): void {
  const { document } = useWorkbench.getState();
  if (!document) return;
  const { host } = document;
  const before = host.workbook.activeSheet;
  host.workbook.activate(sheet);
  raiseActivated(host, before, sheet);
  useWorkbench.setState({ selected: { ...selectionOf(document, null), by: 'grid' } });
  followHost();
}

/** Writes into cells as typing does: what looks like a number becomes one. The pane is told. */
export function writeArea(area: Area, written: Written | readonly (readonly Written[])[]): void {
  const { document } = useWorkbench.getState();
  if (!document) return;
  const { host } = document;
  try {
    writeCells({ sheet: host.workbook.activeSheet, area }, written, host);
    useWorkbench.setState({ notice: null });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const text = error.code === 'AccessDenied' ? words.sheetIsProtected : words.cannotWrite;
    useWorkbench.setState({ notice: { intent: 'error', text } });
  }
  followHost();
}

/** Keeps a choice for this machine, and for the pane. */
export function choose<Key extends keyof Preferences>(key: Key, value: Preferences[Key]): void {
  keepPreference(key, value);
  useWorkbench.setState(({ preferences }) => ({ preferences: { ...preferences, [key]: value } }));
}
