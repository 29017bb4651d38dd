/**
 * Reads a risk level from 1 (lowest) to 5: `C3`, `R3`, `PR3`, `3`, `三级`, or a word from a list of `word=level`, the
 * longest word that stands in the text. Undefined where there is none.
 *
 * @param words such as `稳健=2`.
 */
export function riskReader(words: readonly string[]): (text: string) => number | undefined {
  const levels = words
    .map((entry) => entry.normalize('NFKC').toLowerCase().split('='))
    .map(([word = '', level = '']) => ({ word: word.trim(), level: Number(level) }))
    .filter(({ word, level }) => word !== '' && isLevel(level))
    .sort((a, b) => b.word.length - a.word.length);
  return (text) => {
    const folded = text.normalize('NFKC').toLowerCase();
    const [, digit] = /(?<![0-9]\.?)([1-5])(?![0-9.])/u.exec(folded) ?? [];
    if (digit !== undefined) return Number(digit);
    const [, numeral] = /([一二三四五])级/u.exec(folded) ?? [];
    if (numeral !== undefined) return '一二三四五'.indexOf(numeral) + 1;
    return levels.find(({ word }) => folded.includes(word))?.level;
  };
}

function isLevel(level: number): boolean {
  return Number.isInteger(level) && level >= 1 && level <= 5;
}
