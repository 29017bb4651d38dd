import type { Note } from '../../../model/parts/note';
import { ApiError } from '../../base/api-error';
import { object } from '../../base/api-object';
import { singleCell } from '../../base/areas';
import { fullAddress } from '../../base/addresses';
import { defineClass, method, property } from '../../base/define-class';
import { requireAllowed } from '../../base/guards';
import type { Host } from '../../base/host';
import type { NoteTarget } from '../../base/targets';

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
      (target, text: string, host) => changeNote(target, { text }, host),
    ),
    Visible: property(
      (target) => noteOf(target).visible,
      (target, visible: boolean, host) => changeNote(target, { visible }, host),
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

/** The note that a target stands for. */
export function noteOf({ sheet, id }: NoteTarget): Note {
  const note = sheet.notes.get(id);
  if (!note) throw new ApiError('ItemNotFound', 'There is no such note any more.');
  return note;
}

/** Changes a note in part. */
export function changeNote(target: NoteTarget, wanted: Partial<Note>, host: Host): void {
  requireAllowed(target.sheet, 'objects');
  const { row, column, author, text, visible } = { ...noteOf(target), ...wanted };
  target.sheet.notes.replace(target.id, { row, column, author, text, visible });
  host.noteChange();
}
