import { Problem } from '../../locales/problem';
import type { Text } from '../../locales/text';
import { Missing } from '../../table/cells/missing';
import { parseNumber } from '../../table/cells/parse-number';
import { isFault, type Range } from '../range';

/** Fewer numbers in a row come about by chance. */
const fewestInARow = 10;
/** Amounts from this on are rare, numbers of phones and papers begin here. */
const longNumber = 1e10;
const idText = /^(?:[A-Za-z]{1,6}[-_]?\d{2,}|0\d+|\d{11,}[Xx]?)$/u;

/**
 * Refuses a range of customer ids where amounts are wanted: nobody is class A for the number that he was given.
 * @throws Problem `id-as-amount`
 */
export function refuseIds(range: Range, wanted: Text): void {
  const example = exampleId(range);
  if (example === undefined) return;
  throw new Problem('id-as-amount', {
    zh: `“${wanted.zh}”处给的像是编号（如 ${example}），不是金额。请改选金额所在的列。`,
    en: `What was given for "${wanted.en}" looks like ids (such as ${example}), not amounts. Choose the column of the amounts.`,
  });
}

function exampleId({ numbers, others }: Range): string | undefined {
  const texts = others.flatMap((cell) => (typeof cell === 'string' && !isFault(cell) ? [cell.trim()] : []));
  const ids = texts.filter(isId);
  const known = numbers.filter((value) => !Number.isNaN(value));
  if (2 * ids.length > texts.length + known.length) return ids[0];
  if (2 * known.length <= texts.length + known.length) return undefined;
  return isNumbered(known) ? String(known[0]) : undefined;
}

/** C001 and 13800138000 are ids; RMB500 looks like one and is an amount. */
function isId(text: string): boolean {
  return idText.test(text) && (/^\d/u.test(text) || parseNumber(text).missing !== Missing.present);
}

/** Whole numbers that count on from one to the next, or that are as long as those of phones and papers. */
function isNumbered(numbers: Float64Array): boolean {
  if (numbers.length < fewestInARow || numbers.some((value) => !Number.isInteger(value))) return false;
  const ascending = Float64Array.from(numbers).sort();
  const [least = NaN, most = NaN] = [ascending[0], ascending.at(-1)];
  const isDistinct = new Set(ascending).size === ascending.length;
  const countsOn = least >= 1000 && most - least === ascending.length - 1;
  const isLong = least >= longNumber && String(least).length === String(most).length;
  return isDistinct && (countsOn || isLong);
}
