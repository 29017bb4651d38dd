import type { RowCells } from '../../model/cells/row-cells';
import type { Sheet } from '../../model/book/sheet';
import { editedIndex, type LineEdit } from '../../model/cells/workbook-edit';
import type { ByteWriter } from '../bytes/byte-writer';
import { CellPatcher } from './cell-patcher';
import { CellTag, slot } from '../xml/cell-tag';
import { CopyCursor, RowsInDisorder } from '../bytes/copy-cursor';
import { afterMarkup, ascii, nextTag } from '../xml/xml-bytes';
import { rowLayoutAttributes } from './row-layout-attributes';
import { touchedRows } from './touched-rows';
import type { CellWriter } from './write-cell';

/**
 * Copies the rows of a sheet's part with the changes of the model: touched cells are written anew, moved ones get their new
 * place, and every other byte is copied.
 */
export class RowPatcher {
  private readonly tag: CellTag;
  private readonly cursor: CopyCursor;
  private readonly cellPatcher: CellPatcher;
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
    this.cursor = new CopyCursor(bytes, out);
    this.cellPatcher = new CellPatcher(bytes, this.tag, edits, cells, this.cursor);
    this.pendingRows = touchedRows(sheet);
    this.pending = this.pendingRows.next().value as typeof this.pending;
  }

  /** Writes the rows; `from` is the place behind the start tag of `sheetData`. Answers the place of its end tag. */
  patch(from: number): number {
    const { bytes, tag } = this;
    this.cursor.skipTo(from);
    for (let at = nextTag(bytes, from); ; at = nextTag(bytes, this.endOfRow(tag))) {
      tag.read(at);
      if (tag.isEnd) {
        this.cursor.copyUntil(at);
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
      this.cursor.copyUntil(at);
      this.writeRowsBefore(row);
    }
    const isTouched = this.pending?.[0] === row;
    const cells = isTouched ? this.pending?.[1] : undefined;
    if (isTouched) this.pending = this.pendingRows.next().value as typeof this.pending;
    if (isTouched || !hasNumber || this.edits.length > 0) this.rewriteRow(at, row, cells);
  }

  /** Leaves the row out. */
  private skipRow(at: number): void {
    this.cursor.copyUntil(at);
    this.tag.end = this.endOfRow(this.tag);
    this.cursor.skipTo(this.tag.end);
    this.tag.isEmpty = true;
  }

  private rewriteRow(at: number, row: number, cells: RowCells | undefined): void {
    const { tag, out } = this;
    const { isEmpty, end } = tag;
    const name = tag.fullName();
    this.cursor.copyUntil(at);
    out.text(`<${name}${this.rowAttributes(at + 1 + name.length, end, row, isEmpty)}>`);
    this.cursor.skipTo(end);
    if (!isEmpty) {
      this.cellPatcher.patch(row, cells);
      return;
    }
    this.cellPatcher.writeBefore(Infinity, row, cells, 0);
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
      this.cellPatcher.writeBefore(Infinity, number, model, 0);
      this.out.text(`</${p}row>`);
    }
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
}
