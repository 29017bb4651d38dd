import { itemSimilarity } from '../../math/item-similarity';
import type { Text } from '../../locales/text';
import type { TextColumn } from '../../table/column';
import type { Issue } from '../../table/issue';
import {
  defineMethod,
  noDataTier,
  type RunContext,
  type SummaryTable,
  type Tier,
  type TierOutput,
} from '../contract';
import { basketItems, readHoldings, type Holdings } from '../holdings/holdings';
import { productTable } from '../holdings/product-table';
import { issue } from '../input-issues';
import { lazyNumbers } from '../numbers';
import { tierSummary } from '../tier-summary';
import { countText, joinReasons, numberText, plainText } from '../wording';
import { recommendationParameters } from './parameters';
import { recommendations, type BasketAdvice, type Recommended } from './recommend';
import { riskReader } from './risk-level';
import { riskLevels, type RiskLevels } from './suitability';

const tiers: readonly Tier[] = [
  { id: 'recommended', label: { zh: '有推荐', en: 'Recommendation' }, tone: 'good' },
  { id: 'not-suitable', label: { zh: '风险不匹配', en: 'Nothing suitable' }, tone: 'warning' },
  { id: 'none', label: { zh: '暂无推荐', en: 'Nothing to recommend' }, tone: 'low' },
  noDataTier,
];
const code = { recommended: 0, notSuitable: 1, none: 2, noData: 3 } as const;

/** What a run found out, as far as words need it. */
interface Facts {
  readonly holdings: Holdings;
  readonly advice: readonly BasketAdvice[];
  readonly risks: RiskLevels;
  readonly filtered: boolean;
  readonly product: TextColumn;
}

/**
 * Recommendation: item-based collaborative filtering on holdings. Products are alike when the same customers hold them
 * (cosine of the holders); a product scores the sum of its similarities to what the customer holds. Before anything is
 * shown it must suit the customer: his risk level is at least the product's, and both are known. A customer whose level is
 * unknown is no data, for nothing may be recommended to him.
 */
export const recommendation = defineMethod({
  id: 'recommendation',
  label: { zh: '产品推荐', en: 'Recommendation' },
  description: {
    zh: '按“持有相同产品的客户还持有什么”推荐产品，先过风险匹配关。',
    en: 'Recommends what customers with the same products also hold, behind a suitability filter.',
  },
  source: {
    zh: '基于物品的协同过滤（Sarwar 等 2001），余弦相似度；风险匹配：客户风险承受等级不低于产品风险等级。邻居数与推荐数为本产品默认值。',
    en: 'Item-based collaborative filtering (Sarwar et al. 2001), cosine similarity; suitability: risk level of the customer at least that of the product. Numbers of neighbours and recommendations are our defaults.',
  },
  inputs: {
    product: { role: 'product', kind: 'text' },
    riskLevel: { role: 'riskLevel', kind: 'text', optional: true },
    productRisk: { role: 'productRisk', kind: 'text', optional: true },
  },
  params: recommendationParameters,
  severalRowsACustomer: true,
  run({ product, riskLevel, productRisk }, params, context) {
    const holdings = readHoldings(product, context.customerId);
    const read = riskReader(params.riskWords);
    const risks = riskLevels(holdings, { product, productRisk, riskLevel }, params.productRisks, read);
    const suits = (basket: number, item: number): boolean =>
      !params.suitability || risks.ofBasket[basket]! >= risks.ofProduct[item]!;
    const neighbours = itemSimilarity(holdings.baskets, holdings.products.length, params.neighbours);
    const advice = recommendations(holdings, neighbours, suits, params.shown);
    const facts: Facts = { holdings, advice, risks, filtered: params.suitability, product };
    const output = tierOutput(facts);
    return {
      columns: [
        output,
        {
          id: 'products',
          label: { zh: '推荐产品', en: 'Recommended products' },
          kind: 'text',
          text: (row) => listOf(facts, firstOf(facts, row)),
        },
        lazyNumbers(
          { id: 'score', label: { zh: '推荐分', en: 'Recommendation score' }, format: 'decimal' },
          () => Float64Array.from(holdings.basketOf, (_, row) => firstOf(facts, row)[0]?.score ?? NaN),
        ),
      ],
      reason: (row) => reasonOf(facts, output.codes[row]!, row),
      issues: riskIssues(facts, riskLevel, context),
      summary: [tierSummary(output), recommendedTable(facts), productTable(holdings)],
    };
  },
});

function tierOutput({ holdings, advice, risks, filtered }: Facts): TierOutput {
  const codes = Uint8Array.from(holdings.basketOf, (basket) => {
    if (basket < 0 || (filtered && Number.isNaN(risks.ofBasket[basket]))) return code.noData;
    const { recommended, withheld } = advice[basket]!;
    return recommended.length > 0 ? code.recommended : withheld ? code.notSuitable : code.none;
  });
  return {
    id: 'recommendation',
    label: { zh: '推荐结果', en: 'Recommendation' },
    kind: 'tier',
    tiers,
    codes,
  };
}

/** What a row's customer is recommended, best first. */
function firstOf({ holdings, advice }: Facts, row: number): readonly Recommended[] {
  return advice[holdings.basketOf[row]!]?.recommended ?? [];
}

function listOf({ holdings }: Facts, recommended: readonly Recommended[]): Text {
  const names = recommended.map(({ item }) => holdings.products[item]!);
  return { zh: names.join('、'), en: names.join(', ') };
}

/** `持有 理财A 的客户多持有 基金B（相近度 0.67）；推荐 基金B、保险C；债券D 风险 R4，高于客户 C3，不推荐`. */
function reasonOf(facts: Facts, tier: number, row: number): Text {
  const { holdings, advice, risks, product } = facts;
  const basket = holdings.basketOf[row]!;
  if (basket < 0) return { zh: `缺少${product.header}`, en: `"${product.header}" is missing` };
  if (tier === code.noData)
    return { zh: '客户风险承受等级未知，不作推荐', en: 'Risk tolerance unknown: nothing is recommended' };
  const { recommended, withheld } = advice[basket]!;
  const [first] = recommended;
  const held = listOfHeld(holdings, basket);
  const said: Text[] = first
    ? [
        becauseText(holdings, first),
        { zh: `推荐 ${listOf(facts, recommended).zh}`, en: `recommended: ${listOf(facts, recommended).en}` },
      ]
    : [{ zh: `持有 ${held.zh}`, en: `holds ${held.en}` }];
  if (withheld) said.push(withheldText(holdings, risks, basket, withheld));
  if (!first && !withheld)
    said.push({ zh: '没有其他客户同时持有的产品可推荐', en: 'nobody with these products holds others' });
  return joinReasons(said);
}

function becauseText({ products }: Holdings, { item, score, because }: Recommended): Text {
  const [own, other, value] = [products[because]!, products[item]!, numberText(score)];
  return {
    zh: `持有 ${own} 的客户多也持有 ${other}（推荐分 ${value}）`,
    en: `holders of ${own} often hold ${other} too (score ${value})`,
  };
}

function withheldText(
  { products }: Holdings,
  { ofProduct, ofBasket }: RiskLevels,
  basket: number,
  { item }: Recommended,
): Text {
  const name = products[item]!;
  const level = ofProduct[item]!;
  if (Number.isNaN(level))
    return { zh: `${name} 风险等级未知，不推荐`, en: `${name} has no known risk level and is withheld` };
  const [risk, own] = [String(level), String(ofBasket[basket]!)];
  return {
    zh: `${name} 风险 ${risk} 级，高于客户 ${own} 级，不推荐`,
    en: `${name} has risk level ${risk}, above the customer's ${own}, and is withheld`,
  };
}

function listOfHeld({ products, baskets }: Holdings, basket: number): Text {
  const names = Array.from(basketItems(baskets, basket).slice(0, 5), (item) => products[item]!);
  return { zh: names.join('、'), en: names.join(', ') };
}

function recommendedTable({ holdings, advice }: Facts): SummaryTable {
  const firsts = new Int32Array(holdings.products.length);
  const all = new Int32Array(holdings.products.length);
  for (const { recommended } of advice) {
    for (const { item } of recommended) all[item]!++;
    const [first] = recommended;
    if (first) firsts[first.item]!++;
  }
  const order = [...all.keys()].filter((item) => all[item]! > 0).sort((a, b) => all[b]! - all[a]! || a - b);
  return {
    id: 'recommended',
    label: { zh: '推荐最多的产品', en: 'Products recommended most' },
    columns: [
      { id: 'product', label: { zh: '产品', en: 'Product' }, format: 'text' },
      { id: 'customers', label: { zh: '推荐客户数', en: 'Customers' }, format: 'integer' },
      { id: 'first', label: { zh: '其中首选', en: 'As the first' }, format: 'integer' },
    ],
    rows: order.slice(0, 20).map((item) => [plainText(holdings.products[item]!), all[item]!, firsts[item]!]),
    chart: { kind: 'bars', x: 'product', y: 'customers' },
  };
}

function riskIssues(
  { holdings, risks, filtered }: Facts,
  riskLevel: TextColumn | undefined,
  { rowCount }: RunContext,
): Issue[] {
  if (rowCount === 0) return [];
  if (!filtered)
    return [
      issue(
        'no-suitability',
        'warning',
        '未做风险匹配：金融产品不可这样推荐',
        'No suitability filter: not for financial products',
        1,
      ),
    ];
  const issues: Issue[] = [];
  if (!riskLevel)
    issues.push(
      issue(
        'no-risk-level',
        'warning',
        '没有客户风险承受等级列，不作任何推荐',
        'No column of risk tolerance: nothing is recommended',
        1,
      ),
    );
  const unknown = risks.ofProduct.filter(Number.isNaN).length;
  if (unknown > 0) {
    const text = countText(unknown);
    issues.push(
      issue(
        'unknown-product-risk',
        'warning',
        `${text} 种产品（共 ${countText(holdings.products.length)} 种）没有风险等级，不推荐`,
        `${text} of ${countText(holdings.products.length)} products have no risk level and are not recommended`,
        unknown,
      ),
    );
  }
  if (risks.contradictions > 0) {
    const text = countText(risks.contradictions);
    issues.push(
      issue(
        'contradicting-risk',
        'warning',
        `${text} 个产品或客户有不同的风险等级：产品取最高，客户取最低`,
        `${text} products or customers stand with different risk levels: the highest counts for a product, the lowest for a customer`,
        risks.contradictions,
      ),
    );
  }
  return issues;
}
