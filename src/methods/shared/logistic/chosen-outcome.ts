import { Problem } from '../../../locales/problem';
import { foldText } from '../fold-text';
import { textAt, type Column, type FlagColumn } from '../../../table/columns/column';
import type { ParameterDeclarations, RunContext } from '../contract';

/** What counts as the outcome, where no column says it with yes and no. */
export const outcomeParameter = {
  outcome: {
    kind: 'words',
    label: { zh: '结果（列=取值）', en: 'Outcome (column=value)' },
    help: {
      zh: '结果不是“是/否”时写明，如 状态=成交；其余取值为“否”，空白为未知',
      en: 'Where it is not yes or no: Status=Won; other values are no, blanks unknown',
    },
    origin: 'ours',
    default: [],
  },
} as const satisfies ParameterDeclarations;

/** The columns that the parameter names. */
export function outcomeColumns(given: readonly string[]): string[] {
  return [...new Set(given.map((text) => parted(text)[0]))];
}

/**
 * The outcome as a person has said it: yes for the values named, no for every other, unknown where blank. Undefined where
 * nothing is said.
 *
 * @throws Problem `invalid-parameter`: not written so, several columns, no such column, or no such value in it.
 */
export function chosenOutcome(given: readonly string[], context: RunContext): FlagColumn | undefined {
  const [first, ...others] = given.map(parted);
  if (!first) return undefined;
  const [header] = first;
  const column = context.column(header);
  if (!column) throw refused(`没有“${header}”这一列。`, `There is no column "${header}".`);
  const another = others.find(([own]) => context.column(own) !== column)?.[0];
  if (another !== undefined) {
    throw refused(
      `“${header}”和“${another}”是两列。请只用一列的取值说明。`,
      `"${header}" and "${another}" are two columns. Say it by the values of one.`,
    );
  }
  const values = [first, ...others].map(([, value]) => foldText(value));
  const texts = Array.from({ length: context.rowCount }, (_, row) => shownAt(column, row));
  const missing = values.filter(
    (value) => !texts.some((text) => text !== undefined && foldText(text) === value),
  );
  if (missing.length > 0 && context.rowCount > 0) {
    const known = [...new Set(texts.filter((text) => text !== undefined))].slice(0, 5).join('、');
    throw refused(
      `“${column.header}”里没有“${missing[0]!}”。有：${known}。`,
      `"${column.header}" holds no "${missing[0]!}". There are: ${known}.`,
    );
  }
  return {
    ...{ kind: 'flag', header: column.header, role: column.role, sheetColumn: column.sheetColumn },
    missing: column.missing,
    values: Int8Array.from(texts, (text) =>
      text === undefined ? -1 : Number(values.includes(foldText(text))),
    ),
  };
}

function parted(text: string): readonly [header: string, value: string] {
  const [, header = '', value = ''] = /^([^=＝]+)[=＝](.+)$/u.exec(text)?.map((part) => part.trim()) ?? [];
  if (header === '' || value === '')
    throw refused(`“${text}”应写作 列=取值。`, `"${text}" should be written column=value.`);
  return [header, value];
}

function shownAt(column: Column, row: number): string | undefined {
  if (column.missing[row] !== 0) return undefined;
  if (column.kind === 'text') return textAt(column, row);
  return column.kind === 'flag' ? (column.values[row] === 1 ? '是' : '否') : String(column.values[row]);
}

function refused(zh: string, en: string): Problem {
  return new Problem(
    'invalid-parameter',
    { zh: `结果：${zh}`, en: `Outcome: ${en}` },
    { parameter: 'outcome' },
  );
}
