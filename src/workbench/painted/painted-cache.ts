import type { Area } from '../../embedded-host/model/cells/area';
import type { Book, BookState, Painting, WantedPainting } from '../book/book';
import { sameCell } from './painted-cell';
import { PaintedSheet } from './painted-sheet';
import type { SheetLayout } from './sheet-layout';
import { tileAt, tileColumns, tileRows, tilesOf, type Tile } from './tiles';

interface KnownTile {
  readonly cells: Tile;
  readonly revision: number;
}

interface KnownSheet {
  readonly layout: SheetLayout;
  readonly layoutRevision: number;
  /** The revision up to which the layout is known to hold. */
  readonly revision: number;
  readonly tiles: Map<number, KnownTile>;
}

/** What a sheet shows before it is scrolled. */
const firstScreen: Area = { top: 0, left: 0, bottom: 2 * tileRows - 1, right: 2 * tileColumns - 1 };
/** Tiles that are kept, seen or not. */
const mostTiles = 400;
/** While a workbook is being written to, it is painted anew so often at most. */
const millisecondsBetween = 80;

/**
 * Keeps the painted cells of the sheet in front near what is seen of it, asking the book for those that are missing or of an
 * earlier revision. An old tile stays until the new one is there. One question is under way at a time.
 */
export class PaintedCache {
  private known: KnownSheet | null = null;
  private wantedSheet = -1;
  private revision = 0;
  private readonly seen = new Map<string, readonly Area[]>();
  private isAsking = false;
  private isClosed = false;
  private askedAt = 0;

  /** @param painted hears when something that is seen has changed. */
  constructor(
    private readonly book: Pick<Book, 'paint'>,
    private readonly painted: (sheet: PaintedSheet) => void,
  ) {}

  /** Follows the workbook: another sheet in front, another revision. */
  follow({ activeSheet, revision }: BookState): void {
    this.wantedSheet = activeSheet;
    this.revision = revision;
    void this.ask();
  }

  /** Says which cells a part of the grid shows. */
  see(sheet: number, part: string, areas: readonly Area[]): void {
    if (this.known?.layout.sheet !== sheet) return;
    this.seen.set(part, areas);
    void this.ask();
  }

  /** Waits until a cell of the sheet in front is there. */
  async load(row: number, column: number): Promise<void> {
    const { known } = this;
    const tile = tileAt(row, column);
    if (!known || known.tiles.has(tile)) return;
    const { layoutRevision, layout } = known;
    const painting = await this.book.paint({ sheet: layout.sheet, layoutRevision, tiles: [tile] });
    const [cells] = painting?.tiles ?? [];
    if (painting && cells) known.tiles.set(tile, { cells, revision: painting.revision });
  }

  /** Gives a column another width until the book tells its own. */
  resizeColumn(column: number, width: number): void {
    if (!this.known) return;
    const { layout } = this.known;
    this.known = {
      ...this.known,
      layout: { ...layout, columnWidths: layout.columnWidths.with(column, width) },
    };
    this.tell(this.known);
  }

  /** Asks for nothing any more. */
  close(): void {
    this.isClosed = true;
  }

  private async ask(): Promise<void> {
    if (this.isAsking) return;
    this.isAsking = true;
    try {
      for (let wanted = this.wanted(); wanted && !this.isClosed; wanted = this.wanted()) {
        await this.pauseFor(wanted);
        this.askedAt = performance.now();
        const painting = await this.book.paint(wanted);
        if (this.isClosed) return;
        if (!painting) return;
        this.take(wanted, painting);
      }
    } finally {
      this.isAsking = false;
    }
  }

  /** Only what was painted before may wait. */
  private async pauseFor({ sheet, tiles }: WantedPainting): Promise<void> {
    const { known } = this;
    if (known?.layout.sheet !== sheet || tiles.some((tile) => !known.tiles.has(tile))) return;
    const rest = this.askedAt + millisecondsBetween - performance.now();
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
  }

  /** What to ask for next: what is seen, then what is near it; null for nothing. */
  private wanted(): WantedPainting | null {
    const { known, wantedSheet: sheet } = this;
    if (known?.layout.sheet !== sheet) return { sheet, layoutRevision: -1, tiles: tilesOf(firstScreen) };
    const { layoutRevision } = known;
    const seen = this.outdated(known, this.seenTiles(0));
    if (seen.length > 0 || known.revision < this.revision) return { sheet, layoutRevision, tiles: seen };
    const near = this.outdated(known, this.seenTiles(1));
    return near.length > 0 ? { sheet, layoutRevision, tiles: near } : null;
  }

  /** The tiles that are seen, and those from which texts run over into them; with so many screens around. */
  private seenTiles(screens: number): Set<number> {
    const areas = [...this.seen.values()].flat().map(({ top, left, bottom, right }): Area => {
      const height = (bottom - top + 1) * screens;
      return {
        top: Math.max(0, top - height),
        left: Math.max(0, left - tileColumns),
        bottom: bottom + height,
        right: right + tileColumns * screens,
      };
    });
    return new Set(areas.flatMap(tilesOf));
  }

  private outdated({ tiles }: KnownSheet, wanted: ReadonlySet<number>): number[] {
    return [...wanted].filter((tile) => (tiles.get(tile)?.revision ?? -1) < this.revision);
  }

  private take({ sheet, tiles: asked }: WantedPainting, painting: Painting): void {
    const before = this.known?.layout.sheet === sheet ? this.known : null;
    const layout = painting.layout ?? before?.layout;
    if (!layout) return;
    if (!before) this.seen.clear();
    const tiles = before?.tiles ?? new Map<number, KnownTile>();
    const seen = this.seenTiles(0);
    let isChanged = !before || painting.layout !== null;
    asked.forEach((tile, place) => {
      const cells = painting.tiles[place] ?? [];
      isChanged ||= seen.has(tile) && !isSameTile(tiles.get(tile)?.cells, cells);
      tiles.set(tile, { cells, revision: painting.revision });
    });
    const { revision, layoutRevision } = painting;
    this.known = { layout, layoutRevision, revision, tiles };
    this.forget(tiles);
    if (isChanged) this.tell(this.known);
  }

  private forget(tiles: Map<number, KnownTile>): void {
    if (tiles.size <= mostTiles) return;
    const near = this.seenTiles(1);
    for (const tile of [...tiles.keys()]) if (!near.has(tile)) tiles.delete(tile);
  }

  private tell({ layout, tiles }: KnownSheet): void {
    this.painted(new PaintedSheet(layout, tiles));
  }
}

function isSameTile(before: Tile | undefined, after: Tile): boolean {
  return before !== undefined && after.every((cell, place) => sameCell(cell, before[place] ?? null));
}
