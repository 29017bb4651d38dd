import type { Note } from '../../model/note';
import { ApiError } from '../api-error';
import { object } from '../api-object';
import { singleCell } from '../areas';
import { fullAddress } from '../addresses';
import { defineClass, method, property, type Host } from '../define-class';
import { requireAllowed } from '../guards';
import type { NoteTarget } from '../targets';

/** A note on a cell. */
export const noteClass = defineClass('Note', {
  id: (target) => {
    const { row, column } = noteOf(target);
    return fullAddress(target.sheet, singleCell(row, column));
  },
  members: {
    AuthorName: property((target) => noteOf(target).author),
    Content: property(
      (target) => noteOf(target).text,
      (target, text: string, host) => change(target, { text }, host),
    ),
    Visible: property(
      (target) => noteOf(target).visible,
      (target, visible: boolean, host) => change(target, { visible }, host),
    ),
    GetLocation: method((target) => {
      const { row, column } = noteOf(target);
      return object('Range', { sheet: target.sheet, area: singleCell(row, column) });
    }),
    Delete: method((target, _args, host) => {
      requireAllowed(target.sheet, 'objects');
      target.sheet.notes.remove(target.id);
      host.noteChange();
    }),
  },
});

function noteOf({ sheet, id }: NoteTarget): Note {
  const note = sheet.notes.get(id);
  if (!note) throw new ApiError('ItemNotFound', 'There is no such note any more.');
  return note;
}

function change(target: NoteTarget, wanted: Partial<Note>, host: Host): void {
  requireAllowed(target.sheet, 'objects');
  const { row, column, author, text, visible } = { ...noteOf(target), ...wanted };
  target.sheet.notes.replace(target.id, { row, column, author, text, visible });
  host.noteChange();
}
