import type { ColumnReference, HasWord, IsOneOf, Lookup } from '../../methods/shared/expression/expression';
import { foldText } from '../../methods/shared/fold-text';
import { wordMatcher } from '../../methods/shared/word-matcher';
import { textFormula } from './cell-formula';
import { any, call, list, number, operation, text, type Formula } from './formula';
import { refused } from './refusals';

/** The different texts of a column as they stand in the sheet. */
export type SheetTexts = (column: ColumnReference<'text'>) => readonly string[];

/** Excel matches patterns with them. */
const wildcards = /[*?~]/u;

/**
 * The number that stands for the text in the cell; an error for texts that are not listed. Where texts are told apart when
 * folded only, those of the sheet that mean a listed one are listed too.
 *
 * @throws Problem `no-formula` where two texts differ in case or width only, which Excel or others do not tell apart, or
 *   where one is a pattern to them
 */
export function lookupFormula({ text: column, entries, match }: Lookup, texts: SheetTexts): Formula {
  const ofFolded = new Map(entries.map(([own, value]) => [foldText(own), value]));
  const listed = new Map(entries);
  for (const own of texts(column)) {
    const alike = ofFolded.get(foldText(own));
    if (alike === undefined || listed.has(own)) continue;
    if (match === 'exact') throw refused.alikeTexts(column.header, own);
    listed.set(own, alike);
  }
  const seen = new Map<string, number>();
  for (const [own, value] of listed) {
    const known = seen.get(foldText(own));
    if (wildcards.test(own) || (known !== undefined && known !== value))
      throw refused.alikeTexts(column.header, own);
    seen.set(foldText(own), value);
  }
  return call(
    'INDEX',
    list([...listed.values()]),
    call('MATCH', textFormula(column), list([...listed.keys()]), number(0)),
  );
}

/** Excel compares without regard to case; texts of the sheet in another width are listed too. */
export function isOneOfFormula({ text: column, texts: wanted }: IsOneOf, texts: SheetTexts): Formula {
  const folded = new Set(wanted.map(foldText));
  const alike = texts(column).filter((own) => folded.has(foldText(own)));
  const listed = [...new Set([...wanted.map((own) => own.trim()), ...alike])];
  return call('OR', operation(textFormula(column), '=', list(listed)));
}

/**
 * SEARCH finds a word anywhere, which is what is meant by words in Chinese letters and without exclusions.
 * @throws Problem `no-formula` for other words, and where it would answer otherwise for a text of the sheet
 */
export function hasWordFormula({ text: column, words, exclusions }: HasWord, texts: SheetTexts): Formula {
  const find = wordMatcher(words, exclusions);
  const isPlain = exclusions.length === 0 && words.every((word) => /^\p{Script=Han}{2,}$/u.test(word));
  const isAlike = texts(column).every(
    (own) => (find(own) !== undefined) === words.some((word) => own.includes(word)),
  );
  if (!isPlain || !isAlike) throw refused.wordSearch(column.header);
  // One call a word: LibreOffice searches for the first of a list only.
  return any(
    words.map((word) => call('ISNUMBER', call('SEARCH', text({ zh: word, en: word }), textFormula(column)))),
  );
}
