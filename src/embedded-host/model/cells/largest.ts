/** The largest of many numbers, at least `least`. Spread into one call, as many as a file may hold would be more than the stack takes. */
export function largest(least: number, numbers: Iterable<number>): number {
  let found = least;
  for (const number of numbers) if (number > found) found = number;
  return found;
}
