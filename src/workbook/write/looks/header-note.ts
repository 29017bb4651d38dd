import { cleanText } from '../../../locales/clean-text';
import { hasExcelApi } from '../../conversation/requirements';

/** What every note of the add-in begins with: by it an own note is known, and those of people are left alone. */
export const noteSignature = '慧眼 Huiyan';

/** A header cell, and where it stood when it was looked up. */
interface NotedCell {
  readonly header: Excel.Range;
  readonly row: number;
  readonly column: number;
}

/** What a note and a comment have in common. */
interface Remark {
  content: string;
  getLocation(): Excel.Range;
  delete(): void;
}

/**
 * The notes on header cells of a sheet: how each column was made. Notes where Excel has them for add-ins (ExcelApi 1.18),
 * before that comments (1.10), which say the same in a thread.
 */
export class HeaderNotes {
  private constructor(
    private readonly sheet: Excel.Worksheet,
    private readonly own: ReadonlyMap<string, Remark>,
  ) {}

  /** Finds the add-in's own notes on the sheet. */
  static async open(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<HeaderNotes> {
    const collection = hasExcelApi('1.18') ? sheet.notes : sheet.comments;
    collection.load('items/content');
    await context.sync();
    const remarks: readonly Remark[] = collection.items;
    const own = remarks
      .filter(({ content }) => content.startsWith(noteSignature))
      .map((remark) => ({ remark, cell: remark.getLocation() }));
    for (const { cell } of own) cell.load('rowIndex,columnIndex');
    await context.sync();
    return new HeaderNotes(
      sheet,
      new Map(own.map(({ remark, cell }) => [placeOf(cell.rowIndex, cell.columnIndex), remark])),
    );
  }

  /** Queues a note for a header cell, in place of the one that a run left there. The caller syncs. */
  write({ header, row, column }: NotedCell, text: string): void {
    const content = `${noteSignature}\n${cleanText(text)}`;
    const there = this.own.get(placeOf(row, column));
    if (there) there.content = content;
    else if (hasExcelApi('1.18')) this.sheet.notes.add(header, content);
    else this.sheet.comments.add(header, content);
  }

  /** Queues the removal of the note that a run left on a cell. The caller syncs. */
  remove(row: number, column: number): void {
    this.own.get(placeOf(row, column))?.delete();
  }
}

function placeOf(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}
