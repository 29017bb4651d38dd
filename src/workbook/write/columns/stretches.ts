/** A stretch of rows, the end excluded. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The stretches that the rows, ascending, lie in: those with less than `bridge` other rows between them lie in one. */
export function stretchesOf(rows: readonly number[], bridge: number): Stretch[] {
  const stretches: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = stretches.at(-1);
    if (last && row - last.to < bridge) last.to = row + 1;
    else stretches.push({ from: row, to: row + 1 });
  }
  return stretches;
}
