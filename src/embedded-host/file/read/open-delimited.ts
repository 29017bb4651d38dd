import type { CellValue } from '../../model/cells/cell-value';
import { isFormulaLike } from '../../model/formulas/formula-like';
import { maxCells, maxColumns, maxRows, maxTextLength } from '../../model/cells/limits';
import { RowCells } from '../../model/cells/row-cells';
import { RowShape } from '../../model/cells/row-shape';
import { validSheetName } from '../../model/book/sheet-name';
import { Workbook } from '../../model/book/workbook';
import { decodeText } from '../bytes/decode-text';
import { DecimalColumns } from './decimal-columns';
import { FileRefused } from '../bytes/file-refused';
import { guessDelimiter } from './guess-delimiter';
import { isContainer } from '../bytes/is-delimited';
import { FittingWidths } from './fitting-widths';
import { openWorkbook } from './open-workbook';
import { parseDelimited } from './parse-delimited';
import { TextPool } from './text-pool';

const maxBytes = 512 * 1024 * 1024;

/**
 * Opens a .csv or .txt as a workbook of one sheet, called after the file. The delimiter (comma, semicolon, tab, bar) is found; an Excel
 * `sep=;` line is obeyed. A field becomes a number only if the number
 * would be written exactly so: ids with leading zeros or 18 digits, dates, and what begins with `=` stay text. Such a file says nothing
 * of widths: each column is as wide as what stands in it.
 * A workbook that is only called .csv is opened as one. Throws FileRefused where the file is no text, not of the encoding, or too large.
 *
 * @param encoding by its name in the Encoding Standard, see findEncoding; UTF-8 and UTF-16 need none
 */
export function openDelimited(bytes: Uint8Array, fileName: string, encoding?: string): Workbook {
  if (isContainer(bytes)) return openWorkbook(bytes, { fileName });
  if (bytes.length > maxBytes) throw new FileRefused('too-large', `${bytes.length} bytes of text`);
  const { text, delimiter, linesBefore } = takeDelimiterLine(decodeText(bytes, encoding));
  const baseName = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const sheetName = validSheetName(baseName);
  let records = new Records(Workbook.createEmpty(sheetName));
  // An empty last line would count as a line of one field when the delimiter is guessed.
  const plain = withoutLastBreaks(text);
  const { unclosedLines } = parseDelimited(plain, delimiter || guessDelimiter(plain), () => {
    records = new Records(Workbook.createEmpty(sheetName));
    return (fields) => records.take(fields);
  });
  const workbook = records.finish();
  workbook.remarks.push(
    ...unclosedLines.map((line) => ({ kind: 'unclosed-quote', line: line + linesBefore }) as const),
  );
  return workbook;
}

/** Excel writes and reads `sep=;` as the first line. */
function takeDelimiterLine(text: string): { text: string; delimiter: string; linesBefore: number } {
  const [line, delimiter = ''] = /^"?sep=(.)"?\r?\n/i.exec(text) ?? [];
  if (line === undefined) return { text, delimiter: '', linesBefore: 0 };
  return { text: text.slice(line.length), delimiter, linesBefore: 1 };
}

/** The records of a text on their way into the only sheet of a workbook. */
class Records {
  private readonly quoted: number;
  private readonly widths = new FittingWidths();
  private readonly decimals = new DecimalColumns();
  private readonly texts = new TextPool();
  private row = 0;
  private cellCount = 0;
  private shape = RowShape.empty;

  constructor(private readonly workbook: Workbook) {
    this.quoted = workbook.styles.withChange(0, { quotePrefix: true });
  }

  take(fields: readonly string[]): void {
    if (this.row >= maxRows || fields.length > maxColumns)
      throw new FileRefused('too-large', `row ${this.row + 1} is too much`);
    const cells = fields
      .map((field, column) => ({ column, value: valueOf(field) }))
      .filter(({ value }) => value !== '');
    const columns = cells.map(({ column }) => column);
    const styles = cells.map(({ value }) => (isFormulaLike(value) ? this.quoted : 0));
    this.cellCount += cells.length;
    this.widths.see(fields);
    fields.forEach((field, column) => this.decimals.see(field, column));
    if (this.cellCount > maxCells) throw new FileRefused('too-large', `more than ${maxCells} cells`);
    if (!this.shape.equals(columns, styles)) this.shape = new RowShape(columns, styles);
    const values = cells.map(({ value }) => (typeof value === 'string' ? this.texts.take(value) : value));
    if (cells.length > 0) this.workbook.activeSheet.cells.putRow(this.row, new RowCells(this.shape, values));
    this.row++;
  }

  finish(): Workbook {
    this.widths.give(this.workbook.activeSheet);
    this.decimals.restore(this.workbook.activeSheet.cells, this.row);
    return this.workbook;
  }
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
