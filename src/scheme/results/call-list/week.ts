/** The Monday of the week of a day, in Excel days; day 2 is a Monday. */
export function mondayOf(day: number): number {
  const whole = Math.floor(day);
  return whole - ((((whole - 2) % 7) + 7) % 7);
}

/** The Sunday that ends the week of a day. */
export function sundayOf(day: number): number {
  return mondayOf(day) + 6;
}
