import type { Text } from '../../locales/text';
import { isShareRole, roles, type Role } from '../../table/columns/roles';
import { asShare, saysPercent, shareScaleOf } from '../../table/cells/share-scale';
import { Missing } from '../../table/cells/missing';
import type { DateColumn, NumberColumn, TextColumn } from '../../table/columns/column';
import { parseDate } from '../../table/cells/parse-date';
import { parseNumber } from '../../table/cells/parse-number';
import type { Reading } from '../../table/cells/reading';
import { isFault, type Range } from '../range';
import { refuseIds } from './refuse-ids';

/**
 * The numbers of a range, cell by cell. Texts are read as everywhere in the product (12.5万, ￥1,234, 12%); what is blank or no
 * number is NaN.
 */
export function numbersIn(range: Range): Float64Array {
  return readInto(range, parseNumber);
}

/** The shares of a range as fractions; whole percents and fractions are told apart as in a column of a sheet. */
export function sharesIn(range: Range): Float64Array {
  const values = numbersIn(range);
  const explicit = new Set(
    range.others.flatMap((cell, index) =>
      typeof cell === 'string' && saysPercent(cell) ? [range.places[index] ?? 0] : [],
    ),
  );
  const isPlain = (value: number, place: number): boolean => !Number.isNaN(value) && !explicit.has(place);
  const scale = shareScaleOf(values.filter(isPlain));
  return values.map((value, place) => (isPlain(value, place) ? asShare(value, scale) : value));
}

/** The days of a range: Excel's numbers, and dates that are text. NaN where there is none. */
export function daysIn(range: Range): Float64Array {
  return readInto(range, parseDate);
}

/**
 * The range as a column of numbers with a role.
 * @throws Problem `id-as-amount` where the role is one of the product's and the range holds ids
 */
export function numberColumn(role: string, range: Range): NumberColumn {
  const label = roleLabel(role);
  if (label) refuseIds(range, label);
  const values = isShareRole(role) ? sharesIn(range) : numbersIn(range);
  return { ...base(role), kind: 'number', values, missing: missingIn(range, values) };
}

/** The range as a column of days with a role. */
export function dateColumn(role: string, range: Range): DateColumn {
  const values = daysIn(range);
  return { ...base(role), kind: 'date', values, missing: missingIn(range, values) };
}

/** The range as a column of texts with a role; numbers count as their digits. */
export function textColumn(role: string, range: Range): TextColumn {
  const codes = new Int32Array(range.numbers.length).fill(-1);
  const missing = new Uint8Array(codes.length).fill(Missing.blank);
  const known = new Map<string, number>();
  textsIn(range, (place, text) => {
    let code = known.get(text);
    if (code === undefined) known.set(text, (code = known.size));
    codes[place] = code;
    missing[place] = Missing.present;
  });
  return { ...base(role), kind: 'text', codes, dictionary: [...known.keys()], missing };
}

/** Tells of each cell that holds a text, trimmed and not empty, or a number. */
export function textsIn(range: Range, tell: (place: number, text: string) => void): void {
  range.numbers.forEach((number, place) => {
    if (!Number.isNaN(number)) tell(place, String(number));
  });
  range.others.forEach((cell, index) => {
    if (isFault(cell)) return;
    const text = typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : cell.trim();
    if (text !== '') tell(range.places[index] ?? 0, text);
  });
}

function roleLabel(role: string): Text | undefined {
  const known: Readonly<Record<string, Role>> = roles;
  return known[role]?.label;
}

const base = (role: string) => ({ header: role, role, sheetColumn: -1 });

/** The numbers themselves where nothing else stands between them: they are not copied then. */
function readInto({ numbers, places, others }: Range, read: (text: string) => Reading): Float64Array {
  if (others.length === 0) return numbers;
  const values = numbers.slice();
  others.forEach((cell, index) => {
    if (typeof cell === 'string') values[places[index] ?? 0] = read(cell).value;
  });
  return values;
}

function missingIn({ places }: Range, values: Float64Array): Uint8Array {
  const missing = new Uint8Array(values.length);
  for (let row = 0; row < missing.length; row++) {
    if (Number.isNaN(values[row])) missing[row] = Missing.blank;
  }
  for (const place of places) if (missing[place] !== Missing.present) missing[place] = Missing.unreadable;
  return missing;
}
