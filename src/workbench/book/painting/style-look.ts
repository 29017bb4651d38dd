import type { BorderSide, CellFormat, Color } from '../../../embedded-host/model/styles/cell-format';
import type { StyleBook } from '../../../embedded-host/model/styles/style-book';
import type { Line, Lines } from '../../painted/painted-cell';

/** What a style index means on the screen. Colours are `#RRGGBB`, null where the file leaves them open; sizes are in pixels. */
export interface StyleLook {
  readonly numberFormat: string;
  readonly isDate: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly fontSize: number;
  readonly fontFamily: string;
  readonly strikethrough: boolean;
  readonly underline: boolean;
  readonly color: string | null;
  readonly fill: string | null;
  readonly horizontal: string | null;
  readonly vertical: string | null;
  readonly wrap: boolean;
  readonly indent: number;
  readonly lines: Lines;
}

const looks = new WeakMap<StyleBook, Map<number, StyleLook>>();
const pixelsPerPoint = 1 / 0.75;
const indentPixels = 9;

/** The look of a style index. Entries of a style book are never changed, so each is worked out once. */
export function styleLook(styles: StyleBook, style: number): StyleLook {
  let known = looks.get(styles);
  if (!known) looks.set(styles, (known = new Map()));
  let look = known.get(style);
  if (!look) known.set(style, (look = lookOf(styles, styles.resolve(style), styles.isDate(style))));
  return look;
}

function lookOf(
  styles: StyleBook,
  { font, fill, border, alignment, numberFormat }: CellFormat,
  isDate: boolean,
): StyleLook {
  const line = (side: BorderSide | null) => lineOf(side, (color) => styles.hex(color));
  return {
    numberFormat,
    isDate,
    bold: font.bold,
    italic: font.italic,
    fontSize: font.size * pixelsPerPoint,
    fontFamily: font.name,
    strikethrough: font.strikethrough,
    underline: font.underline !== 'none',
    color: isAutomatic(font.color) ? null : styles.hex(font.color),
    fill: fill.pattern === 'none' ? null : styles.hex(fill.foreground ?? fill.background),
    horizontal: alignment.horizontal === 'general' ? null : alignment.horizontal,
    vertical: alignment.vertical,
    wrap: alignment.wrapText,
    indent: alignment.indent * indentPixels,
    lines: {
      left: line(border.left),
      right: line(border.right),
      top: line(border.top),
      bottom: line(border.bottom),
    },
  };
}

/** The theme's text colour is what text has when nobody chose one. */
function isAutomatic(color: Color | null): boolean {
  return color === null || color.auto === true || (color.theme === 1 && !color.tint) || color.indexed === 64;
}

function lineOf(side: BorderSide | null, hex: (color: Color | null) => string | null): Line | null {
  if (!side || side.style === 'none') return null;
  const width = side.style === 'thick' ? 3 : /^medium|^double/u.test(side.style) ? 2 : 1;
  const dash = /dash/iu.test(side.style) ? [4, 2] : /dot|hair/iu.test(side.style) ? [1, 2] : [];
  return { width, dash, color: side.color && !side.color.auto ? hex(side.color) : null };
}
