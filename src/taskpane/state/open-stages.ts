import { wordsOf } from './words-of';
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
    look,
  }: Pick<PaneState, 'sheet' | 'findings' | 'receipt' | 'undone' | 'canUndo' | 'look'>,
): boolean {
  switch (stage) {
    case 'data':
      return true;
    case 'words':
      return wordsOf({ findings, look }).length > 0;
    case 'scheme':
      return sheet !== null;
    case 'preview':
      return findings !== null;
    case 'result':
      return receipt !== null || undone !== null || canUndo || (sheet?.state.runs.length ?? 0) > 0;
  }
}
