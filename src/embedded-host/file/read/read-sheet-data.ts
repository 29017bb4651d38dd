import { CellError, type CellValue } from '../../model/cells/cell-value';
import { maxCells, maxColumns, maxRows } from '../../model/cells/limits';
import { RowCells } from '../../model/cells/row-cells';
import { RowShape } from '../../model/cells/row-shape';
import type { Sheet } from '../../model/book/sheet';
import type { Workbook } from '../../model/book/workbook';
import { CellTag, slot } from '../xml/cell-tag';
import { FileRefused } from '../bytes/file-refused';
import { serialOfIsoDate } from '../bytes/iso-date';
import { parseNumber } from '../bytes/parse-number';
import { FormulaReader } from './read-formula';
import { readText, textEnd } from './read-text';
import { readRichText } from './shared-strings';
import { rowInOrder } from './row-in-order';
import { ascii, nextTag } from '../xml/xml-bytes';
import { decodeEscapes } from '../xml/xml-text';

/** What all sheets of a file share while they are read. */
export interface ReadingContext {
  readonly workbook: Workbook;
  readonly sharedStrings: readonly string[];
  /** Cells read so far, in all sheets. */
  cellCount: number;
}

/** No program writes a row twice; where one did, it is not all rows again and again. */
const mostDisorder = 20_000_000;

/**
 * Reads the rows of a sheet from the bytes of its part into the model. Rows and cells may lack their references, come in any
 * order, and have any prefix. Written by hand because it runs once a cell: 1,000,000 cells take under a second.
 */
export class SheetDataReader {
  private readonly tag: CellTag;
  private readonly formulas: FormulaReader;
  private recentShape = RowShape.empty;
  private row = -1;
  private column = -1;
  private style = 0;
  private value: CellValue = '';
  // The cells of the row being read.
  private columns: number[] = [];
  private styles: number[] = [];
  private values: CellValue[] = [];
  /** Cells that were put in order once more, because their row came again. */
  private disorder = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly sheet: Sheet,
    private readonly context: ReadingContext,
  ) {
    this.tag = new CellTag(bytes);
    this.formulas = new FormulaReader(bytes, this.tag, sheet);
  }

  /**
   * Reads from behind the start tag of `sheetData` to the place behind its end tag.
   * Throws FileRefused where the XML is damaged or the cells are too many.
   */
  read(from: number): number {
    const { tag } = this;
    for (let at = this.next(from); ; at = this.next(tag.end)) {
      tag.read(at);
      if (tag.is('row')) {
        if (tag.isEnd) throw this.damaged();
        this.readRow();
      } else if (tag.isEnd) {
        if (!tag.is('sheetData')) throw this.damaged();
        return tag.end;
      } else {
        tag.skipElement();
      }
    }
  }

  private readRow(): void {
    const { tag } = this;
    const number = tag.start(slot.r) < 0 ? this.row + 1 : tag.number(slot.r) - 1;
    if (number < 0 || number >= maxRows)
      throw new FileRefused('broken', `${this.sheet.name} has a row ${number + 1}`);
    this.row = number;
    this.column = -1;
    this.columns.length = this.styles.length = this.values.length = 0;
    this.readRowSettings();
    if (!tag.isEmpty) this.readCells();
    if (this.columns.length > 0) this.storeRow();
  }

  private readRowSettings(): void {
    const { tag } = this;
    const height =
      tag.start(slot.ht) < 0 ? NaN : parseNumber(this.bytes, tag.start(slot.ht), tag.stop(slot.ht));
    const isHidden = tag.flag(slot.hidden);
    const hasStyle = tag.flag(slot.customFormat) && tag.number(slot.s) >= 0;
    if (Number.isNaN(height) && !isHidden && !hasStyle) return;
    this.sheet.rows.load(this.row, {
      ...(Number.isNaN(height) ? {} : { height }),
      isHidden,
      ...(hasStyle ? { style: tag.number(slot.s) } : {}),
    });
  }

  private readCells(): void {
    const { tag } = this;
    for (;;) {
      tag.read(this.next(tag.end));
      if (tag.isEnd) {
        if (!tag.is('row')) throw this.damaged();
        return;
      }
      if (!tag.is('c')) {
        tag.skipElement();
        continue;
      }
      this.readCell();
      this.columns.push(this.column);
      this.styles.push(this.style);
      this.values.push(this.value);
      if (++this.context.cellCount > maxCells)
        throw new FileRefused('too-large', `more than ${maxCells} cells`);
    }
  }

  private readCell(): void {
    const { tag } = this;
    this.column = tag.start(slot.r) < 0 ? this.column + 1 : tag.columnOfReference();
    if (this.column < 0 || this.column >= maxColumns) throw this.damaged();
    this.style = Math.max(0, tag.number(slot.s));
    this.value = '';
    if (tag.isEmpty) return;
    const type = this.typeOfCell();
    const hasMetadata = tag.start(slot.cm) >= 0;
    for (;;) {
      tag.read(this.next(tag.end));
      if (tag.isEnd) {
        if (!tag.is('c')) throw this.damaged();
        return;
      }
      if (tag.is('v')) this.readValue(type);
      else if (tag.is('f')) this.readFormula(hasMetadata);
      else if (tag.is('is')) this.value = tag.isEmpty ? '' : readRichText(this.bytes, tag, 'is');
      else tag.skipElement();
    }
  }

  /** The type in its first letters: `s`, `str`, `inlineStr`, `b`, `e`, `d`, `n`; one number, for speed. */
  private typeOfCell(): number {
    const start = this.tag.start(slot.t);
    if (start < 0) return 0x6e;
    const first = this.bytes[start] as number;
    return this.tag.stop(slot.t) - start > 1 && first === 0x73 ? 0x53 : first;
  }

  private readValue(type: number): void {
    const { tag, bytes } = this;
    if (tag.isEmpty) return;
    const start = tag.end;
    let stop = start;
    while (stop < bytes.length && bytes[stop] !== ascii.less) stop++;
    if (type === 0x6e || type === 0x73) {
      const number = parseNumber(bytes, start, stop);
      if (!Number.isNaN(number)) {
        this.value = type === 0x6e ? number : this.sharedString(number);
        this.closeValue(stop);
        return;
      }
    }
    const text = readText(bytes, start);
    this.closeValue(textEnd.at);
    this.value = this.valueOfText(type, text);
  }

  private valueOfText(type: number, text: string): CellValue {
    const trimmed = text.trim();
    switch (type) {
      case 0x62:
        return trimmed === '1' || trimmed === 'true';
      case 0x65:
        return trimmed === '' ? '' : CellError.of(trimmed);
      case 0x64: {
        const serial = serialOfIsoDate(text, this.context.workbook.date1904);
        return Number.isNaN(serial) ? text : serial;
      }
      case 0x73:
        if (trimmed === '') return '';
        throw this.damaged();
      case 0x6e:
        return trimmed === '' ? '' : text;
      default:
        return decodeEscapes(text);
    }
  }

  private sharedString(index: number): string {
    const text = this.context.sharedStrings[index];
    if (text === undefined)
      throw new FileRefused('broken', `${this.sheet.name} refers to text ${index}, which is not there`);
    return text;
  }

  private closeValue(at: number): void {
    this.tag.read(this.next(at));
    if (!this.tag.isEnd || !this.tag.is('v')) throw this.damaged();
  }

  private readFormula(hasMetadata: boolean): void {
    if (!this.formulas.read(this.row, this.column, hasMetadata)) throw this.damaged();
  }

  private storeRow(): void {
    const { columns, styles, values, sheet, row } = this;
    const isAscending = columns.every(
      (column, place) => place === 0 || (columns[place - 1] as number) < column,
    );
    if (!isAscending || sheet.cells.row(row)) {
      this.storeInOrder();
      return;
    }
    if (!this.recentShape.equals(columns, styles))
      this.recentShape = new RowShape(columns.slice(), styles.slice());
    sheet.cells.putRow(row, new RowCells(this.recentShape, values.slice()));
  }

  /** For rows that come twice or whose cells come in disorder: the last one wins. */
  private storeInOrder(): void {
    const before = this.sheet.cells.row(this.row);
    this.disorder += before?.values.length ?? 0;
    if (this.disorder > mostDisorder) throw this.damaged();
    this.sheet.cells.putRow(this.row, rowInOrder(before, this.columns, this.styles, this.values));
  }

  private next(from: number): number {
    const at = nextTag(this.bytes, from);
    if (at < 0) throw new FileRefused('broken', `the XML of ${this.sheet.name} is cut off`);
    return at;
  }

  private damaged(): FileRefused {
    return new FileRefused('broken', `the XML of ${this.sheet.name} is damaged near row ${this.row + 1}`);
  }
}
