import type { TextColumn } from '../../../table/columns/column';
import { call, list, type Expression } from './expression';
import { noFormula } from './no-formula';
import { textOf } from './of-column';

/** Excel matches patterns with them. */
const wildcards = /[*?~]/u;

/**
 * The number that stands for the text in the cell; an error for texts that are not listed.
 *
 * @param numbers by text, as it stands in cells
 * @throws Problem `no-formula` where two texts differ in case or width only, which Excel or others do not tell apart, or
 *   where one is a pattern to them
 */
export function lookUpText(column: TextColumn, numbers: ReadonlyMap<string, number>): Expression {
  const byFolded = new Map<string, number>();
  for (const [text, value] of numbers) {
    const folded = text.normalize('NFKC').toLowerCase();
    const known = byFolded.get(folded);
    if (wildcards.test(text) || (known !== undefined && known !== value)) throw unlike(column, text);
    byFolded.set(folded, value);
  }
  const entries = [...numbers];
  return call(
    'INDEX',
    list(entries.map(([, value]) => value)),
    call('MATCH', textOf(column), list(entries.map(([text]) => text)), { node: 'number', value: 0 }),
  );
}

function unlike({ header }: TextColumn, text: string) {
  return noFormula({
    zh: `列“${header}”里的“${text}”Excel 区分不了（只有大小写或全半角不同，或含 * ? ~）`,
    en: `Excel cannot tell "${text}" in the column "${header}" from others (it differs in case or width only, or has * ? ~)`,
  });
}
