/** Counts that depend on who shares a class at the very cut: equal amounts are never parted here, and are parted by the peers. */
const ofClasses = new Set(['A', 'B', 'C', 'revA', 'sumMean']);
/** Ranks that depend on scores which differ in the tenth decimal: they are rounded to nine here, and share a rank. */
const ofRanks = new Set(['prio', 'maxPrio', 'prioMix', 'seq']);

/**
 * Compares checksums with the tuned peer's. Everything must be equal to the last digits that sums of floats can hold, but for two
 * rules of the product; what these change must stay as small as ties are.
 */
export function compareChecks(own, other, rows) {
  const differences = Object.keys(other).filter(
    (name) =>
      Math.abs(own[name] - other[name]) > 1e-9 * Math.abs(other[name]) + (name === 'sumMean' ? 1e-4 : 0.2),
  );
  const allowed = (name) => {
    const difference = Math.abs(own[name] - other[name]);
    if (ofRanks.has(name)) return difference <= 1e-4 * Math.abs(other[name]);
    return ofClasses.has(name) && difference <= (name === 'revA' ? Infinity : Math.max(8, 1e-5 * rows));
  };
  return {
    ok: differences.every(allowed),
    differences: differences.map((name) => `${name} ${String(own[name])} instead of ${String(other[name])}`),
  };
}
