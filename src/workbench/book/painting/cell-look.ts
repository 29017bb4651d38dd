import { CellError, type CellValue } from '../../../embedded-host/model/cells/cell-value';
import type { DifferentialFormat } from '../../../embedded-host/model/styles/cell-format';
import type { StyleBook } from '../../../embedded-host/model/styles/style-book';
import type { CellLook } from '../../painted/painted-cell';
import { styleLook, type StyleLook } from './style-look';
import type { TableLook } from './table-look';

/** How values are laid out: numbers on the right, texts on the left, all others in the middle. */
type Kind = 'number' | 'text' | 'other';

const looks = new WeakMap<StyleBook, Map<string, CellLook>>();

/** The look that a cell's style, its table and its conditional formats give together; one object for all cells that share it. */
export function cellLook(
  styles: StyleBook,
  style: number,
  value: CellValue,
  table: TableLook | undefined,
  condition: DifferentialFormat | undefined,
): CellLook {
  const kind = kindOf(value);
  const key = [
    style,
    kind,
    table && `${String(table.fill)} ${String(table.stripe)} ${String(table.bold)}`,
    condition && JSON.stringify(condition),
  ].join('|');
  let known = looks.get(styles);
  if (!known) looks.set(styles, (known = new Map()));
  let look = known.get(key);
  if (!look) known.set(key, (look = lookOf(key, styleLook(styles, style), kind, table, condition)));
  return look;
}

function lookOf(
  key: string,
  style: StyleLook,
  kind: Kind,
  table: TableLook | undefined,
  condition: DifferentialFormat | undefined,
): CellLook {
  const { fontSize, vertical, wrap, indent, lines } = style;
  const bold = condition?.bold ?? (style.bold || (table?.bold ?? false));
  return {
    key,
    isNumber: kind === 'number',
    isGeneral: style.numberFormat === 'General',
    horizontal: horizontalOf(style, kind),
    font: fontOf(style, bold, condition?.italic ?? style.italic),
    underline: condition?.underline ?? style.underline,
    strikethrough: condition?.strikethrough ?? style.strikethrough,
    color: condition?.fontColor ?? style.color ?? table?.color ?? null,
    fill: condition?.fillColor ?? style.fill ?? table?.fill ?? null,
    stripe: table?.stripe ?? null,
    fontSize,
    vertical,
    wrap,
    indent,
    lines,
  };
}

function kindOf(value: CellValue): Kind {
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' || value instanceof CellError ? 'other' : 'text';
}

function horizontalOf({ horizontal }: StyleLook, kind: Kind): CellLook['horizontal'] {
  if (horizontal === 'left' || horizontal === 'right') return horizontal;
  if (horizontal !== null && horizontal !== 'fill') return 'center';
  return kind === 'number' ? 'right' : kind === 'text' ? 'left' : 'center';
}

function fontOf({ fontSize, fontFamily }: StyleLook, bold: boolean, italic: boolean): string {
  const family = `"${fontFamily.replaceAll('"', '')}", "Segoe UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif`;
  return `${italic ? 'italic ' : ''}${bold ? '600 ' : ''}${fontSize.toFixed(1)}px ${family}`;
}
