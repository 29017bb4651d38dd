import { noFormula } from '../../methods/shared/expression/no-formula';

/** What Excel's formulas cannot say, in words for people. */
export const refused = {
  stepColumn: (header: string) =>
    noFormula({
      zh: `读取了前一步的结果“${header}”`,
      en: `it reads "${header}", the result of an earlier step`,
    }),
  noColumn: () => noFormula({ zh: `没有可评分的列`, en: `there is no column for it` }),
  alikeTexts: (header: string, text: string) =>
    noFormula({
      zh: `列“${header}”里的“${text}”Excel 区分不了（只有大小写或全半角不同，或含 * ? ~）`,
      en: `Excel cannot tell "${text}" in the column "${header}" from others (it differs in case or width only, or has * ? ~)`,
    }),
  wordSearch: (header: string) =>
    noFormula({
      zh: `“${header}”按词查找（排除词、单字、外文词边界）`,
      en: `"${header}" is searched for words with exclusions, single characters or borders of words`,
    }),
  percentRank: (headers: readonly string[]) =>
    noFormula({
      zh: `“${headers.join('、')}”用百分位排名，又设了上下限或不是数字；可改用“最小-最大”`,
      en: `"${headers.join(', ')}" has a percent rank with a floor or a ceiling, or of no numbers; min-max would do`,
    }),
  denseRank: () =>
    noFormula({
      zh: '名次由全体客户的得分比较得出，Excel 公式里要逐行比较，太慢',
      en: 'the rank compares the score with that of each customer, which Excel takes too long for',
    }),
};
