import { containsCell } from '../../../embedded-host/model/cells/area';
import type { Sheet } from '../../../embedded-host/model/book/sheet';
import type { Table } from '../../../embedded-host/model/parts/table';

/** What the style of a table lays under a cell. */
export interface TableLook {
  readonly fill: string | null;
  readonly stripe: string | null;
  readonly color: string | null;
  readonly bold: boolean;
}

const accentsStart = 4;
const accentCount = 6;

/**
 * The look of a cell of a table: header and stripes in the accent of its style (`TableStyleMedium2` is the first accent). Excel has sixty
 * styles; here all look like its middle ones.
 */
export function tableLook(sheet: Sheet, row: number, column: number): TableLook | undefined {
  const table = sheet.tables.find(({ area }) => containsCell(area, row, column));
  const accent = table && accentOf(table, sheet.workbook.styles.themeColors);
  if (!table || accent === undefined) return undefined;
  const { area, hasHeaderRow, hasTotalsRow, style } = table;
  if (hasHeaderRow && row === area.top) return { fill: accent, stripe: null, color: '#FFFFFF', bold: true };
  if (hasTotalsRow && row === area.bottom) return { fill: null, stripe: null, color: null, bold: true };
  const isStripe = style.showRowStripes && (row - area.top) % 2 === (hasHeaderRow ? 1 : 0);
  return { fill: null, stripe: isStripe ? accent : null, color: null, bold: false };
}

function accentOf({ style }: Table, themeColors: readonly string[]): string | undefined {
  const number = /(\d+)$/u.exec(style.name ?? '')?.[1];
  if (number === undefined) return undefined;
  const place = (Number(number) - 1) % (accentCount + 1);
  // The first of each seven is without colour.
  const color = place === 0 ? '595959' : themeColors[accentsStart + place - 1];
  return color && `#${color}`;
}
