/** The rows with one of them at another place. A place that is not there leaves them as they were. */
export function moveRow<T>(rows: readonly T[], from: number, to: number): readonly T[] {
  const moved = rows[from];
  if (moved === undefined || to < 0 || to >= rows.length) return rows;
  return rows.toSpliced(from, 1).toSpliced(to, 0, moved);
}
