import { addOwnNote, findOwnNotes, ownNoteOf, type Remark } from '../../memory/own-notes';

/** A header cell, and where it stood when it was looked up. */
interface NotedCell {
  readonly header: Excel.Range;
  readonly row: number;
  readonly column: number;
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

  /**
   * Finds the add-in's own notes on the sheet.
   * @param alongside queues what is to be looked up at the same moment
   */
  static async open(
    context: Excel.RequestContext,
    sheet: Excel.Worksheet,
    alongside?: () => void,
  ): Promise<HeaderNotes> {
    const own = await findOwnNotes(context, sheet, alongside);
    return new HeaderNotes(
      sheet,
      new Map(own.map(({ remark, row, column }) => [placeOf(row, column), remark])),
    );
  }

  /** Queues a note for a header cell, in place of the one that a run left there. The caller syncs. */
  write({ header, row, column }: NotedCell, text: string): void {
    const there = this.own.get(placeOf(row, column));
    if (there) there.content = ownNoteOf(text);
    else addOwnNote(this.sheet, header, text);
  }

  /** Queues the removal of the note that a run left on a cell. The caller syncs. */
  remove(row: number, column: number): void {
    this.own.get(placeOf(row, column))?.delete();
  }
}

function placeOf(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}
