import type { NoteTarget } from './targets';

/** The id of a comment, which finds it from any sheet. */
export function commentId({ sheet, id }: NoteTarget): string {
  return `${String(sheet.id)}-${String(id)}`;
}
