import type { Text } from '../../../locales/text';
import type { Tone } from '../../shared/contract';
import type { Rule, RuleSet, Test } from '../rule-set';

const levelWord = (...words: string[]): Test => ({
  column: 'segment',
  is: 'has-word',
  words,
  exclusions: [],
  ifMissing: 'fails',
});
const dormantWord = levelWord('休眠', '沉睡', '睡眠', 'dormant');

/**
 * Customer levels with visit cadence. The levels and their cadence are source rules; a column of levels says who belongs to each
 * of them, and where a level has numbers, these do as well. The bounds of new (90 days), dormant (a year) and low value (yearly
 * orders under 10,000) are ours.
 */
export const customerLevels: RuleSet = {
  tiers: [
    level('strategic', '战略客户', 'Strategic', 'best', '每两周拜访', 'A visit every two weeks', [
      levelWord(
        ...['战略', '年供货协议', '年度供货', '年度协议', '年协议', '年度框架'],
        ...['strategic', 'annual agreement', 'annual supply agreement'],
      ),
    ]),
    level('vip', 'VIP 客户', 'VIP', 'best', '每周拜访', 'A visit a week', [
      levelWord('vip'),
      { column: 'orderAmount', is: 'at-least', value: 5_000_000, ifMissing: 'fails' },
    ]),
    level('key-account', '重点客户', 'Key account', 'best', '每两周拜访', 'A visit every two weeks', [
      levelWord('重点', '大客户', '关键客户', 'key account'),
    ]),
    level(
      'honoured',
      '贵宾客户',
      'Honoured guest',
      'good',
      '每周电话、每两周拜访',
      'A call a week and a visit every two weeks',
      [levelWord('贵宾', 'honoured', 'honored')],
    ),
    level('reference', '榜样客户', 'Reference customer', 'good', '每月拜访', 'A visit a month', [
      levelWord('榜样', '样板', '标杆', '示范', 'reference', 'model customer'),
    ]),
    level(
      'free',
      '自由客户',
      'Free customer',
      'middle',
      '每周电话、每两周拜访',
      'A call a week and a visit every two weeks',
      [levelWord('自由', '散客', '散户', '无合同', '无协议', 'free', 'no contract')],
    ),
    level('new', '新客户', 'New', 'middle', '每两周拜访', 'A visit every two weeks', [
      levelWord('新客户', '新开发', '新增', 'new customer', 'new'),
      { column: 'firstTransactionDate', is: 'within-days', from: -90, to: 1, ifMissing: 'fails' },
    ]),
    {
      ...level('dormant', '休眠客户', 'Dormant', 'warning', '每两周拜访', 'A visit every two weeks', [
        // Twice, so that the word counts as much as one deal and none since.
        dormantWord,
        dormantWord,
        { column: 'transactionCount', is: 'equal', value: 1, ifMissing: 'fails' },
        { column: 'lastTransactionDate', is: 'within-days', from: -36_600, to: -365, ifMissing: 'fails' },
      ]),
      combine: { atLeast: 2 },
    },
    level(
      'low-value',
      '低价值客户',
      'Low value',
      'low',
      '每月拜访；放弃须附书面报告',
      'A visit a month; may be given up only with a report reference',
      [
        levelWord('低价值', 'low value'),
        { column: 'orderAmount', is: 'below', value: 10_000, ifMissing: 'unknown' },
      ],
    ),
  ],
  otherwise: {
    id: 'ordinary',
    label: { zh: '普通客户', en: 'Ordinary' },
    tone: 'middle',
    care: { zh: '每月拜访', en: 'A visit a month' },
  },
};

function level(
  id: string,
  zh: string,
  en: string,
  tone: Tone,
  careZh: string,
  careEn: string,
  tests: Test[],
): Rule {
  const label: Text = { zh, en };
  return { id, label, tone, care: { zh: careZh, en: careEn }, combine: 'any', tests };
}
