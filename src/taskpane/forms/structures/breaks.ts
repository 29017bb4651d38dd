import type { Text } from '../../../locales/text';
import { ascendingProblem } from './ascending-problem';

/** Where the bins of a column of numbers end, by role or header. */
export type ColumnBreaks = Readonly<Record<string, readonly number[]>>;

/** What is wrong with breaks: every column needs some, and they ascend. */
export function breaksProblem(breaks: ColumnBreaks): Text | undefined {
  const columns = Object.entries(breaks);
  const [wrong] =
    columns.find(([, own]) => own.length === 0 || own.some((value) => !Number.isFinite(value))) ?? [];
  if (wrong !== undefined) {
    return {
      zh: `“${wrong}”的界限要写成数字，用逗号分隔`,
      en: `The breaks of "${wrong}" must be numbers, between commas`,
    };
  }
  return columns.map(([column, own]) => ascendingProblem({ zh: column, en: column }, own)).find(Boolean);
}
