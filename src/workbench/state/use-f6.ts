import { useEffect } from 'react';

const paneFrame = () => document.querySelector<HTMLIFrameElement>('.pane-frame');

/** F6 goes from the sheet to the pane and back, as it goes between the parts of Excel's window. */
export function useF6(openDocument: number | undefined): void {
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const isF6 = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent) =>
      key === 'F6' && !ctrlKey && !altKey && !metaKey;
    const toPane = (event: KeyboardEvent) => {
      if (!isF6(event)) return;
      event.preventDefault();
      enterPane(paneFrame()?.contentWindow);
    };
    const toSheet = (event: KeyboardEvent) => {
      if (!isF6(event)) return;
      event.preventDefault();
      document.querySelector<HTMLElement>('.scrolling-rows canvas')?.focus();
    };
    window.addEventListener('keydown', toPane, { signal });
    // The frame has a window of its own, and another one with each document.
    const hearFrame = ({ target }: Event) => {
      if (target !== paneFrame()) return;
      paneFrame()?.contentWindow?.addEventListener('keydown', toSheet, { signal });
    };
    document.addEventListener('load', hearFrame, { capture: true, signal });
    paneFrame()?.contentWindow?.addEventListener('keydown', toSheet, { signal });
    return () => stop.abort();
  }, [openDocument]);
}

/** Where the keyboard was in the pane, else the tab of the step that is shown. */
function enterPane(pane: Window | null | undefined): void {
  if (!pane) return;
  pane.focus();
  const { activeElement, body } = pane.document;
  if (activeElement && activeElement !== body) return;
  pane.document.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
}
