/** The letters of a zero-based column: 0 is A, 25 Z, 26 AA, 16383 XFD. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The A1 address of a zero-based row and column: (4, 2) is C5. */
export function addressOf(row: number, column: number): string {
  return `${columnLetters(column)}${String(row + 1)}`;
}
