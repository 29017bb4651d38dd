import type { Stage } from './stages';
import type { PaneState } from './store';

/** Whether a step has something to show. */
export function isOpen(
  stage: Stage,
  {
    sheet,
    findings,
    receipt,
    undone,
    canUndo,
  }: Pick<PaneState, 'sheet' | 'findings' | 'receipt' | 'undone' | 'canUndo'>,
): boolean {
  switch (stage) {
    case 'data':
      return true;
    case 'scheme':
      return sheet !== null;
    case 'preview':
      return findings !== null;
    case 'result':
      return receipt !== null || undone !== null || canUndo || (sheet?.state.runs.length ?? 0) > 0;
  }
}
