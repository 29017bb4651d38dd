import type {
  Alignment,
  Border,
  BorderSide,
  Color,
  DifferentialFormat,
  Fill,
  Font,
} from '../../model/styles/cell-format';
import { colorToHex } from '../../model/styles/color';
import { defaultAlignment } from '../../model/styles/default-format';
import { StyleBook } from '../../model/styles/style-book';
import { requireWithin } from '../bytes/budgets';
import { child, childrenOf, flagAttribute, numberAttribute, type XmlElement } from '../xml/xml-tree';

/** Fills a style book from the style part (null where the file has none) and the theme part. */
export function readStyles(xml: XmlElement | null, theme: XmlElement | null): StyleBook {
  const book = new StyleBook();
  const root = xml ?? undefined;
  const items = (section: string, name: string): XmlElement[] => {
    const found = childrenOf(child(root, section), name);
    requireWithin('styles', found.length, section);
    return found;
  };
  const colors = readThemeColors(theme);
  if (colors.length > 0) book.themeColors = colors;
  for (const format of items('numFmts', 'numFmt')) {
    book.numberFormats.set(numberAttribute(format, 'numFmtId') ?? 0, format.attributes['formatCode'] ?? '');
  }
  for (const font of items('fonts', 'font')) book.fonts.load(readFont(font));
  for (const fill of items('fills', 'fill')) book.fills.load(readFill(fill));
  for (const border of items('borders', 'border')) book.borders.load(readBorder(border));
  for (const xf of items('cellXfs', 'xf')) readCellFormat(book, xf);
  for (const dxf of items('dxfs', 'dxf')) book.differentials.load(readDifferential(dxf, book));
  book.completeAfterLoading();
  return book;
}

function readCellFormat(book: StyleBook, xf: XmlElement): void {
  const protection = child(xf, 'protection');
  book.cellFormats.load({
    numberFormatId: numberAttribute(xf, 'numFmtId') ?? 0,
    fontId: numberAttribute(xf, 'fontId') ?? 0,
    fillId: numberAttribute(xf, 'fillId') ?? 0,
    borderId: numberAttribute(xf, 'borderId') ?? 0,
    namedStyleId: numberAttribute(xf, 'xfId') ?? 0,
    alignment: readAlignment(child(xf, 'alignment')),
    locked: flagAttribute(protection, 'locked', true),
    formulaHidden: flagAttribute(protection, 'hidden'),
    quotePrefix: flagAttribute(xf, 'quotePrefix'),
  });
}

function readFont(font: XmlElement): Font {
  const known = ['name', 'sz', 'b', 'i', 'strike', 'u', 'color'];
  const others = font.children.filter((element) => !known.includes(element.name));
  const underline = child(font, 'u');
  return {
    name: child(font, 'name')?.attributes['val'] ?? 'Calibri',
    size: numberAttribute(child(font, 'sz'), 'val') ?? 11,
    bold: isOn(child(font, 'b')),
    italic: isOn(child(font, 'i')),
    strikethrough: isOn(child(font, 'strike')),
    underline: underline ? ((underline.attributes['val'] ?? 'single') as Font['underline']) : 'none',
    color: readColor(child(font, 'color')),
    others: Object.fromEntries(others.map((element) => [element.name, element.attributes['val'] ?? '1'])),
  };
}

/** `<b/>` means yes, `<b val="0"/>` no. */
function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && flagAttribute(element, 'val', true);
}

function readFill(fill: XmlElement): Fill {
  const pattern = child(fill, 'patternFill');
  if (!pattern)
    return { pattern: fill.children.length > 0 ? 'gradient' : 'none', foreground: null, background: null };
  return {
    pattern: pattern.attributes['patternType'] ?? 'none',
    foreground: readColor(child(pattern, 'fgColor')),
    background: readColor(child(pattern, 'bgColor')),
  };
}

function readBorder(border: XmlElement): Border {
  const side = (...names: string[]): BorderSide | null => {
    const element = border.children.find((known) => names.includes(known.name));
    const style = element?.attributes['style'];
    return style === undefined || style === 'none'
      ? null
      : { style, color: readColor(child(element, 'color')) };
  };
  return {
    left: side('left', 'start'),
    right: side('right', 'end'),
    top: side('top'),
    bottom: side('bottom'),
    diagonal: side('diagonal'),
  };
}

function readAlignment(alignment: XmlElement | undefined): Alignment {
  if (!alignment) return defaultAlignment;
  const { horizontal, vertical, wrapText, indent, ...others } = alignment.attributes;
  return {
    horizontal: horizontal ?? null,
    vertical: vertical ?? null,
    wrapText: wrapText === '1' || wrapText === 'true',
    indent: Number(indent ?? 0),
    others,
  };
}

/** Reads a colour element; null where there is none. */
export function readColor(element: XmlElement | undefined): Color | null {
  if (!element) return null;
  const { rgb } = element.attributes;
  const theme = numberAttribute(element, 'theme');
  const indexed = numberAttribute(element, 'indexed');
  const tint = numberAttribute(element, 'tint');
  const shade = tint === undefined || tint === 0 ? {} : { tint };
  if (rgb !== undefined) return { rgb, ...shade };
  if (theme !== undefined) return { theme, ...shade };
  if (indexed !== undefined) return { indexed, ...shade };
  return flagAttribute(element, 'auto') ? { auto: true } : null;
}

function readDifferential(dxf: XmlElement, book: StyleBook): DifferentialFormat {
  const font = child(dxf, 'font');
  const pattern = child(child(dxf, 'fill'), 'patternFill');
  const fontColor = colorToHex(readColor(child(font, 'color')), book.themeColors);
  const fillColor = colorToHex(
    readColor(child(pattern, 'bgColor')) ?? readColor(child(pattern, 'fgColor')),
    book.themeColors,
  );
  const numberFormat = child(dxf, 'numFmt')?.attributes['formatCode'];
  return {
    ...(fontColor === null ? {} : { fontColor }),
    ...(child(font, 'b') ? { bold: isOn(child(font, 'b')) } : {}),
    ...(child(font, 'i') ? { italic: isOn(child(font, 'i')) } : {}),
    ...(child(font, 'u') ? { underline: true } : {}),
    ...(child(font, 'strike') ? { strikethrough: isOn(child(font, 'strike')) } : {}),
    ...(fillColor === null ? {} : { fillColor }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}

/** The theme's colours; files number them with light and dark changed round. */
function readThemeColors(theme: XmlElement | null): string[] {
  const scheme = child(child(theme ?? undefined, 'themeElements'), 'clrScheme');
  const names = [
    'lt1',
    'dk1',
    'lt2',
    'dk2',
    'accent1',
    'accent2',
    'accent3',
    'accent4',
    'accent5',
    'accent6',
    'hlink',
    'folHlink',
  ];
  return names.flatMap((name) => {
    const color = child(scheme, name)?.children[0];
    return color ? [color.attributes['lastClr'] ?? color.attributes['val'] ?? '000000'] : [];
  });
}
