import { sortedOnce } from '../sorting/sorted-once';

const known = new WeakMap<Float64Array, Float64Array>();

/**
 * Dates without their time of day: the column itself where none has one, which is nearly always, else a copy that is kept as long as
 * the column. NaN stays NaN.
 *
 * @param dates days; a column of a table, which never changes.
 * @example
 * wholeDays(Float64Array.of(46203.75, NaN)) // Float64Array.of(46203, NaN)
 */
export function wholeDays(dates: Float64Array): Float64Array {
  // What could be counted is whole.
  if (sortedOnce(dates).counted) return dates;
  let days = known.get(dates);
  if (!days) known.set(dates, (days = dates.map(Math.floor)));
  return days;
}
