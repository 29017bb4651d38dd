import { object } from '../../base/api-object';
import { singleCell } from '../../base/areas';
import { defineClass, method, property } from '../../base/define-class';
import { requireAllowed } from '../../base/guards';
import { commentId } from '../../base/comment-id';
import { changeNote, noteOf } from './note';

/**
 * A comment. Excel makes a thread of it, under the name of who is signed in; nobody is signed in here, so it is kept as a note,
 * which every reader shows beside the cell.
 */
export const commentClass = defineClass('Comment', {
  id: commentId,
  members: {
    Id: property(commentId),
    AuthorName: property((target) => noteOf(target).author),
    Content: property(
      (target) => noteOf(target).text,
      (target, text: string, host) => changeNote(target, { text }, host),
    ),
    ContentType: property(() => 'Plain'),
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
