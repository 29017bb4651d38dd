import type { Area } from '../../../model/cells/area';
import { fullAddress } from '../../base/addresses';
import { object } from '../../base/api-object';
import { columnCount, rowCount } from '../../base/areas';
import { clearCells, type ClearWhat } from '../../cells/clear-cells';
import { defineClass, method, navigation, property } from '../../base/define-class';
import { isWholeColumns, isWholeRows, requireEditable } from '../../base/guards';
import { raiseChanged } from '../../base/sheet-events';

/** Several areas of one sheet. */
export const rangeAreasClass = defineClass('RangeAreas', {
  members: {
    Address: property(({ sheet, areas }) => addressOf(sheet, areas)),
    AddressLocal: property(({ sheet, areas }) => addressOf(sheet, areas)),
    AreaCount: property(({ areas }) => areas.length),
    CellCount: property(({ areas }) =>
      areas.reduce((sum, area) => sum + rowCount(area) * columnCount(area), 0),
    ),
    IsEntireColumn: property(({ areas }) => areas.every(isWholeColumns)),
    IsEntireRow: property(({ areas }) => areas.every(isWholeRows)),
    Worksheet: navigation(({ sheet }) => object('Worksheet', sheet)),
    Areas: navigation((target) => object('RangeCollection', target)),
    ConditionalFormats: navigation((target) => object('ConditionalFormatCollection', target)),
    Clear: method(({ sheet, areas }, [applyTo]: [ClearWhat | null | undefined], host) => {
      for (const area of areas) requireEditable(sheet, area);
      for (const area of areas) {
        clearCells({ sheet, area }, applyTo ?? 'All');
        raiseChanged(host, { sheet, area }, 'RangeEdited');
      }
    }),
  },
});

function addressOf(sheet: Parameters<typeof fullAddress>[0], areas: readonly Area[]): string {
  return areas.map((area) => fullAddress(sheet, area)).join(',');
}
