/**
 * Makes a function that finds the first of some words in a text, and gives the word as it stands in the list. Case and
 * width do not count. Words in Latin letters match as whole words (`CEO` is not in `CEOs`); Chinese words anywhere, but
 * a single character only at the end of a part (`总` in `王总`, not in `总务`). Exclusions are struck out first, so that
 * `员` in `职员` or `前董事` do not mislead; `~` in an exclusion stands for any of the words (`前~`, `~助理`).
 *
 * @example
 * wordMatcher(['总经理', '董事'], ['前~', '~助理'])('前董事，现任总经理') // '总经理'
 * @example
 * wordMatcher(['总经理'], ['~助理'])('总经理助理') // undefined
 * @example
 * wordMatcher(['president'], [])('Vice President') // 'president'
 */
export function wordMatcher(
  words: readonly string[],
  exclusions: readonly string[] = [],
): (text: string) => string | undefined {
  const folded = new Map(words.map((word) => [fold(word), word] as const).filter(([word]) => word !== ''));
  const longestFirst = [...folded.keys()].sort((a, b) => b.length - a.length);
  const anyWord = alternatives(longestFirst.map(pattern));
  const wanted = new RegExp(anyWord, 'u');
  const struck = exclusionPatterns(exclusions.map(fold), alternatives(longestFirst.map(escape)));
  const excluded = struck.length > 0 ? new RegExp(alternatives(struck), 'gu') : undefined;
  return (text) => {
    const kept = excluded ? fold(text).replace(excluded, ' ¦ ') : fold(text);
    const [found] = wanted.exec(kept) ?? [];
    return found === undefined ? undefined : folded.get(found);
  };
}

/** Narrow letters, lower case, single spaces. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** What stands before any of the words, after it, around it, and what has no `~`: each kind tries the words once, however many exclusions there are. */
function exclusionPatterns(exclusions: readonly string[], anyWord: string): readonly string[] {
  const parted = exclusions.map((exclusion) => exclusion.split('~')).filter(({ length }) => length <= 2);
  const whole = parted.flatMap(([text = '', after]) => (after === undefined ? [bounded(text)] : []));
  const around = parted.flatMap(([before = '', after]) => (after === undefined ? [] : [{ before, after }]));
  const leading = around.filter(({ after }) => after === '').map(({ before }) => bounded(before));
  const others = around.filter(({ after }) => after !== '');
  const trailing = others.filter(({ before }) => before === '').map(({ after }) => bounded(after));
  const both = others.filter(({ before }) => before !== '');
  return [
    ...whole.filter((text) => text !== ''),
    ...(leading.length > 0 ? [alternatives(leading) + anyWord] : []),
    ...(trailing.length > 0 ? [anyWord + alternatives(trailing)] : []),
    ...both.map(({ before, after }) => bounded(before) + anyWord + bounded(after)),
  ];
}

function pattern(word: string): string {
  const alone = [...word].length === 1 && !latin.test(word);
  return alone ? `${escape(word)}(?![\\p{L}\\p{N}])` : bounded(word);
}

const latin = /[a-z0-9]/u;

/** Latin letters at an end of the text must not go on beyond it. */
function bounded(text: string): string {
  const start = latin.test(text.charAt(0)) ? '(?<![a-z0-9])' : '';
  const end = latin.test(text.charAt(text.length - 1)) ? '(?![a-z0-9])' : '';
  return start + escape(text) + end;
}

function alternatives(patterns: readonly string[]): string {
  return `(?:${patterns.join('|')})`;
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}
