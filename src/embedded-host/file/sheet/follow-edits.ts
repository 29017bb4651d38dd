import { areasAddress, parseAreas } from '../../model/cells/address';
import { editFormula } from '../../model/formulas/edit-formula';
import { editedArea, editedIndex, type LineEdit, type WorkbookEdit } from '../../model/cells/workbook-edit';

/** Repeats the edits of a workbook on what a part of its file says: formulas, areas, lines. */
export class EditFollower {
  /** Edits of lines on the part's own sheet. */
  readonly lineEdits: readonly LineEdit[];

  /**
   * @param edits all of the workbook since opening, in order.
   * @param home the sheet that the part belongs to, with its name in the file; null for parts of the whole workbook.
   */
  constructor(
    private readonly edits: readonly WorkbookEdit[],
    private readonly home: { readonly id: number; readonly name: string } | null,
  ) {
    this.lineEdits = edits.filter((edit): edit is LineEdit => 'axis' in edit && edit.sheetId === home?.id);
  }

  /** A formula after all edits. */
  formula(text: string): string {
    let home = this.home?.name ?? null;
    let result = text;
    for (const edit of this.edits) {
      result = editFormula(result, home, edit);
      if (edit.kind === 'rename' && home?.toLowerCase() === edit.from.toLowerCase()) home = edit.to;
    }
    return result;
  }

  /** A list of areas of the own sheet after all edits; null where nothing is left of it. */
  areas(list: string): string | null {
    if (this.lineEdits.length === 0) return list;
    let areas = parseAreas(list);
    if (areas.length === 0) return list;
    for (const edit of this.lineEdits) areas = areas.flatMap((area) => editedArea(edit, area) ?? []);
    return areas.length === 0 ? null : areasAddress(areas);
  }

  /** A line of the own sheet after all edits; -1 where it is gone. */
  line(axis: LineEdit['axis'], index: number): number {
    let line = index;
    for (const edit of this.lineEdits) {
      if (edit.axis === axis && line >= 0) line = editedIndex(edit, line);
    }
    return line;
  }

  /** A line of the own sheet after all edits; where it is gone, the one that has taken its place. */
  nearestLine(axis: LineEdit['axis'], index: number): number {
    let line = index;
    for (const edit of this.lineEdits) {
      if (edit.axis !== axis) continue;
      const moved = editedIndex(edit, line);
      line = moved < 0 ? edit.at : moved;
    }
    return line;
  }
}
