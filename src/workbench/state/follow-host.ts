import { sameArea } from '../../embedded-host/model/area';
import type { OpenDocument } from '../document/open-document';
import { useWorkbench, type Selected } from './store';

let isWaiting = false;

/** Draws again what the workbook shows, at the next frame: however many requests came, once. */
export function followHost(): void {
  if (isWaiting) return;
  isWaiting = true;
  requestAnimationFrame(() => {
    isWaiting = false;
    const { document, selected, version } = useWorkbench.getState();
    if (document) useWorkbench.setState({ version: version + 1, selected: selectionOf(document, selected) });
  });
}

/** The host's selection; the one known where it still is the same. */
export function selectionOf({ host }: OpenDocument, known: Selected | null): Selected {
  const { sheet, area } = host.selection.first;
  if (known && known.sheet === sheet && sameArea(known.area, area)) return known;
  return { sheet, area, row: area.top, column: area.left, by: 'host' };
}
