import { isWholeColumns, isWholeRows } from '../../embedded-host/api/base/guards';
import type { Area } from '../../embedded-host/model/cells/area';
import { keepPreference, type Preferences } from '../../taskpane/preferences';
import type { CellEdit, WriteOutcome } from '../book/book';
import { withWholeMerges } from '../painted/merges';
import { words } from '../words';
import { paintedCache, takeTurn } from './follow-book';
import { useWorkbench, type Selected } from './store';

/** Selects an area of the sheet in front, as a click or the keyboard does; the pane is told. */
export function select(area: Area, row: number, column: number, by: Selected['by'] = 'grid'): void {
  const { document, painted } = useWorkbench.getState();
  if (!document || !painted) return;
  const { sheet, merges } = painted.layout;
  const whole = isWholeColumns(area) || isWholeRows(area) ? area : withWholeMerges(merges, area);
  const turn = takeTurn({ sheet, area: whole, row, column, by });
  void document.book.select(turn, sheet, whole);
}

/** Goes to an area by the keyboard, once its first cell is there. */
export async function goTo(area: Area, row = area.top, column = area.left): Promise<void> {
  await paintedCache()?.load(row, column);
  select(area, row, column, 'keyboard');
}

/** Brings a sheet to the front; the pane is told. */
export function activate(sheet: number): void {
  void useWorkbench.getState().document?.book.activate(sheet);
}

/** Writes typed texts into cells of the sheet that is drawn. The pane is told. */
export async function editCells(edits: readonly CellEdit[]): Promise<void> {
  await write((book, sheet) => book.write(sheet, edits));
}

/** Makes the cells of an area blank. */
export async function clearArea(area: Area): Promise<void> {
  await write((book, sheet) => book.clear(sheet, area));
}

/** Writes copied text where cells are selected, and selects what was written over. */
export async function pasteText(text: string): Promise<void> {
  const { selected } = useWorkbench.getState();
  if (!selected) return;
  await write(async (book, sheet) => {
    const { outcome, area } = await book.paste(sheet, selected.area, text);
    if (outcome === 'written') select(area, area.top, area.left);
    return outcome;
  });
}

/** Gives a column another width: for the eye while it is being drawn, for good at the end. */
export function resizeColumn(column: number, pixels: number, isEnd: boolean): void {
  const { document, painted } = useWorkbench.getState();
  if (!document || !painted) return;
  paintedCache()?.resizeColumn(column, pixels);
  if (isEnd) void document.book.resizeColumn(painted.layout.sheet, column, pixels);
}

/** Keeps a choice for this machine, and for the pane. */
export function choose<Key extends keyof Preferences>(key: Key, value: Preferences[Key]): void {
  keepPreference(key, value);
  useWorkbench.setState(({ preferences }) => ({ preferences: { ...preferences, [key]: value } }));
}

type OpenBook = NonNullable<ReturnType<typeof useWorkbench.getState>['document']>['book'];

const refusals = { protected: words.sheetIsProtected, refused: words.cannotWrite } as const;

async function write(change: (book: OpenBook, sheet: number) => Promise<WriteOutcome>): Promise<void> {
  const { document, painted } = useWorkbench.getState();
  if (!document || !painted) return;
  const outcome = await change(document.book, painted.layout.sheet);
  useWorkbench.setState({
    notice: outcome === 'written' ? null : { intent: 'error', text: refusals[outcome] },
  });
}
