const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** GUESS: Excel measures the letters of the font; here a Chinese character counts as two digits, every other one as one. */
export function lineWidth(line: string): number {
  let width = 0;
  for (const character of line) width += wide.test(character) ? 2 : 1;
  return width;
}

/** The width that files keep for so many digits, with the padding of a column. */
export function paddedWidth(digits: number): number {
  return digits + 5 / 7 + 1;
}
