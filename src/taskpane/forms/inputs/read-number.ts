import { Problem } from '../../../locales/problem';
import type { Text } from '../../../locales/text';
import type { DeclaredParameter } from '../../../scheme/definition/declared-method';
import { formatParameter } from '../../../scheme/definition/format-parameter';
import { parseParameter } from '../../../scheme/definition/parse-parameter';

/** What a number goes by: kind, bounds, default. */
export type NumericDeclaration = Extract<DeclaredParameter, { readonly min?: number }>;

/** A number as somebody types it into a form, checked against its declaration; or what is wrong with it. */
export function readNumber(
  declaration: NumericDeclaration,
  typed: string,
): { readonly value: number } | { readonly problem: Text } {
  // Units that the form itself shows behind a number are no part of it.
  const text = typed.replace(/\s*(?:天|days?)\s*$/iu, '');
  try {
    const value = Number(parseParameter('', declaration, text));
    const { min = -Infinity, max = Infinity, kind } = declaration;
    if ((kind === 'count' || kind === 'days') && !Number.isInteger(value)) return { problem: wholeNumber };
    return value < min || value > max ? { problem: bounds(declaration) } : { value };
  } catch (error) {
    if (error instanceof Problem) return { problem: notANumber };
    throw error;
  }
}

const notANumber: Text = {
  zh: '请输入数字，如 50万、75%、30',
  en: 'Type a number such as 500,000, 75% or 30',
};
const wholeNumber: Text = { zh: '请输入整数', en: 'Type a whole number' };

function bounds(declaration: NumericDeclaration): Text {
  const { min, max } = declaration;
  const said = (value: number, language: 'zh-CN' | 'en-US') => formatParameter(declaration, value, language);
  if (min !== undefined && max !== undefined) {
    return {
      zh: `请输入 ${said(min, 'zh-CN')} 到 ${said(max, 'zh-CN')} 之间的值`,
      en: `Type a value from ${said(min, 'en-US')} to ${said(max, 'en-US')}`,
    };
  }
  return min !== undefined
    ? { zh: `不能小于 ${said(min, 'zh-CN')}`, en: `Not less than ${said(min, 'en-US')}` }
    : { zh: `不能大于 ${said(max ?? 0, 'zh-CN')}`, en: `Not more than ${said(max ?? 0, 'en-US')}` };
}
