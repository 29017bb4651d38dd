/** Changed rows that stand closer than this are written as one stretch: fewer ranges for a few bytes more. */
const bridge = 8;

/** A stretch of rows, the end excluded. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The stretches of rows whose content differs, near ones joined. A null content leaves its cell as it is. */
export function changedStretches(old: readonly unknown[], now: readonly unknown[]): Stretch[] {
  const stretches: { from: number; to: number }[] = [];
  for (let row = 0; row < now.length; row++) {
    if (now[row] === null || now[row] === old[row]) continue;
    const last = stretches.at(-1);
    if (last && row - last.to < bridge) last.to = row + 1;
    else stretches.push({ from: row, to: row + 1 });
  }
  return stretches;
}
