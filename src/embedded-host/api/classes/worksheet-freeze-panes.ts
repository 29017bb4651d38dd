import { findCells } from '../base/addresses';
import { object, type ApiObject } from '../base/api-object';
import { defineClass, method } from '../base/define-class';
import type { Host } from '../base/host';
import { maxColumns, maxRows } from '../../model/cells/limits';
import type { Sheet } from '../../model/book/sheet';

/** Rows and columns that stay while the rest scrolls. */
export const worksheetFreezePanesClass = defineClass('WorksheetFreezePanes', {
  members: {
    FreezeRows: method((sheet, [count]: [(number | null)?], host) => freeze(sheet, count ?? 1, 0, host)),
    FreezeColumns: method((sheet, [count]: [(number | null)?], host) => freeze(sheet, 0, count ?? 1, host)),
    FreezeAt: method((sheet, [range]: [ApiObject<'Range'> | string], host) => {
      const { area } = typeof range === 'string' ? findCells(sheet, range) : range.target;
      const rows = area.bottom === maxRows - 1 ? 0 : area.bottom + 1;
      const columns = area.right === maxColumns - 1 ? 0 : area.right + 1;
      freeze(sheet, rows, columns, host);
    }),
    Unfreeze: method((sheet, _args, host) => freeze(sheet, 0, 0, host)),
    GetLocation: method((sheet) => location(sheet) ?? object('Range', findCells(sheet, 'A1'))),
    GetLocationOrNullObject: method(location),
  },
});

function freeze(sheet: Sheet, rows: number, columns: number, host: Host): void {
  sheet.set('frozenPanes', rows === 0 && columns === 0 ? null : { rows, columns });
  host.noteChange();
}

function location(sheet: Sheet) {
  const frozen = sheet.get('frozenPanes');
  if (!frozen) return null;
  const bottom = frozen.rows === 0 ? maxRows - 1 : frozen.rows - 1;
  const right = frozen.columns === 0 ? maxColumns - 1 : frozen.columns - 1;
  return object('Range', { sheet, area: { top: 0, left: 0, bottom, right } });
}
