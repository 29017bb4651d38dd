/**
 * The sum of each group, the same to the last bit whatever the order of the rows. Adding floats is not associative, so
 * every value is first cut into a coarse and a fine part, both multiples of a unit large enough that no sum of them is
 * ever rounded; what lies below the fine unit (about 2^-86 of the greatest value) is dropped from every value alike.
 * Demmel & Nguyen, "Fast reproducible floating-point summation" (2013), two levels. Missing values add nothing.
 *
 * @param groupOf the group of each row, 0..groups - 1; rows of a negative group are left out.
 * @param counts gets how many values each group has.
 * @example
 * groupSums(Float64Array.of(1, 2, NaN, 4), Int32Array.of(0, 1, 1, 0), 2) // Float64Array.of(5, 2)
 */
export function groupSums(
  values: Float64Array,
  groupOf: Int32Array | Uint8Array,
  groups: number,
  counts = new Float64Array(groups),
): Float64Array {
  const greatest = greatestMagnitude(values);
  const coarse = new Float64Array(groups);
  const coarseUnit = unitFor(values.length, greatest || 1);
  const fineUnit = unitFor(values.length, coarseUnit);
  const fine = new Float64Array(groups);
  addParts(values, groupOf, coarseUnit, fineUnit, coarse, fine, counts);
  for (let group = 0; group < groups; group++) coarse[group]! += fine[group]!;
  return coarse;
}

function greatestMagnitude(values: Float64Array): number {
  let greatest = 0;
  for (let row = 0; row < values.length; row++) {
    const magnitude = Math.abs(values[row]!);
    if (magnitude > greatest && magnitude < Infinity) greatest = magnitude;
  }
  return greatest;
}

/** A power of two of which sums of `rows` values up to `greatest` are exact multiples. */
function unitFor(rows: number, greatest: number): number {
  return 2 ** (Math.ceil(Math.log2(greatest)) + Math.ceil(Math.log2(rows + 2)) - 51);
}

function addParts(
  values: Float64Array,
  groupOf: Int32Array | Uint8Array,
  coarseUnit: number,
  fineUnit: number,
  coarse: Float64Array,
  fine: Float64Array,
  counts: Float64Array,
): void {
  // Adding and taking away 1.5 * 2^52 units rounds to whole units.
  const coarseShift = 1.5 * 2 ** 52 * coarseUnit;
  const fineShift = 1.5 * 2 ** 52 * fineUnit;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    const group = groupOf[row]!;
    if (group < 0 || value - value !== 0) continue;
    counts[group]!++;
    const high = value + coarseShift - coarseShift;
    coarse[group]! += high;
    fine[group]! += value - high + fineShift - fineShift;
  }
}
