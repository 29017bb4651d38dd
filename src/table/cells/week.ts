/** The weekday of a day in Excel days, 0 for Monday: day 2 is a Monday. */
export function weekdayOf(day: number): number {
  return (((Math.floor(day) - 2) % 7) + 7) % 7;
}

/** The Monday of the week of a day. */
export function mondayOf(day: number): number {
  return Math.floor(day) - weekdayOf(day);
}

/** The Sunday that ends the week of a day. */
export function sundayOf(day: number): number {
  return mondayOf(day) + 6;
}
