import type { Note } from '../../../model/parts/note';
import type { Sheet } from '../../../model/book/sheet';
import type { Tracked } from '../../../model/cells/tracked-list';
import { findCells } from '../../base/addresses';
import { ApiError } from '../../base/api-error';
import { object, ApiObject } from '../../base/api-object';
import { defineClass, method } from '../../base/define-class';
import { requireAllowed } from '../../base/guards';
import type { Host } from '../../base/host';
import type { NoteTarget, RangeTarget, Targets } from '../../base/targets';

type Place = ApiObject<'Range'> | string;
type Notes = Targets['NoteCollection'];

/** The notes of the workbook or of a sheet, found by their cells. Excel has them for add-ins since ExcelApi 1.18. */
export const noteCollectionClass = defineClass('NoteCollection', {
  items: (notes) => allNotes(notes).map((target) => object('Note', target)),
  members: {
    Add: method((notes, [place, text]: [Place, string], host) =>
      object('Note', addNote(cellOf(notes, place), text, host)),
    ),
    GetCount: method((notes) => allNotes(notes).length),
    Indexer: method((notes, [place]: [Place]) => {
      const found = noteAt(cellOf(notes, place));
      if (!found) throw new ApiError('ItemNotFound', 'There is no note on this cell.');
      return object('Note', found);
    }),
    GetItemOrNullObject: method((notes, [place]: [Place]) => {
      const found = noteAt(cellOf(notes, place));
      return found ? object('Note', found) : null;
    }),
    GetItemAt: method((notes, [index]: [number]) => {
      const found = allNotes(notes)[index];
      if (!found) throw new ApiError('InvalidArgument', `There is no note ${index}.`);
      return object('Note', found);
    }),
  },
});

/** The notes of the workbook or of a sheet, in the order of their cells. */
export function allNotes({ workbook, sheet }: Notes): NoteTarget[] {
  const sheets = sheet ? [sheet] : workbook.sheets;
  return sheets.flatMap((known) => inOrder(known).map(({ id }) => ({ sheet: known, id })));
}

function inOrder(sheet: Sheet): (Note & Tracked)[] {
  return sheet.notes.all().sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The cell that a caller means, by range or address. */
export function cellOf({ workbook, sheet }: Notes, place: Place): RangeTarget {
  const cell = place instanceof ApiObject ? place.target : findCells(sheet ?? workbook.activeSheet, place);
  if (sheet && cell.sheet !== sheet) throw new ApiError('InvalidArgument', 'The cell is on another sheet.');
  return cell;
}

/** The note on a cell. */
export function noteAt({ sheet, area }: RangeTarget): NoteTarget | undefined {
  const note = sheet.notes.all().find(({ row, column }) => row === area.top && column === area.left);
  return note && { sheet, id: note.id };
}

/** Puts a note on a cell that has none. */
export function addNote(cell: RangeTarget, text: string, host: Host): NoteTarget {
  const { sheet, area } = cell;
  requireAllowed(sheet, 'objects');
  if (noteAt(cell)) throw new ApiError('InvalidOperation', 'There is a note on this cell already.');
  const { id } = sheet.notes.add({ row: area.top, column: area.left, author: '', text, visible: false });
  host.noteChange();
  return { sheet, id };
}
