const dayInMilliseconds = 86_400_000;

/** The day that all samples speak of. */
export const asOf = new Date(Date.UTC(2026, 5, 30));

/** The date so many days after the as-of date, or before it. */
export function daysAfter(days) {
  return new Date(asOf.getTime() + days * dayInMilliseconds);
}

/** A date as its parts, two digits for month and day where asked. */
export function partsOf(date) {
  const two = (part) => String(part).padStart(2, '0');
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return { year, month, day, month2: two(month), day2: two(day) };
}
