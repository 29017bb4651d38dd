import { ApiError } from '../../base/api-error';
import { object, type ApiObject } from '../../base/api-object';
import { commentId } from '../../base/comment-id';
import { defineClass, method } from '../../base/define-class';
import type { NoteTarget, Targets } from '../../base/targets';
import { addNote, allNotes, cellOf, noteAt } from './note-collection';

type Place = ApiObject<'Range'> | string;

/** The comments of the workbook or of a sheet. They are notes here; see {@link commentClass}. */
export const commentCollectionClass = defineClass('CommentCollection', {
  items: (comments) => allNotes(comments).map((target) => object('Comment', target)),
  members: {
    Add: method((comments, [place, text]: [Place, string], host) =>
      object('Comment', addNote(cellOf(comments, place), text, host)),
    ),
    GetCount: method((comments) => allNotes(comments).length),
    Indexer: method((comments, [id]: [string]) => object('Comment', required(byId(comments, id)))),
    GetItemAt: method((comments, [index]: [number]) =>
      object('Comment', required(allNotes(comments)[index])),
    ),
    GetItemByCell: method((comments, [place]: [Place]) =>
      object('Comment', required(noteAt(cellOf(comments, place)))),
    ),
    GetItemOrNullObject: method((comments, [id]: [string]) => {
      const found = byId(comments, id);
      return found ? object('Comment', found) : null;
    }),
  },
});

function byId(comments: Targets['CommentCollection'], id: string): NoteTarget | undefined {
  return allNotes(comments).find((target) => commentId(target) === id);
}

function required(found: NoteTarget | undefined): NoteTarget {
  if (!found) throw new ApiError('ItemNotFound', 'There is no such comment.');
  return found;
}
