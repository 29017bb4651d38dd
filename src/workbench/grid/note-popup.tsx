import type { Sheet } from '../../embedded-host/model/sheet';
import type { HoveredNote } from './glide/grid-part-props';

/** The note of the cell that the pointer is over, beside it. Keyboards and screen readers find it in the status bar. */
export function NotePopup({ sheet, at }: { sheet: Sheet; at: HoveredNote }) {
  const note = sheet.notes.all().find(({ row, column }) => row === at.row && column === at.column);
  if (!note) return null;
  return (
    <div className="note-popup" aria-hidden style={{ left: at.x + 6, top: at.y }}>
      {note.text}
    </div>
  );
}
