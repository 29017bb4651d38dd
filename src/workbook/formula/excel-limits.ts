import { inLanguage, languages, type Text } from '../../locales/text';
import { farPlaces } from './far-places';
import { nodesOf, type Formula } from './formula';
import { formulaText } from './formula-text';

/** See "Excel specifications and limits" in Microsoft's support pages. */
const mostCharacters = 8_192;
const mostLevels = 64;
const longestText = 255;
const mostArguments = 255;

/** Why Excel would not take the formula, wherever its columns stand; undefined where it does. */
export function beyondExcel(formula: Formula): Text | undefined {
  const isTooLong = languages.some(
    (language) =>
      formulaText(formula, farPlaces, { language, dateOffset: 0 })(farPlaces.lastRow).length > mostCharacters,
  );
  if (isTooLong) return tooLong;
  if (levelsOf(formula) > mostLevels) return tooDeep;
  for (const node of nodesOf(formula)) {
    if (node.node === 'call' && node.arguments.length > mostArguments) return tooLong;
    if (textsOf(node).some((text) => text.length > longestText)) return longText;
  }
  return undefined;
}

const tooLong: Text = {
  zh: '公式超过 Excel 的长度上限（8,192 个字符），条件或取值太多',
  en: 'the formula would be longer than Excel takes (8,192 characters): there are too many tests or values',
};
const tooDeep: Text = {
  zh: '公式嵌套超过 Excel 的上限（64 层），层级太多',
  en: 'the formula would be nested deeper than Excel takes (64 levels): there are too many tiers',
};
const longText: Text = {
  zh: '其中有文字超过 255 个字符，Excel 公式里放不下',
  en: 'a text in it is longer than the 255 characters that Excel takes in a formula',
};

function levelsOf(formula: Formula): number {
  if (formula.node === 'operation') return Math.max(levelsOf(formula.left), levelsOf(formula.right));
  return formula.node === 'call' ? 1 + Math.max(0, ...formula.arguments.map(levelsOf)) : 0;
}

function textsOf(node: Formula): readonly string[] {
  if (node.node === 'text') return languages.map((language) => inLanguage(node.text, language));
  return node.node === 'list' ? node.items.filter((item) => typeof item === 'string') : [];
}
