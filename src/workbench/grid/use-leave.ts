import { useEffect, type RefObject } from 'react';

/**
 * One Tab leaves the grid, forwards or backwards: the grid component would go on from cell to cell, and from its frozen rows to the others.
 * In a cell that is being edited Tab stays what it is there.
 */
export function useLeave(grid: RefObject<HTMLElement>): void {
  useEffect(() => {
    const element = grid.current;
    if (!element) return undefined;
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return;
      const next = event.shiftKey ? before(element).at(-1) : after(element)[0];
      if (!next) return;
      // The component does not hear of it.
      event.stopPropagation();
      event.preventDefault();
      next.focus();
    };
    element.addEventListener('keydown', leave, { capture: true });
    return () => element.removeEventListener('keydown', leave, { capture: true });
  });
}

const reachable = 'a[href], button, input, select, textarea, iframe, [tabindex]';

/** What Tab reaches on the page outside an element, in order. */
function outside(element: HTMLElement): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(reachable)].filter(
    (one) =>
      one.tabIndex >= 0 &&
      !one.hasAttribute('disabled') &&
      !one.hasAttribute('data-tabster-dummy') &&
      one.getClientRects().length > 0 &&
      !element.contains(one),
  );
}

function before(element: HTMLElement): HTMLElement[] {
  return outside(element).filter((one) => follows(one, element));
}

function after(element: HTMLElement): HTMLElement[] {
  return outside(element).filter((one) => follows(element, one));
}

/** Whether the second of two elements stands behind the first in the page. */
function follows(first: HTMLElement, second: HTMLElement): boolean {
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
