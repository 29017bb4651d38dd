import { cellText } from '../../../embedded-host/api/cells/cell-text';
import type { Area } from '../../../embedded-host/model/cells/area';
import type { Note } from '../../../embedded-host/model/parts/note';
import type { Sheet } from '../../../embedded-host/model/book/sheet';
import type { CellLook, PaintedCell } from '../../painted/painted-cell';
import type { SheetLayout } from '../../painted/sheet-layout';
import { areaOfTile, type Tile } from '../../painted/tiles';
import { inputText } from '../input-text';
import { mergedAreaAt } from '../merged-area-at';
import { cellLook } from './cell-look';
import { Conditions } from './conditions';
import { layOut } from './sheet-layout';
import { styleLook } from './style-look';
import { tableLook } from './table-look';

/** Paints a sheet as it is at one moment. Another one is made when the workbook has changed. */
export class SheetPainter {
  readonly layout: SheetLayout;
  private readonly conditions: Conditions;
  private readonly notes: ReadonlyMap<string, Note>;

  constructor(private readonly sheet: Sheet) {
    this.layout = layOut(sheet);
    this.conditions = new Conditions(sheet);
    this.notes = new Map(sheet.notes.all().map((note) => [noteKey(note.row, note.column), note]));
  }

  /** The cells of a tile. */
  tile(tile: number): Tile {
    const { top, left, bottom, right } = areaOfTile(tile);
    const cells: (PaintedCell | null)[] = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) cells.push(this.cell(row, column));
    }
    return cells;
  }

  /** One cell; null for one without anything. */
  private cell(row: number, column: number): PaintedCell | null {
    const merged = mergedAreaAt(this.sheet, row, column);
    const content = this.content(merged?.top ?? row, merged?.left ?? column);
    const note = this.notes.get(noteKey(row, column));
    if (!merged && !note && isUnremarkable(content)) return null;
    return {
      ...content,
      ...(merged && { merged: plainArea(merged) }),
      ...(note && { note: note.text }),
    };
  }

  /** What a cell shows by itself, without its notes and its neighbours. */
  private content(row: number, column: number): PaintedCell {
    const { sheet } = this;
    const { styles, date1904 } = sheet.workbook;
    const value = sheet.getValue(row, column);
    const style = sheet.getStyle(row, column);
    const { format, fill, bar } = this.conditions.at(row, column, value) ?? {};
    const { numberFormat, isDate } = styleLook(styles, style);
    const text = cellText(value, numberFormat, date1904, isDate);
    const input = inputText(sheet, row, column);
    return {
      text,
      look: cellLook(styles, style, value, tableLook(sheet, row, column), format),
      ...(input !== text && { input }),
      ...(fill !== undefined && { fill }),
      ...(bar && { bar }),
    };
  }
}

function isUnremarkable({ text, input, look, fill }: PaintedCell): boolean {
  return text === '' && input === undefined && fill === undefined && isPlain(look);
}

function isPlain({ fill, stripe, lines }: CellLook): boolean {
  return fill === null && stripe === null && Object.values(lines).every((line) => line === null);
}

function plainArea({ top, left, bottom, right }: Area): Area {
  return { top, left, bottom, right };
}

function noteKey(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}
