import { cellAddress } from '../model/address';
import { maxColumns } from '../model/limits';
import { touch, type RowCells } from '../model/row-cells';
import { noCell } from '../model/row-shape';
import type { Sheet } from '../model/sheet';
import { editedIndex, type LineEdit } from '../model/workbook-edit';
import type { ByteWriter } from './byte-writer';
import { CellTag, slot } from './cell-tag';
import { afterMarkup, ascii, nextTag } from './xml-bytes';
import { rowLayoutAttributes } from './row-layout-attributes';
import type { CellWriter } from './write-cell';

/** Thrown inside where rows or cells do not come in ascending order; the rows are then written anew from the model. */
export class RowsInDisorder extends Error {}

/**
 * Copies the rows of a sheet's part with the changes of the model: touched cells are written anew, moved ones get their new
 * place, and every other byte is copied.
 */
export class RowPatcher {
  private readonly tag: CellTag;
  private copiedTo = 0;
  private originalRow = -1;
  private lastRow = -1;
  private readonly pendingRows: Iterator<[number, RowCells | undefined]>;
  private pending: [number, RowCells | undefined] | undefined;

  /** @param edits of lines on this sheet since opening, in order. */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly sheet: Sheet,
    private readonly edits: readonly LineEdit[],
    private readonly cells: CellWriter,
    private readonly out: ByteWriter,
  ) {
    this.tag = new CellTag(bytes);
    this.pendingRows = touchedRows(sheet);
    this.pending = this.pendingRows.next().value as typeof this.pending;
  }

  /** Writes the rows; `from` is the place behind the start tag of `sheetData`. Answers the place of its end tag. */
  patch(from: number): number {
    const { bytes, tag } = this;
    this.copiedTo = from;
    for (let at = nextTag(bytes, from); ; at = nextTag(bytes, this.endOfRow(tag))) {
      tag.read(at);
      if (tag.isEnd) {
        this.copyUntil(at);
        this.writeRowsBefore(Infinity);
        return at;
      }
      this.patchRow(at);
    }
  }

  private patchRow(at: number): void {
    const { tag } = this;
    const hasNumber = tag.start(slot.r) >= 0;
    this.originalRow = hasNumber ? tag.number(slot.r) - 1 : this.originalRow + 1;
    const row = this.edits.reduce(
      (line, edit) => (line < 0 || edit.axis !== 'rows' ? line : editedIndex(edit, line)),
      this.originalRow,
    );
    if (row < 0) {
      this.skipRow(at);
      return;
    }
    if (row <= this.lastRow) throw new RowsInDisorder();
    this.lastRow = row;
    if (this.pending && this.pending[0] < row) {
      this.copyUntil(at);
      this.writeRowsBefore(row);
    }
    const isTouched = this.pending?.[0] === row;
    const cells = isTouched ? this.pending?.[1] : undefined;
    if (isTouched) this.pending = this.pendingRows.next().value as typeof this.pending;
    if (isTouched || !hasNumber || this.edits.length > 0) this.rewriteRow(at, row, cells);
  }

  /** Leaves the row out. */
  private skipRow(at: number): void {
    this.copyUntil(at);
    this.copiedTo = this.endOfRow(this.tag);
    this.tag.end = this.copiedTo;
    this.tag.isEmpty = true;
  }

  private rewriteRow(at: number, row: number, cells: RowCells | undefined): void {
    const { tag, bytes, out } = this;
    const { isEmpty, end } = tag;
    const name = nameOf(bytes, tag);
    this.copyUntil(at);
    out.text(`<${name}${this.rowAttributes(at + 1 + name.length, end, row, isEmpty)}>`);
    this.copiedTo = end;
    if (!isEmpty) {
      this.patchCells(row, cells);
      return;
    }
    this.writeCellsBefore(Infinity, row, cells, 0);
    out.text(`</${name}>`);
  }

  /** The attributes of the row as they are, but for its number, what is set in the model, and the hint of its extent. */
  private rowAttributes(from: number, end: number, row: number, isEmpty: boolean): string {
    const { rows } = this.sheet;
    let text = new TextDecoder().decode(this.bytes.subarray(from, end - (isEmpty ? 2 : 1)));
    text = text.replace(/\s(?:r|spans)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
    if (rows.touched.has(row)) {
      text =
        text.replace(/\s(?:hidden|ht|customHeight|s|customFormat)\s*=\s*(?:"[^"]*"|'[^']*')/g, '') +
        rowLayoutAttributes(this.sheet, row);
    }
    return ` r="${row + 1}"${text.trimEnd()}`;
  }

  private patchCells(row: number, model: RowCells | undefined): void {
    const { bytes, tag } = this;
    let originalColumn = -1;
    let lastColumn = -1;
    let place = 0;
    for (;;) {
      const at = nextTag(bytes, tag.end);
      tag.read(at);
      const isCell = tag.is('c');
      if (tag.isEnd || !isCell) {
        // The end of the row, or an extension behind its cells.
        this.copyUntil(at);
        this.writeCellsBefore(Infinity, row, model, place);
        if (tag.isEnd) return;
        place = Infinity;
        tag.end = this.endOfElement();
        continue;
      }
      originalColumn = tag.start(slot.r) < 0 ? originalColumn + 1 : this.columnOfReference();
      const column = this.edits.reduce(
        (line, edit) => (line < 0 || edit.axis !== 'columns' ? line : editedIndex(edit, line)),
        originalColumn,
      );
      if (column < 0) {
        this.copyUntil(at);
        tag.end = this.copiedTo = this.endOfElement();
        continue;
      }
      if (column <= lastColumn) throw new RowsInDisorder();
      lastColumn = column;
      const touched = model?.touches.columns;
      if (touched && (touched[place] ?? Infinity) < column) {
        this.copyUntil(at);
        place = this.writeCellsBefore(column, row, model, place);
      }
      const isTouched = touched?.[place] === column;
      const bits = isTouched ? (model?.touches.styles[place] as number) : 0;
      if (isTouched) place++;
      this.patchCell(at, row, column, bits, model);
    }
  }

  private patchCell(
    at: number,
    row: number,
    column: number,
    bits: number,
    model: RowCells | undefined,
  ): void {
    const { tag } = this;
    if (bits & touch.content) {
      this.copyUntil(at);
      this.writeCell(row, column, model);
      tag.end = this.copiedTo = this.endOfElement();
      return;
    }
    const isMoved = this.edits.length > 0 || tag.start(slot.r) < 0;
    if (isMoved || bits & touch.style)
      this.rewriteStartTag(at, row, column, bits & touch.style ? (model?.style(column) ?? 0) : null);
    tag.end = bits & touch.formula ? this.replaceFormula(row, column) : this.endOfElement();
  }

  /** The cell's start tag with another place, and another style where one is given. */
  private rewriteStartTag(at: number, row: number, column: number, style: number | null): void {
    const { tag, bytes } = this;
    const name = nameOf(bytes, tag);
    const from = at + 1 + name.length;
    const to = tag.end - (tag.isEmpty ? 2 : 1);
    let text = new TextDecoder().decode(bytes.subarray(from, to));
    text = text.replace(
      style === null ? /\sr\s*=\s*(?:"[^"]*"|'[^']*')/g : /\s[rs]\s*=\s*(?:"[^"]*"|'[^']*')/g,
      '',
    );
    this.copyUntil(at);
    const styled = style ? ` s="${style}"` : '';
    this.out.text(`<${name} r="${cellAddress(row, column)}"${styled}${text.trimEnd()}`);
    this.copiedTo = to;
  }

  /** Writes the formula of the cell whose start tag was read anew, and answers the place behind the cell. */
  private replaceFormula(row: number, column: number): number {
    const { tag, bytes } = this;
    if (tag.isEmpty) return tag.end;
    for (;;) {
      const at = nextTag(bytes, tag.end);
      tag.read(at);
      if (tag.isEnd) return tag.end;
      const isFormula = tag.is('f');
      const isDataTable = isFormula && tag.text(slot.t) === 'dataTable';
      if (isFormula && !isDataTable) {
        this.copyUntil(at);
        this.out.text(this.cells.formula(row, column));
      }
      tag.end = this.endOfElement();
      if (isFormula && !isDataTable) this.copiedTo = tag.end;
    }
  }

  /** Writes the touched cells from `place` on that come before a column; answers the place of the first that does not. */
  private writeCellsBefore(column: number, row: number, model: RowCells | undefined, place: number): number {
    const touched = model?.touches.columns ?? [];
    let next = place;
    for (; next < touched.length && (touched[next] as number) < column; next++) {
      this.writeCell(row, touched[next] as number, model);
    }
    return next;
  }

  private writeCell(row: number, column: number, model: RowCells | undefined): void {
    const style = model?.style(column) ?? noCell;
    if (!model || style === noCell) return;
    this.out.text(this.cells.cell(row, column, model.value(column), style));
  }

  /** Writes the touched rows that the file does not have, before a row of the file. */
  private writeRowsBefore(row: number): void {
    for (
      ;
      this.pending && this.pending[0] < row;
      this.pending = this.pendingRows.next().value as typeof this.pending
    ) {
      const [number, model] = this.pending;
      const p = this.cells.prefix;
      const layout = rowLayoutAttributes(this.sheet, number);
      if (!model?.shape.columns.length && layout === '') continue;
      this.out.text(`<${p}row r="${number + 1}"${layout}>`);
      this.writeCellsBefore(Infinity, number, model, 0);
      this.out.text(`</${p}row>`);
    }
  }

  private columnOfReference(): number {
    let column = 0;
    for (let place = this.tag.start(slot.r); place < this.tag.stop(slot.r); place++) {
      const letter = (this.bytes[place] as number) & 0xdf;
      if (letter < 0x41 || letter > 0x5a) break;
      column = column * 26 + letter - 0x40;
    }
    return Math.min(column, maxColumns) - 1;
  }

  /** The place behind the row whose start tag (or whose end tag) was read. */
  private endOfRow(tag: CellTag): number {
    if (tag.isEmpty || tag.isEnd) return tag.end;
    const { bytes } = this;
    // Only the name of each end tag is looked at: this is the way through untouched rows.
    for (let at = tag.end; ; at++) {
      while (bytes[at] !== ascii.less) at++;
      const next = bytes[at + 1];
      if (next === ascii.slash) {
        tag.read(at);
        if (tag.is('row')) return tag.end;
      } else if (next === ascii.exclamation || next === ascii.question) at = afterMarkup(bytes, at) - 1;
    }
  }

  /** The place behind the element whose start tag was read. */
  private endOfElement(): number {
    const { tag, bytes } = this;
    for (let depth = tag.isEmpty ? 0 : 1; depth > 0;) {
      tag.read(nextTag(bytes, tag.end));
      if (tag.isEnd) depth--;
      else if (!tag.isEmpty) depth++;
    }
    return tag.end;
  }

  private copyUntil(at: number): void {
    if (at > this.copiedTo) this.out.copy(this.bytes, this.copiedTo, at);
    this.copiedTo = Math.max(at, this.copiedTo);
  }
}

function nameOf(bytes: Uint8Array, tag: CellTag): string {
  let start = tag.nameStart;
  while (bytes[start - 1] !== ascii.less) start--;
  return new TextDecoder().decode(bytes.subarray(start, tag.nameEnd));
}

/** The rows that have a touched cell or a touched setting, ascending. */
function* touchedRows(sheet: Sheet): Generator<[number, RowCells | undefined], undefined> {
  const settings = [...sheet.rows.touched].sort((a, b) => a - b);
  let place = 0;
  for (const [row, cells] of sheet.cells.rows()) {
    while (place < settings.length && (settings[place] as number) < row)
      yield [settings[place++] as number, undefined];
    const isSet = settings[place] === row;
    if (isSet) place++;
    if (isSet || cells.touches.columns.length > 0) yield [row, cells];
  }
  while (place < settings.length) yield [settings[place++] as number, undefined];
  return undefined;
}
