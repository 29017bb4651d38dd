import { parseValue } from 'numfmt';
import { CellError, type CellValue } from '../../model/cells/cell-value';

/** What Excel makes of something that is written into a cell. */
export type Coerced =
  | {
      readonly kind: 'constant';
      readonly value: CellValue;
      readonly numberFormat?: string;
      readonly quotePrefix?: true;
    }
  /** Without equals sign. */
  | { readonly kind: 'formula'; readonly text: string };

const errorCodes = /^#(?:N\/A|DIV\/0!|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/i;
/** What text must look like to be read as a number, a date or a truth value at all; reading properly is slow. */
const mayBeValue = new RegExp(
  [
    /^\s*[-+(]?[\s$¥￥€£]*[\d.][\d.,:/\-+()%\s$¥￥€£]*(?:e[-+]?\d+)?\)?\s*(?:[ap]m?)?$/,
    /^(?:true|false)$/,
    /^[\d\s,\-/.:]*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\d\s,\-/.:apm]*$/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);
const formulaStart = /^[+\-@][\p{L}\d_("'$\\]/u;
const significantDigits = 15;
/** Longer text is no number, and would only take time. */
const longestNumber = 64;

/**
 * GUESSES, all of them: what Excel does with written text was not compared with Excel here, it follows what people report and
 * Microsoft documents of typing into cells.
 *
 * - In cells formatted as text (`@`) everything stays text, numbers become text, and nothing is a formula.
 * - A leading apostrophe makes text and is not part of it.
 * - `=...` is a formula; so is text after + - @ which could be one, as typed by hand. Software that must not make formulas of
 *   data has to prevent it.
 * - In other cells text that reads as number, percentage, amount, date, time, TRUE or FALSE becomes that, and a cell
 *   formatted General takes on the format; digits beyond the fifteenth become zeros. Dates as English Excel reads them and
 *   yyyy/m/d; 2024年3月5日, which Chinese Excel takes for a date, stays text here.
 */
export function coerce(written: string | number | boolean, numberFormat: string): Coerced {
  if (numberFormat === '@') return { kind: 'constant', value: String(written) };
  if (typeof written !== 'string') return { kind: 'constant', value: written };
  if (written.startsWith("'")) return { kind: 'constant', value: written.slice(1), quotePrefix: true };
  if (written.startsWith('=') && written.length > 1) return { kind: 'formula', text: written.slice(1) };
  if (errorCodes.test(written)) return { kind: 'constant', value: CellError.of(written.toUpperCase()) };
  const parsed =
    written.length <= longestNumber && mayBeValue.test(written) ? parseValue(written.trim()) : null;
  if (parsed) return parsedConstant(parsed.v, parsed.z, numberFormat);
  if (formulaStart.test(written)) return { kind: 'formula', text: written.replace(/^[+@]/, '') };
  return { kind: 'constant', value: written };
}

function parsedConstant(value: unknown, format: string | undefined, numberFormat: string): Coerced {
  const constant = typeof value === 'number' ? roundedToExcel(value) : (value as boolean);
  const adopts = numberFormat === 'General' && format !== undefined && format !== 'General';
  return { kind: 'constant', value: constant, ...(adopts ? { numberFormat: format } : {}) };
}

/** Excel keeps fifteen digits of a typed number and fills up with zeros. */
function roundedToExcel(value: number): number {
  if (!Number.isInteger(value) || Math.abs(value) < 10 ** significantDigits) return value;
  const digits = String(BigInt(Math.abs(value)));
  return Math.sign(value) * Number(digits.slice(0, significantDigits).padEnd(digits.length, '0'));
}
