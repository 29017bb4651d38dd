import type { Text } from '../../../locales/text';
import type {
  Arithmetic,
  Bands,
  Cases,
  ColumnReference,
  Comparator,
  Condition,
  Figure,
  Lookup,
  Numeric,
  OutputReference,
  Ranking,
  TextLiteral,
  Wording,
} from './expression';

// Short names for what methods say. Those of conditions leave out what is known beforehand.

export const number = (value: number): Numeric => ({ node: 'number', value });
export const day = (value: number): Numeric => ({ node: 'day', value });
export const text = (content: Text): TextLiteral => ({ node: 'text', text: content });
export const truth = (value: boolean): Condition => ({ node: 'truth', value });
export const missing: Numeric = { node: 'missing' };
export const output = (id: string): OutputReference => ({ node: 'output', id });

export function arithmetic(left: Numeric, operator: Arithmetic['operator'], right: Numeric): Numeric {
  return { node: 'arithmetic', operator, left, right };
}

/** Sum of terms, from the left; 0 of none. */
export function sum(terms: readonly Numeric[]): Numeric {
  return terms.length === 0 ? number(0) : terms.reduce((left, right) => arithmetic(left, '+', right));
}

export const least = (...of: readonly Numeric[]): Numeric => ({ node: 'least', of });
export const greatest = (...of: readonly Numeric[]): Numeric => ({ node: 'greatest', of });
export const firstKnown = (...of: readonly Numeric[]): Numeric => ({ node: 'first-known', of });
export const dayOf = (value: Numeric): Numeric => ({ node: 'day-of', value });
export const exponential = (value: Numeric): Numeric => ({ node: 'exp', value });

export function rounded(value: Numeric, decimals: number): Numeric {
  return { node: 'rounded', value, decimals };
}

/** How many of the conditions hold. */
export const count = (...of: readonly Condition[]): Numeric => ({ node: 'count', of });

export function lookup(
  column: ColumnReference<'text'>,
  entries: Lookup['entries'],
  match: Lookup['match'],
): Numeric {
  return { node: 'lookup', text: column, entries, match };
}

export function ranking(variant: Ranking['variant'], of: Numeric): Numeric {
  return { node: 'ranking', variant, of };
}

/** @param found what the run found; NaN for none */
export function figure(
  statistic: Exclude<Figure['statistic'], 'least-of-top'>,
  of: Numeric,
  found: number,
): Numeric {
  return { node: 'figure', statistic, of, found };
}

/** The least value of the share of customers with the greatest. */
export function leastOfTop(share: number, of: Numeric, found: number): Numeric {
  return { node: 'figure', statistic: 'least-of-top', share, of, found };
}

type Branch<E> = readonly [when: Condition, then: E];

/** What is said where the first condition that holds, without those that are known beforehand. */
function casesOf<E>(branches: readonly Branch<E>[], otherwise: E): E | Cases<E> {
  const open: Cases<E>['cases'][number][] = [];
  for (const [when, then] of branches) {
    if (when.node === 'truth' && when.value)
      return open.length === 0 ? then : { node: 'cases', cases: open, otherwise: then };
    if (when.node !== 'truth') open.push({ when, then });
  }
  return open.length === 0 ? otherwise : { node: 'cases', cases: open, otherwise };
}

export const numberCases = (branches: readonly Branch<Numeric>[], otherwise: Numeric): Numeric =>
  casesOf(branches, otherwise);
export const textCases = (branches: readonly Branch<Wording>[], otherwise: Wording): Wording =>
  casesOf(branches, otherwise);
export const conditionCases = (branches: readonly Branch<Condition>[], otherwise: Condition): Condition =>
  casesOf(branches, otherwise);

/** The label of a class by bounds from the greatest down, with one label more; nobody reaches a bound of Infinity. */
export function labelBands(
  value: Numeric,
  bounds: readonly (number | Numeric)[],
  labels: readonly Text[],
  noData: Text,
): Bands<Wording> {
  const steps = bounds.map((bound, place) => ({
    from: typeof bound === 'number' ? number(bound) : bound,
    then: text(labels[place]!),
  }));
  return { node: 'bands', value, steps, below: text(labels[bounds.length]!), unknown: text(noData) };
}

export const isKnown = (value: Numeric | ColumnReference<'text'>): Condition => ({ node: 'is-known', value });

export function compare(left: Numeric, operator: Comparator, right: Numeric): Condition {
  return { node: 'comparison', operator, left, right };
}

export function says(flag: ColumnReference<'flag'>, answer: 'yes' | 'no'): Condition {
  return { node: 'says', flag, answer };
}

export function isOneOf(column: ColumnReference<'text'>, texts: readonly string[]): Condition {
  return texts.length === 0 ? truth(false) : { node: 'is-one-of', text: column, texts };
}

export function hasWord(
  column: ColumnReference<'text'>,
  words: readonly string[],
  exclusions: readonly string[] = [],
): Condition {
  return words.length === 0 ? truth(false) : { node: 'has-word', text: column, words, exclusions };
}

export function not(of: Condition): Condition {
  return of.node === 'truth' ? truth(!of.value) : { node: 'not', of };
}

/** Whether all hold. */
export const all = (conditions: readonly Condition[]): Condition => joined('and', conditions);

/** Whether one holds. */
export const any = (conditions: readonly Condition[]): Condition => joined('or', conditions);

function joined(node: 'and' | 'or', conditions: readonly Condition[]): Condition {
  const decisive = node === 'or';
  if (conditions.some((one) => one.node === 'truth' && one.value === decisive)) return truth(decisive);
  const open = conditions.filter((one) => one.node !== 'truth');
  const [first] = open;
  return first === undefined ? truth(!decisive) : open.length === 1 ? first : { node, of: open };
}
