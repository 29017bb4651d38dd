import { createRoot } from 'react-dom/client';
import { Pane } from './pane';
import { followWorkbook } from './state/follow-workbook';
import { openSheet } from './state/read-sheet';
import './pane.css';

/** Shows the pane in the element, and reads the sheet in front. The client library has started. */
export function showPane(element: HTMLElement): void {
  createRoot(element).render(<Pane />);
  void openSheet();
  void followWorkbook();
}
