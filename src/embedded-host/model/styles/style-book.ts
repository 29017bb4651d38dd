import { largest } from '../cells/largest';
import type {
  Alignment,
  Border,
  CellFormat,
  CellFormatChange,
  DifferentialFormat,
  Fill,
  Font,
} from './cell-format';
import { colorFromHex, colorToHex } from './color';
import type { Color } from './cell-format';
import {
  defaultAlignment,
  defaultBorder,
  defaultFills,
  defaultFont,
  defaultThemeColors,
} from './default-format';
import { builtinNumberFormat, builtinNumberFormatId, isDateFormat } from './number-format';
import { StyleTable } from './style-table';

/** A cell format as files keep it: numbers into the other tables (the `xf` of `cellXfs`). */
export interface CellFormatRecord {
  readonly numberFormatId: number;
  readonly fontId: number;
  readonly fillId: number;
  readonly borderId: number;
  /** The named style it builds on. */
  readonly namedStyleId: number;
  readonly alignment: Alignment;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly quotePrefix: boolean;
}

/** The formats of a workbook. Cells hold a style index; here it becomes a format, and a changed format an index again. */
export class StyleBook {
  readonly fonts = new StyleTable<Font>();
  readonly fills = new StyleTable<Fill>();
  readonly borders = new StyleTable<Border>();
  readonly cellFormats = new StyleTable<CellFormatRecord>();
  readonly differentials = new StyleTable<DifferentialFormat>();
  /** Formats spelled out in the file or added here, by number; from 164 on. */
  readonly numberFormats = new Map<number, string>();
  /** Numbers of `numberFormats` that the file does not have yet. */
  readonly addedNumberFormats = new Set<number>();
  /** `RRGGBB` in the order of the theme's numbers. */
  themeColors: readonly string[] = defaultThemeColors;
  private readonly changes = new Map<string, number>();

  /** Gives a book that was not filled from a file the entries that each must have. */
  static createDefault(): StyleBook {
    const book = new StyleBook();
    book.completeAfterLoading();
    return book;
  }

  /** Adds what every file needs where the file had none of it. */
  completeAfterLoading(): void {
    if (this.fonts.size === 0) this.fonts.load(defaultFont);
    if (this.fills.size === 0) for (const fill of defaultFills) this.fills.load(fill);
    if (this.borders.size === 0) this.borders.load(defaultBorder);
    if (this.cellFormats.size === 0) this.cellFormats.load(plainRecord);
  }

  /** The number format of a style index, as English Excel writes it. */
  numberFormat(style: number): string {
    const id = this.cellFormats.get(style).numberFormatId;
    return this.numberFormats.get(id) ?? builtinNumberFormat(id) ?? 'General';
  }

  /** Whether numbers of this style show as dates or times. */
  isDate(style: number): boolean {
    return isDateFormat(this.numberFormat(style));
  }

  /** The whole format of a style index. */
  resolve(style: number): CellFormat {
    const record = this.cellFormats.get(style);
    return {
      numberFormat: this.numberFormat(style),
      font: this.fonts.get(record.fontId),
      fill: this.fills.get(record.fillId),
      border: this.borders.get(record.borderId),
      alignment: record.alignment,
      locked: record.locked,
      formulaHidden: record.formulaHidden,
      quotePrefix: record.quotePrefix,
    };
  }

  /** A colour of this workbook as `#RRGGBB`; null for automatic. */
  hex(color: Color | null): string | null {
    return colorToHex(color, this.themeColors);
  }

  /** The style index of the same format with a change; equal formats share an index. */
  withChange(style: number, change: CellFormatChange): number {
    const key = `${style} ${JSON.stringify(change)}`;
    const known = this.changes.get(key);
    if (known !== undefined) return known;
    const record = this.cellFormats.get(style);
    const number = this.cellFormats.numberOf({
      ...record,
      numberFormatId:
        change.numberFormat === undefined ? record.numberFormatId : this.numberFormatId(change.numberFormat),
      fontId: this.fonts.numberOf(changedFont(this.fonts.get(record.fontId), change)),
      fillId:
        change.fillColor === undefined ? record.fillId : this.fills.numberOf(solidFill(change.fillColor)),
      borderId: this.borders.numberOf({ ...this.borders.get(record.borderId), ...change.border }),
      alignment: changedAlignment(record.alignment, change),
      locked: change.locked ?? record.locked,
      formulaHidden: change.formulaHidden ?? record.formulaHidden,
      quotePrefix: change.quotePrefix ?? record.quotePrefix,
    });
    this.changes.set(key, number);
    return number;
  }

  /** The number under which files refer to a format code; new codes get the next free number. */
  private numberFormatId(code: string): number {
    const builtin = builtinNumberFormatId(code);
    if (builtin !== undefined) return builtin;
    for (const [id, known] of this.numberFormats) if (known === code) return id;
    const id = largest(163, this.numberFormats.keys()) + 1;
    this.numberFormats.set(id, code);
    this.addedNumberFormats.add(id);
    return id;
  }
}

const plainRecord: CellFormatRecord = {
  numberFormatId: 0,
  fontId: 0,
  fillId: 0,
  borderId: 0,
  namedStyleId: 0,
  alignment: defaultAlignment,
  locked: true,
  formulaHidden: false,
  quotePrefix: false,
};

function changedFont(font: Font, change: CellFormatChange): Font {
  return {
    name: change.fontName ?? font.name,
    size: change.fontSize ?? font.size,
    bold: change.bold ?? font.bold,
    italic: change.italic ?? font.italic,
    strikethrough: change.strikethrough ?? font.strikethrough,
    underline: change.underline ?? font.underline,
    color: change.fontColor === undefined ? font.color : changedColor(change.fontColor),
    // A font with another name belongs to the theme's fonts no more.
    others: change.fontName === undefined ? font.others : {},
  };
}

function changedColor(hex: string | null): Color | null {
  return hex === null ? null : colorFromHex(hex);
}

function solidFill(hex: string | null): Fill {
  if (hex === null) return { pattern: 'none', foreground: null, background: null };
  return { pattern: 'solid', foreground: colorFromHex(hex), background: { indexed: 64 } };
}

function changedAlignment(alignment: Alignment, change: CellFormatChange): Alignment {
  return {
    horizontal: change.horizontalAlignment === undefined ? alignment.horizontal : change.horizontalAlignment,
    vertical: change.verticalAlignment === undefined ? alignment.vertical : change.verticalAlignment,
    wrapText: change.wrapText ?? alignment.wrapText,
    indent: change.indent ?? alignment.indent,
    others: alignment.others,
  };
}
