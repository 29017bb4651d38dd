import { groupSums } from '../../math/counting/group-sums';
import type { NumberColumn, TextColumn } from '../../table/columns/column';
import type { SummaryTable, Tier } from '../shared/contract';
import { noDataTier } from '../shared/contract';
import { wordMatcher } from '../shared/word-matcher';

/** The seven ways of prospecting under the source's own names, with the words that tell of them (ours). */
const ways = [
  way(
    'door-to-door',
    '卷地毯式访问法',
    'Door to door',
    '地毯 逐户 普遍访问 普访 陌生拜访 陌生访问 陌拜 扫街 扫楼 上门 door carpet canvass canvassing cold',
  ),
  way(
    'chain-referral',
    '链式引荐法',
    'Chain referral',
    '链式 引荐 无限连锁 转介绍 老客户介绍 客户介绍 客户推荐 连锁 推荐 介绍 referral referred chain',
  ),
  way(
    'centre-of-influence',
    '中心开花法',
    'Centre of influence',
    '中心 影响力中心 名人 意见领袖 社团 商会 influence association',
  ),
  way(
    'relations',
    '关系拓展法',
    'Relations',
    '亲友 亲戚 朋友 同学 同事 缘故 关系 人脉 friend friends family relation relationship network',
  ),
  way('observation', '个人观察法', 'Observation', '观察 现场 网点 到店 厅堂 observation walk-in'),
  way(
    'assistants',
    '委托助手法',
    'Assistants',
    '委托 助手 猎犬 代理 渠道 合作 中介 assistant agent agents partner partners',
  ),
  way(
    'advertising',
    '广告开拓法',
    'Advertising',
    '广告 网络 电话 短信 微信 展会 线上 ad ads advert adverts advertisement web online campaign',
  ),
] as const;

function way(id: string, zh: string, en: string, words: string) {
  return { id, label: { zh, en }, words: [zh, en, ...words.split(' ')] };
}

export const sourceTiers: readonly Tier[] = [
  ...ways.map(({ id, label }): Tier => ({ id, label, tone: 'good' })),
  { id: 'other', label: { zh: '其他来源', en: 'Other' }, tone: 'middle' },
  noDataTier,
];
const other = ways.length;
const noData = ways.length + 1;

/** Which of the seven ways each customer came by, by the words of the source; who was referred came by referral. */
export function sourceCodes(source: TextColumn | undefined, wasReferred: Uint8Array): Uint8Array {
  const matchers = ways.map(({ words }) => wordMatcher(words));
  const ofCode = (source?.dictionary ?? []).map((text) => {
    const found = matchers.findIndex((match) => match(text) !== undefined);
    return found < 0 ? other : found;
  });
  return wasReferred.map((referred, row) => {
    const own = source?.codes[row] ?? -1;
    return own >= 0 ? ofCode[own]! : referred === 1 ? 1 : noData;
  });
}

/** Customers, cost a customer and value by source. */
export function sourceTable(
  codes: Uint8Array,
  value: NumberColumn | undefined,
  cost: NumberColumn | undefined,
): SummaryTable {
  const groups = sourceTiers.length;
  const counts = groupSums(new Float64Array(codes.length).fill(1), codes, groups);
  const of = (column: NumberColumn | undefined) => {
    const values = column?.values ?? new Float64Array(codes.length).fill(NaN);
    const known = values.map((given) => (Number.isNaN(given) ? 0 : 1));
    return { sums: groupSums(values, codes, groups), known: groupSums(known, codes, groups) };
  };
  const [costs, values] = [of(cost), of(value)];
  const mean = ({ sums, known }: typeof costs, own: number): number | null =>
    known[own]! > 0 ? sums[own]! / known[own]! : null;
  return {
    id: 'sources',
    label: { zh: '客户来源', en: 'Sources' },
    columns: [
      { id: 'source', label: { zh: '来源', en: 'Source' }, format: 'text' },
      { id: 'customers', label: { zh: '客户数', en: 'Customers' }, format: 'integer' },
      { id: 'cost', label: { zh: '户均成本', en: 'Cost a customer' }, format: 'money' },
      { id: 'value', label: { zh: '户均价值', en: 'Value a customer' }, format: 'money' },
      { id: 'total', label: { zh: '价值合计', en: 'Value' }, format: 'money' },
    ],
    rows: sourceTiers.map(({ label }, own) => [
      label,
      counts[own]!,
      mean(costs, own),
      mean(values, own),
      values.sums[own]!,
    ]),
    chart: { kind: 'bars', x: 'source', y: 'customers' },
  };
}
