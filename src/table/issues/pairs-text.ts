import type { Text } from '../../locales/text';

const shownPairs = 5;

/** What stands for the same thing, the first few: “沪深300ETF”＝“沪深300 ETF”. */
export function pairsText(pairs: readonly (readonly [first: string, other: string])[]): Text {
  const shown = pairs.slice(0, shownPairs);
  const isMore = pairs.length > shown.length;
  return {
    zh: shown.map(([first, other]) => `“${other}”即“${first}”`).join('、') + (isMore ? '等' : ''),
    en: shown.map(([first, other]) => `"${other}" is "${first}"`).join(', ') + (isMore ? ', …' : ''),
  };
}
