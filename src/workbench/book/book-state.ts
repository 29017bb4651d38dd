import type { EmbeddedHost } from '../../embedded-host/api/embedded-host';
import type { BookState } from './book';

/** What the page needs to know at all times of a host's workbook. */
export function bookState(host: EmbeddedHost, turn: number): BookState {
  const { sheet, area } = host.selection.first;
  const { top, left, bottom, right } = area;
  return {
    revision: host.changeCount,
    isDirty: host.isDirty,
    sheets: host.workbook.sheets
      .filter(({ visibility }) => visibility === 'visible')
      .map((tab) => ({ id: tab.id, name: tab.name, color: tab.get('tabColor') })),
    activeSheet: sheet.id,
    selection: { top, left, bottom, right },
    turn,
  };
}
