import Papa from 'papaparse';
import type { CellValue } from '../../model/cells/cell-value';
import { isFormulaLike } from '../../model/formulas/formula-like';
import { maxCells, maxColumns, maxRows, maxTextLength } from '../../model/cells/limits';
import { RowCells } from '../../model/cells/row-cells';
import { RowShape } from '../../model/cells/row-shape';
import { validSheetName } from '../../model/book/sheet-name';
import { Workbook } from '../../model/book/workbook';
import { decodeText } from '../bytes/decode-text';
import { FileRefused } from '../bytes/file-refused';
import { FittingWidths } from './fitting-widths';
import { openWorkbook } from './open-workbook';

const maxBytes = 512 * 1024 * 1024;

/**
 * Opens a .csv or .txt as a workbook of one sheet, called after the file. The delimiter (comma, semicolon, tab, bar) and the
 * encoding (UTF-8, UTF-16, GB18030) are found; an Excel `sep=;` line is obeyed. A field becomes a number only if the number
 * would be written exactly so: ids with leading zeros or 18 digits, dates, and what begins with `=` stay text. Such a file says nothing
 * of widths: each column is as wide as what stands in it.
 * A workbook that is only called .csv is opened as one. Throws FileRefused where the file is no text or too large.
 */
export function openDelimited(bytes: Uint8Array, fileName: string): Workbook {
  if (isContainer(bytes)) return openWorkbook(bytes, { fileName });
  if (bytes.length > maxBytes) throw new FileRefused('too-large', `${bytes.length} bytes of text`);
  const { text, delimiter } = takeDelimiterLine(decodeText(bytes));
  const baseName = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const workbook = Workbook.createEmpty(validSheetName(baseName));
  readRecords(text, delimiter, workbook);
  return workbook;
}

/** Zip and compound files, whatever their name. */
function isContainer([first, second]: Uint8Array): boolean {
  return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
}

/** Excel writes and reads `sep=;` as the first line. */
function takeDelimiterLine(text: string): { text: string; delimiter: string } {
  const line = /^sep=(.)\r?\n/i.exec(text);
  return line ? { text: text.slice(line[0].length), delimiter: line[1] ?? '' } : { text, delimiter: '' };
}

function readRecords(text: string, delimiter: string, workbook: Workbook): void {
  const sheet = workbook.activeSheet;
  const quoted = workbook.styles.withChange(0, { quotePrefix: true });
  let row = 0;
  let cellCount = 0;
  let shape = RowShape.empty;
  const widths = new FittingWidths();
  // An empty last line would count as a line of one field when the delimiter is guessed.
  Papa.parse<string[]>(withoutLastBreaks(text), {
    delimiter,
    delimitersToGuess: [',', '\t', ';', '|'],
    step: ({ data }) => {
      if (row >= maxRows || data.length > maxColumns)
        throw new FileRefused('too-large', `row ${row + 1} is too much`);
      const cells = data
        .map((field, column) => ({ column, value: valueOf(field) }))
        .filter(({ value }) => value !== '');
      const columns = cells.map(({ column }) => column);
      const styles = cells.map(({ value }) => (isFormulaLike(value) ? quoted : 0));
      cellCount += cells.length;
      widths.see(data);
      if (cellCount > maxCells) throw new FileRefused('too-large', `more than ${maxCells} cells`);
      if (!shape.equals(columns, styles)) shape = new RowShape(columns, styles);
      if (cells.length > 0)
        sheet.cells.putRow(
          row,
          new RowCells(
            shape,
            cells.map(({ value }) => value),
          ),
        );
      row++;
    },
  });
  widths.give(sheet);
}

/** By hand: an expression would begin anew at each of the line breaks that stand elsewhere. */
function withoutLastBreaks(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\n' || text[end - 1] === '\r') end--;
  return text.slice(0, end);
}

function valueOf(field: string): CellValue {
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(field) && field.replace(/[-.]/g, '').length <= 15) {
    const number = Number(field);
    if (String(number) === field) return number;
  }
  if (field.length > maxTextLength)
    throw new FileRefused('too-large', `a field of ${field.length} characters`);
  return field;
}
