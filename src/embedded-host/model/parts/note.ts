/** A note on a cell (a "comment" of the days before threads). Row and column count from 0. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  /** Plain text, lines separated by line feeds. */
  readonly text: string;
  readonly visible: boolean;
}
