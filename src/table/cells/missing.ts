/**
 * Why a value is missing. Every typed column carries one such mark a row, so that a reason can say "blank" or
 * "could not be read" instead of guessing. The one rule for missing values of the whole product: a missing number or
 * date is NaN in `values`, a missing text is code -1, a missing flag is -1, and `missing` says why.
 */
export const Missing = { present: 0, blank: 1, unreadable: 2, error: 3 } as const;
