import { inLanguage, type Language, type Text } from '../locales/text';
import type { FoundColumn } from '../session/findings/findings';
import { formulaWords } from '../session/findings/formula-words';

/** Which columns hold formulas, which stay values and why, and by when Excel has calculated: in a few lines for a person. */
export function describeFormulas(columns: readonly FoundColumn[], language: Language): string {
  const say = (text: Text) => inLanguage(text, language);
  const { formulas, values, kept } = formulaWords(columns);
  return [formulas, ...values, ...kept, resultsUntilOpened].map((text) => `  ${say(text)}`).join('\n');
}

const resultsUntilOpened: Text = {
  zh: '文件里存有这次运行的结果；Excel 打开时重算。',
  en: 'The file holds what this run found; Excel calculates anew when it opens it.',
};
