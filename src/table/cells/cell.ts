/** A cell as Excel's `Range.values` hands it over. Blank is '', an error is its text, a date is its serial number. */
export type Cell = string | number | boolean;

/** Excel's error values, by the text that `Range.values` gives for them. */
const errorTexts: ReadonlySet<string> = new Set([
  '#N/A',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#BUSY!',
  '#PYTHON!',
  '#EXTERNAL!',
]);

/** Whether the text is one of Excel's error values. */
export function isErrorText(text: string): boolean {
  return text.charCodeAt(0) === 35 && errorTexts.has(text);
}

/** Whether nothing stands in the cell: empty, or white space only. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || cell === '' || (typeof cell === 'string' && cell.trim() === '');
}

/** A cell as text for a message: one line, at most 40 characters. */
export function shownCell(cell: Cell): string {
  const text = typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell);
  const line = text.replace(/\s+/gu, ' ').trim();
  const characters = Array.from(line.slice(0, 160));
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : characters.join('');
}
