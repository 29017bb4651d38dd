import { cellAddress } from '../../model/cells/address';
import { maxColumns } from '../../model/cells/limits';
import { touch, type RowCells } from '../../model/cells/row-cells';
import { noCell } from '../../model/cells/row-shape';
import { editedIndex, type LineEdit } from '../../model/cells/workbook-edit';
import { slot, type CellTag } from '../xml/cell-tag';
import { RowsInDisorder, type CopyCursor } from '../bytes/copy-cursor';
import { nextTag } from '../xml/xml-bytes';
import type { CellWriter } from './write-cell';

/** Copies the cells of one row after another with the changes of the model. */
export class CellPatcher {
  /**
   * @param tag shared with the reading of rows: the tag that was read last.
   * @param edits of lines on this sheet since opening, in order.
   */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly tag: CellTag,
    private readonly edits: readonly LineEdit[],
    private readonly cells: CellWriter,
    private readonly cursor: CopyCursor,
  ) {}

  /** Writes the cells of the row whose start tag was read and copied, up to its end tag. */
  patch(row: number, model: RowCells | undefined): void {
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
        this.cursor.copyUntil(at);
        this.writeBefore(Infinity, row, model, place);
        if (tag.isEnd) return;
        place = Infinity;
        tag.end = tag.skipElement();
        continue;
      }
      originalColumn =
        tag.start(slot.r) < 0 ? originalColumn + 1 : Math.min(tag.columnOfReference(), maxColumns - 1);
      const column = this.edits.reduce(
        (line, edit) => (line < 0 || edit.axis !== 'columns' ? line : editedIndex(edit, line)),
        originalColumn,
      );
      if (column < 0) {
        this.cursor.copyUntil(at);
        this.cursor.skipTo(tag.skipElement());
        continue;
      }
      if (column <= lastColumn) throw new RowsInDisorder();
      lastColumn = column;
      const touched = model?.touches.columns;
      if (touched && (touched[place] ?? Infinity) < column) {
        this.cursor.copyUntil(at);
        place = this.writeBefore(column, row, model, place);
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
      this.cursor.copyUntil(at);
      this.writeCell(row, column, model);
      this.cursor.skipTo(tag.skipElement());
      return;
    }
    const isMoved = this.edits.length > 0 || tag.start(slot.r) < 0;
    if (isMoved || bits & touch.style)
      this.rewriteStartTag(at, row, column, bits & touch.style ? (model?.style(column) ?? 0) : null);
    tag.end = bits & touch.formula ? this.replaceFormula(row, column) : tag.skipElement();
  }

  /** The cell's start tag with another place, and another style where one is given. */
  private rewriteStartTag(at: number, row: number, column: number, style: number | null): void {
    const { tag, bytes } = this;
    const name = tag.fullName();
    const from = at + 1 + name.length;
    const to = tag.end - (tag.isEmpty ? 2 : 1);
    let text = new TextDecoder().decode(bytes.subarray(from, to));
    text = text.replace(
      style === null ? /\sr\s*=\s*(?:"[^"]*"|'[^']*')/g : /\s[rs]\s*=\s*(?:"[^"]*"|'[^']*')/g,
      '',
    );
    this.cursor.copyUntil(at);
    const styled = style ? ` s="${style}"` : '';
    this.cursor.out.text(`<${name} r="${cellAddress(row, column)}"${styled}${text.trimEnd()}`);
    this.cursor.skipTo(to);
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
      if (isFormula) {
        this.cursor.copyUntil(at);
        this.cursor.out.text(this.cells.formula(row, column));
      }
      tag.end = tag.skipElement();
      if (isFormula) this.cursor.skipTo(tag.end);
    }
  }

  /** Writes the touched cells from `place` on that come before a column; answers the place of the first that does not. */
  writeBefore(column: number, row: number, model: RowCells | undefined, place: number): number {
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
    this.cursor.out.text(this.cells.cell(row, column, model.value(column), style));
  }
}
