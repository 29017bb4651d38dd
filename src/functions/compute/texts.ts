import { Problem } from '../../locales/problem';
import { mask as maskText } from '../../table/privacy/mask';
import { parseDate } from '../../table/cells/parse-date';
import { parseNumber } from '../../table/cells/parse-number';
import type { Reading } from '../../table/cells/reading';
import { Missing } from '../../table/cells/missing';
import { roles, type RoleId } from '../../table/columns/roles';
import type { Block, ResultCell } from '../block';
import { isFault, sizeOf, type Range } from '../range';
import { choiceOf, required, textList, textOf } from './arguments';
import type { Compute } from './compute';
import { MissingValue } from './missing-value';
import { names } from './names';
import { inShape } from './tiers';

/** PARSEAMOUNT(text) */
export const parseAmount: Compute = ([given]) =>
  parsed(required(given, names.text), parseNumber, {
    zh: '读不出数字。可读：12.5万、3亿元、￥1,234.50、(1,234)、12%。',
    en: 'No number can be read. Readable are 12.5万, 3亿元, ￥1,234.50, (1,234) and 12%.',
  });

/** PARSEDATE(text) */
export const parseDay: Compute = ([given]) =>
  parsed(required(given, names.text), parseDate, {
    zh: '读不出日期。可读：2024年3月5日、2024/3/5、20240305、5-Mar-2024。',
    en: 'No date can be read. Readable are 2024年3月5日, 2024/3/5, 20240305 and 5-Mar-2024.',
  });

/** MASK(text, [class], [kind]) */
export const mask: Compute = ([given, privacy, kind]) => {
  const range = required(given, names.text);
  const level = choiceOf(privacy, names.privacy, ['c2', 'c3', 'c1']);
  const role = textOf(kind);
  if (role !== undefined && !Object.hasOwn(roles, role)) throw noSuchKind(role);
  const values = textList(range).map((text) =>
    maskText(text, level.toUpperCase() as 'C1' | 'C2' | 'C3', role as RoleId | undefined),
  );
  return inShape(range, { columns: [{ kind: 'cells', values }] });
};

/** Each text read; in a range what cannot be read is #N/A in its own cell, alone it is the problem itself. */
function parsed(
  range: Range,
  read: (text: string) => Reading,
  nothing: ConstructorParameters<typeof MissingValue>[0],
): Block {
  const values: ResultCell[] = Array.from(range.numbers, (number) => (Number.isNaN(number) ? '' : number));
  range.others.forEach((cell, index) => {
    if (isFault(cell)) return;
    const { value, missing } = read(String(cell));
    const place = range.places[index] ?? 0;
    if (missing === Missing.blank) return;
    values[place] = Number.isNaN(value) ? { fault: '#N/A' } : value;
    if (Number.isNaN(value) && sizeOf(range) === 1) throw new MissingValue(nothing);
  });
  return inShape(range, { columns: [{ kind: 'cells', values }] });
}

function noSuchKind(role: string): Problem {
  return new Problem('no-such-kind', {
    zh: `没有“${role}”这种内容。常用：name、phone、idNumber、cardNumber。`,
    en: `There is no kind "${role}". Usual ones are name, phone, idNumber and cardNumber.`,
  });
}
