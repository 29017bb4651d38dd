/** Heights, hiding and styles of a sheet's rows. */
export class RowLayout {
  private heights = new Map<number, number>();
  private hidden = new Set<number>();
  private styles = new Map<number, number>();
  /** Rows whose settings were set since opening. */
  touched = new Set<number>();

  /** In points; undefined for the sheet's default. */
  height(row: number): number | undefined {
    return this.heights.get(row);
  }

  /** Whether the row is hidden, by hand or by a filter. */
  isHidden(row: number): boolean {
    return this.hidden.has(row);
  }

  /** Style index for cells of the row that are not there, or undefined. */
  style(row: number): number | undefined {
    return this.styles.get(row);
  }

  /** Hidden rows, ascending. */
  hiddenRows(): number[] {
    return [...this.hidden].sort((a, b) => a - b);
  }

  /** Rows that have a height, a style or are hidden, in no order. */
  rowsWithSettings(): number[] {
    return [...new Set([...this.heights.keys(), ...this.styles.keys(), ...this.hidden])];
  }

  setHeight(row: number, points: number): void {
    this.heights.set(row, points);
    this.touched.add(row);
  }

  setHidden(row: number, isHidden: boolean): void {
    if (this.hidden.has(row) === isHidden) return;
    if (isHidden) this.hidden.add(row);
    else this.hidden.delete(row);
    this.touched.add(row);
  }

  /** Takes over a row of the file. */
  load(row: number, settings: { height?: number; isHidden?: boolean; style?: number }): void {
    if (settings.height !== undefined) this.heights.set(row, settings.height);
    if (settings.isHidden) this.hidden.add(row);
    if (settings.style !== undefined) this.styles.set(row, settings.style);
  }

  /** Moves rows; `place` answers where a row comes to lie, or -1 if it goes. */
  move(place: (row: number) => number): void {
    this.heights = moveKeys(this.heights, place);
    this.styles = moveKeys(this.styles, place);
    this.hidden = new Set([...this.hidden].map(place).filter((row) => row >= 0));
    this.touched = new Set([...this.touched].map(place).filter((row) => row >= 0));
  }
}

function moveKeys<Value>(map: Map<number, Value>, place: (key: number) => number): Map<number, Value> {
  return new Map([...map].map(([key, value]) => [place(key), value] as const).filter(([key]) => key >= 0));
}
