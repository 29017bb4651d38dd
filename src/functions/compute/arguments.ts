import { Problem } from '../../locales/problem';
import type { Text } from '../../locales/text';
import { isFault, sizeOf, type Range } from '../range';
import { daysIn, numbersIn, sharesIn, textsIn } from './columns';
import { FaultyArgument } from './faulty-argument';

/** The arguments of a call, in their order; undefined where one was left out. */
export type Given = readonly (Range | undefined)[];

/**
 * An argument that has to be there.
 * @throws Problem `missing-argument`
 */
export function required(range: Range | undefined, name: Text): Range {
  if (range && sizeOf(range) > 0) return range;
  throw new Problem('missing-argument', {
    zh: `缺少参数“${name.zh}”。`,
    en: `The argument "${name.en}" is missing.`,
  });
}

/**
 * A range that the whole answer goes by, such as cuts or weights: without errors.
 * @throws FaultyArgument the first error in it
 */
export function sound(range: Range): Range {
  const fault = range.others.find(isFault);
  if (fault) throw new FaultyArgument(fault);
  return range;
}

/**
 * Ranges that stand beside each other, a customer a cell.
 * @param customersIn how many customers a range holds, where it is not one a cell
 * @throws Problem `different-lengths`
 */
export function requireSameSize(ranges: Given, customersIn: (range: Range) => number = sizeOf): void {
  const sizes = new Set(ranges.flatMap((range) => (range ? [customersIn(range)] : [])));
  if (sizes.size <= 1) return;
  throw new Problem('different-lengths', {
    zh: '各区域的单元格数须相同，一个单元格一个客户。',
    en: 'The ranges have to be of the same length, a cell a customer.',
  });
}

/**
 * A single number; undefined where it was left out or is blank.
 * @throws Problem `wrong-number`
 */
export function numberOf(range: Range | undefined, name: Text): number | undefined {
  return single(range, name, numbersIn);
}

/**
 * A single share, as a fraction: 0.85, 85 % or 85; undefined where it was left out or is blank.
 * @throws Problem `wrong-number`
 */
export function shareOf(range: Range | undefined, name: Text): number | undefined {
  return single(range, name, sharesIn);
}

/**
 * A single day, in Excel days.
 * @throws Problem `wrong-number`
 */
export function dayOf(range: Range | undefined, name: Text): number | undefined {
  const day = single(range, name, daysIn);
  return day === undefined ? undefined : Math.floor(day);
}

/**
 * A single switch, TRUE or FALSE, or a number that is not 0 or is; undefined where it was left out or is blank.
 * @throws Problem `wrong-number`
 */
export function switchOf(range: Range | undefined, name: Text): boolean | undefined {
  const [cell] = range?.others ?? [];
  if (range && sizeOf(range) === 1 && typeof cell === 'boolean') return cell;
  const value = numberOf(range, name);
  return value === undefined ? undefined : value !== 0;
}

/** The first text of a range; undefined where it was left out or is blank. */
export function textOf(range: Range | undefined): string | undefined {
  let found: string | undefined;
  if (range) textsIn(sound(range), (place, text) => (place === 0 ? (found = text) : undefined));
  return found;
}

/** All texts of a range by place; blank cells are empty. */
export function textList(range: Range): string[] {
  const texts = new Array<string>(sizeOf(range)).fill('');
  textsIn(range, (place, text) => (texts[place] = text));
  return texts;
}

/**
 * One of some words; the first where it was left out.
 * @throws Problem `wrong-choice`
 */
export function choiceOf<const Choice extends string>(
  range: Range | undefined,
  name: Text,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  const given = textOf(range)?.toLowerCase();
  if (given === undefined) return choices[0];
  const found = choices.find((choice) => choice === given);
  if (found) return found;
  throw new Problem('wrong-choice', {
    zh: `参数“${name.zh}”只能是：${choices.join('、')}。`,
    en: `The argument "${name.en}" is one of: ${choices.join(', ')}.`,
  });
}

/** The rows in which one of the ranges holds an error, with the first error. Each row has as many cells as a range is wide. */
export function faultsIn(ranges: Given, width = 1): (readonly [row: number, code: string])[] {
  const faults = new Map<number, string>();
  for (const range of ranges) {
    range?.others.forEach((cell, index) => {
      const row = Math.floor((range.places[index] ?? 0) / width);
      if (isFault(cell) && !faults.has(row)) faults.set(row, cell.fault);
    });
  }
  return [...faults];
}

function single(
  range: Range | undefined,
  name: Text,
  read: (range: Range) => Float64Array,
): number | undefined {
  if (!range) return undefined;
  const [value = NaN] = read(sound(range));
  if (sizeOf(range) === 1 && Number.isFinite(value)) return value;
  const [cell] = range.others;
  if (sizeOf(range) === 1 && cell === undefined) return undefined;
  throw new Problem('wrong-number', {
    zh: `参数“${name.zh}”须是一个数字或日期。`,
    en: `The argument "${name.en}" has to be one number or date.`,
  });
}
