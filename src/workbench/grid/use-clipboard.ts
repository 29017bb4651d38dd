import { useEffect, useRef, type RefObject } from 'react';
import { clearArea, pasteText } from '../state/actions';
import { useWorkbench } from '../state/store';

/** Copies, cuts and pastes the selected cells while the keyboard is in this element. Lists of any length: the book makes the text. */
export function useClipboard(): RefObject<HTMLDivElement> {
  const grid = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const inGrid = (handle: (event: ClipboardEvent) => void) => (event: ClipboardEvent) => {
      if (!grid.current?.contains(document.activeElement)) return;
      event.preventDefault();
      handle(event);
    };
    window.addEventListener(
      'copy',
      inGrid(() => void copySelected()),
      { signal },
    );
    window.addEventListener(
      'cut',
      inGrid(() => void cutSelected()),
      { signal },
    );
    const paste = ({ clipboardData }: ClipboardEvent) => {
      const text = clipboardData?.getData('text/plain') ?? '';
      if (text !== '') void pasteText(text);
    };
    window.addEventListener('paste', inGrid(paste), { signal });
    return () => stop.abort();
  }, []);
  return grid;
}

async function copySelected(): Promise<void> {
  const { document, selected } = useWorkbench.getState();
  if (!document || !selected) return;
  const copied = document.book.copy(selected.sheet, selected.area);
  // The browser is given promises: it lets a page write to the clipboard only in the moment of the keystroke.
  const item = new ClipboardItem({
    'text/plain': copied.then(({ plain }) => plain),
    'text/html': copied.then(({ html }) => html),
  });
  await navigator.clipboard.write([item]);
}

async function cutSelected(): Promise<void> {
  const { selected } = useWorkbench.getState();
  await copySelected();
  if (selected) await clearArea(selected.area);
}
