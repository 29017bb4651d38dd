import { containsCell } from '../../embedded-host/model/area';
import type { Sheet } from '../../embedded-host/model/sheet';
import type { Table } from '../../embedded-host/model/table';

/** What the style of a table lays under a cell. */
export interface TableLook {
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean;
}

const accentsStart = 4;
const accentCount = 6;
/** How much of the accent's colour a stripe has. */
const stripeStrength = 0.14;

/**
 * The look of a cell of a table: header and stripes in the accent of its style (`TableStyleMedium2` is the first accent). Excel has sixty
 * styles; here all look like its middle ones.
 */
export function tableLook(sheet: Sheet, row: number, column: number, paper: string): TableLook | undefined {
  const table = sheet.tables.find(({ area }) => containsCell(area, row, column));
  const accent = table && accentOf(table, sheet.workbook.styles.themeColors);
  if (!table || accent === undefined) return undefined;
  const { area, hasHeaderRow, hasTotalsRow, style } = table;
  if (hasHeaderRow && row === area.top) return { fill: accent, color: '#FFFFFF', bold: true };
  if (hasTotalsRow && row === area.bottom) return { fill: null, color: null, bold: true };
  const isStripe = style.showRowStripes && (row - area.top) % 2 === (hasHeaderRow ? 1 : 0);
  return { fill: isStripe ? blended(accent, paper, stripeStrength) : null, color: null, bold: false };
}

function accentOf({ style }: Table, themeColors: readonly string[]): string | undefined {
  const number = /(\d+)$/u.exec(style.name ?? '')?.[1];
  if (number === undefined) return undefined;
  const place = (Number(number) - 1) % (accentCount + 1);
  // The first of each seven is without colour.
  const color = place === 0 ? '595959' : themeColors[accentsStart + place - 1];
  return color && `#${color}`;
}

/** The colour that a part of one over another gives; both `#RRGGBB`. */
function blended(over: string, under: string, part: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [above, below] = [over, under].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round((above as number) * part + (below as number) * (1 - part));
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
