import type { HoveredNote } from './glide/grid-part-props';

/** The note of the cell that the pointer is over, beside it. Keyboards and screen readers find it in the status bar. */
export function NotePopup({ note: { text, x, y } }: { note: HoveredNote }) {
  return (
    <div className="note-popup" aria-hidden style={{ left: x + 6, top: y }}>
      {text}
    </div>
  );
}
