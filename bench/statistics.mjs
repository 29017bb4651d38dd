/** The middle value, or the mean of the two in the middle; undefined of nothing. */
export function median(values) {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? sorted[half]
    : sorted.length > 0
      ? (sorted[half - 1] + sorted[half]) / 2
      : undefined;
}

/** How the time of two sizes grows: 1 is in proportion to the rows. */
export function exponent(small, large) {
  return Math.log(large.time / small.time) / Math.log(large.rows / small.rows);
}
