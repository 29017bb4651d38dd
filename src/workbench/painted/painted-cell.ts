import type { Area } from '../../embedded-host/model/cells/area';

/** A line on one side of a cell. */
export interface Line {
  readonly width: number;
  /** Null for the paper's own. */
  readonly color: string | null;
  readonly dash: readonly number[];
}

/** The four sides of a cell. */
export type Lines = Readonly<Record<'left' | 'right' | 'top' | 'bottom', Line | null>>;

/**
 * How a cell is drawn, whatever the paper; cells that look alike share one. Colours are `#RRGGBB`, null where they are left to the
 * paper; sizes are in pixels.
 */
export interface CellLook {
  /** The same for looks that are the same. */
  readonly key: string;
  /** Numbers do not run over into their neighbours. */
  readonly isNumber: boolean;
  /** Numbers without a format of their own lose digits before they become `###`. */
  readonly isGeneral: boolean;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: string | null;
  /** As the canvas takes it. */
  readonly font: string;
  readonly fontSize: number;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly wrap: boolean;
  readonly indent: number;
  readonly lines: Lines;
  readonly color: string | null;
  readonly fill: string | null;
  /** The accent of a table's stripe, of which the paper takes on a little. */
  readonly stripe: string | null;
}

/** A bar behind a number: from the left edge, over a part (0 to 1) of the cell. */
export interface DataBar {
  readonly part: number;
  readonly color: string;
}

/** What a cell shows, ready to be drawn. A cell of a merged area has the text and the look of the area. */
export interface PaintedCell {
  readonly text: string;
  /** What a person edits, where that is not the text: a formula, a number in full. */
  readonly input?: string;
  readonly look: CellLook;
  /** Of a colour scale; goes before the look's. */
  readonly fill?: string;
  readonly bar?: DataBar;
  readonly note?: string;
  readonly merged?: Area;
}

/** Whether two cells are drawn and told alike. */
export function sameCell(a: PaintedCell | null, b: PaintedCell | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.text === b.text &&
    a.look.key === b.look.key &&
    a.input === b.input &&
    a.note === b.note &&
    a.fill === b.fill &&
    a.bar?.part === b.bar?.part &&
    a.bar?.color === b.bar?.color &&
    JSON.stringify(a.merged) === JSON.stringify(b.merged)
  );
}
