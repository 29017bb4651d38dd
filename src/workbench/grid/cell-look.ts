import { cellText } from '../../embedded-host/api/cells/cell-text';
import type { CellValue } from '../../embedded-host/model/cell-value';
import { CellError } from '../../embedded-host/model/cell-value';
import type { ConditionalFormat } from '../../embedded-host/model/conditional-format';
import type { Sheet } from '../../embedded-host/model/sheet';
import { conditionalLook } from './conditional-look';
import { readableText, type Paper } from './paper';
import { styleLook, type StyleLook } from './style-look';
import { tableLook } from './table-look';

/** Everything that a cell shows. */
export interface CellLook {
  readonly text: string;
  /** Numbers do not run over into their neighbours. */
  readonly isNumber: boolean;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly style: StyleLook;
  readonly font: string;
  readonly color: string;
  /** Null for the paper's own. */
  readonly fill: string | null;
}

/** Works out what a cell of a sheet looks like: its style, its table, its conditional formats, and the paper below. */
export function cellLook(
  sheet: Sheet,
  row: number,
  column: number,
  formats: readonly ConditionalFormat[],
  paper: Paper,
): CellLook {
  const value = sheet.getValue(row, column);
  const style = styleLook(sheet.workbook.styles, sheet.getStyle(row, column));
  const table = tableLook(sheet, row, column, paper.background);
  const condition = conditionalLook(formats, row, column, value);
  const fill = condition?.fillColor ?? style.fill ?? table?.fill ?? null;
  const color = condition?.fontColor ?? style.color ?? table?.color ?? paper.text;
  return {
    text: cellText(value, style.numberFormat, sheet.workbook.date1904, style.isDate),
    isNumber: typeof value === 'number',
    horizontal: horizontalOf(style, value),
    style,
    font: fontOf(style, condition?.bold ?? (style.bold || (table?.bold ?? false))),
    color: readableText(color, fill ?? paper.background),
    fill,
  };
}

/** The text that a person edits: the formula, the whole number, the date as it is shown. */
export function editedText(sheet: Sheet, row: number, column: number): string {
  const formula = sheet.getFormula(row, column);
  if (formula !== undefined) return `=${formula}`;
  const value = sheet.getValue(row, column);
  const style = styleLook(sheet.workbook.styles, sheet.getStyle(row, column));
  if (typeof value === 'number' && !style.isDate) return String(value);
  return cellText(value, style.numberFormat, sheet.workbook.date1904, style.isDate);
}

function horizontalOf(style: StyleLook, value: CellValue): CellLook['horizontal'] {
  if (style.horizontal === 'left' || style.horizontal === 'right') return style.horizontal;
  if (style.horizontal !== null && style.horizontal !== 'fill') return 'center';
  if (typeof value === 'number') return 'right';
  return typeof value === 'boolean' || value instanceof CellError ? 'center' : 'left';
}

function fontOf({ italic, fontSize, fontFamily }: StyleLook, bold: boolean): string {
  const family = `"${fontFamily.replaceAll('"', '')}", "Segoe UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif`;
  return `${italic ? 'italic ' : ''}${bold ? '600 ' : ''}${fontSize.toFixed(1)}px ${family}`;
}
