import type { AssociationRule } from '../../math/grouping/association-rules';
import type { Text } from '../../locales/text';
import type { Issue } from '../../table/issues/issue';
import {
  defineMethod,
  noDataTier,
  type MethodResult,
  type NumberOutput,
  type SummaryTable,
  type Tier,
  type TierOutput,
} from '../shared/contract';
import { basketCount, basketItems, readHoldings, type Holdings } from '../shared/holdings/holdings';
import { joinedProducts } from '../shared/holdings/joined-products';
import { productTable } from '../shared/holdings/product-table';
import { issue } from '../shared/input-issues';
import { lazyNumbers } from '../shared/numbers';
import { tierSummary } from '../shared/tier-summary';
import { countText, emptyText, joinReasons, numberText, plainText, shareText } from '../shared/wording';
import { minedRules, type MinedRules } from './mine-rules';
import { associationParameters, associationPresets } from './parameters';
import { suggestions } from './suggest';

const tiers: readonly Tier[] = [
  { id: 'suggestion', label: { zh: '有搭配建议', en: 'Suggestion' }, tone: 'good' },
  { id: 'none', label: { zh: '暂无建议', en: 'No suggestion' }, tone: 'low' },
  noDataTier,
];
const code = { suggestion: 0, none: 1, noData: 2 } as const;

/**
 * Association rules on product holdings: who holds these products holds that one too. Frequent sets by FP-growth with
 * exact counts; rules with one product as consequent and at least one as antecedent, by lift. Rows with the same customer
 * id are one basket; a cell may name several products. Each customer is shown the rule with the greatest confidence that
 * suggests a product which is not held yet.
 */
export const association = defineMethod({
  id: 'association',
  label: { zh: '产品关联规则', en: 'Association rules' },
  description: {
    zh: '找出“持有这些产品的客户也持有那个产品”的规则，并给每位客户建议一个尚未持有的产品。',
    en: 'Finds rules of the kind "who holds these products holds that one too", and suggests each customer a product not held yet.',
  },
  source: {
    zh: '关联规则（Agrawal & Srikant 1994），FP-growth（Han 等 2000），计数精确；支持度、置信度、提升度的定义同 R 语言 arules 包，后项为一个产品。阈值为本产品默认值。',
    en: 'Association rules (Agrawal & Srikant 1994) by FP-growth (Han et al. 2000), exact counts; support, confidence and lift as in the R package arules, one product as consequent. The thresholds are our defaults.',
  },
  playbooks: [
    {
      description: {
        zh: '找出常被一起持有的产品，并给每位客户建议一个。适合每行一个持有产品的明细，或一格列出多个产品的客户清单。',
        en: 'Finds products held together and suggests one to each customer. For one row a holding, or lists with several products in a cell.',
      },
      sample: 'en-deals.xlsx',
    },
  ],
  inputs: { product: { role: 'product', kind: 'text' } },
  params: associationParameters,
  presets: associationPresets,
  severalRowsACustomer: true,
  *run({ product }, params, { customerId }) {
    const holdings = readHoldings(product, customerId);
    const mined = yield* minedRules(holdings, params);
    return resultOf(holdings, mined, params, product.header);
  },
});

function resultOf(
  holdings: Holdings,
  mined: MinedRules,
  { shownRules, longest }: { readonly shownRules: number; readonly longest: number },
  header: string,
): MethodResult {
  const suggested = suggestions(holdings, mined.rules);
  const ruleOf = (row: number): AssociationRule | undefined => suggested[holdings.basketOf[row]!];
  const output: TierOutput = {
    id: 'cross-sell',
    label: { zh: '搭配建议', en: 'Cross-sell' },
    kind: 'tier',
    tiers,
    codes: Uint8Array.from(holdings.basketOf, (basket) =>
      basket < 0 ? code.noData : suggested[basket] ? code.suggestion : code.none,
    ),
  };
  const number = (id: string, label: Text, format: NumberOutput['format'], of: 'confidence' | 'lift') =>
    lazyNumbers({ id, label, format }, () =>
      Float64Array.from(holdings.basketOf, (basket) => suggested[basket]?.[of] ?? NaN),
    );
  return {
    columns: [
      output,
      {
        id: 'suggested-product',
        label: { zh: '建议产品', en: 'Suggested product' },
        kind: 'text',
        text: (row) => plainText(holdings.products[ruleOf(row)?.consequent ?? -1] ?? ''),
      },
      number('confidence', { zh: '置信度', en: 'Confidence' }, 'share', 'confidence'),
      number('lift', { zh: '提升度', en: 'Lift' }, 'decimal', 'lift'),
    ],
    reason: (row) => reasonOf(holdings, ruleOf(row), row, header),
    issues: [...ruleIssues(holdings, mined, longest), ...joinedProducts(holdings)],
    summary: [
      tierSummary(output),
      overview(holdings, mined),
      ruleTable(holdings, mined, shownRules),
      productTable(holdings),
    ],
  };
}

/** `持有 A、B 的 21 户中 90.5% 也持有 C（19 户，提升度 11.24）；建议 C`. */
function reasonOf(holdings: Holdings, rule: AssociationRule | undefined, row: number, header: string): Text {
  const basket = holdings.basketOf[row]!;
  if (basket < 0) return { zh: `缺少${header}`, en: `"${header}" is missing` };
  if (!rule) {
    const held = listOf(holdings, basketItems(holdings.baskets, basket).slice(0, 5));
    return {
      zh: `持有 ${held.zh}；没有适用且尚未持有的搭配`,
      en: `Holds ${held.en}; no rule suggests a product not held yet`,
    };
  }
  const first = listOf(holdings, rule.antecedent);
  const last = holdings.products[rule.consequent]!;
  const [holders, share, both, lift] = [
    countText(rule.antecedentCount),
    shareText(rule.confidence),
    countText(rule.count),
    numberText(rule.lift),
  ];
  return joinReasons([
    {
      zh: `持有 ${first.zh} 的 ${holders} 户中 ${share} 也持有 ${last}（${both} 户，提升度 ${lift}）`,
      en: `of ${holders} customers with ${first.en}, ${share} hold ${last} too (${both} customers, lift ${lift})`,
    },
    { zh: `建议 ${last}`, en: `suggested: ${last}` },
  ]);
}

function listOf({ products }: Holdings, items: Iterable<number>): Text {
  const names = Array.from(items, (item) => products[item]!);
  return { zh: names.join('、'), en: names.join(', ') };
}

function overview(
  { baskets, products }: Holdings,
  { rules, itemsets, minimumCount, longest }: MinedRules,
): SummaryTable {
  const customers = basketCount(baskets);
  return {
    id: 'overview',
    label: { zh: '挖掘概况', en: 'Overview' },
    columns: [
      { id: 'customers', label: { zh: '客户数', en: 'Customers' }, format: 'integer' },
      { id: 'products', label: { zh: '产品数', en: 'Products' }, format: 'integer' },
      { id: 'mean-products', label: { zh: '户均产品数', en: 'Products a customer' }, format: 'decimal' },
      { id: 'minimum-count', label: { zh: '最少客户数', en: 'Customers needed' }, format: 'integer' },
      { id: 'longest', label: { zh: '最多产品数', en: 'Most products in a set' }, format: 'integer' },
      { id: 'itemsets', label: { zh: '频繁项集', en: 'Frequent sets' }, format: 'integer' },
      { id: 'rules', label: { zh: '规则数', en: 'Rules' }, format: 'integer' },
    ],
    rows: [
      [
        customers,
        products.length,
        customers > 0 ? baskets.items.length / customers : null,
        minimumCount,
        longest,
        itemsets,
        rules.length,
      ],
    ],
  };
}

function ruleTable(holdings: Holdings, { rules }: MinedRules, shown: number): SummaryTable {
  return {
    id: 'rules',
    label: { zh: '关联规则（按提升度）', en: 'Rules by lift' },
    columns: [
      { id: 'antecedent', label: { zh: '持有', en: 'Who holds' }, format: 'text' },
      { id: 'consequent', label: { zh: '也持有', en: 'Also holds' }, format: 'text' },
      { id: 'customers', label: { zh: '客户数', en: 'Customers' }, format: 'integer' },
      { id: 'support', label: { zh: '支持度', en: 'Support' }, format: 'share' },
      { id: 'confidence', label: { zh: '置信度', en: 'Confidence' }, format: 'share' },
      { id: 'lift', label: { zh: '提升度', en: 'Lift' }, format: 'decimal' },
    ],
    rows: rules
      .slice(0, shown)
      .map(({ antecedent, consequent, count, support, confidence, lift }) => [
        listOf(holdings, antecedent),
        plainText(holdings.products[consequent] ?? emptyText.zh),
        count,
        support,
        confidence,
        lift,
      ]),
    chart: { kind: 'bubble', x: 'support', y: 'confidence', size: 'lift' },
  };
}

function ruleIssues({ basketOf }: Holdings, { rules, longest }: MinedRules, wanted: number): Issue[] {
  if (basketOf.length === 0) return [];
  const issues: Issue[] = [];
  if (longest < wanted) {
    const text = String(longest);
    issues.push(
      issue(
        'shorter-sets',
        'warning',
        `组合太多，只统计了最多 ${text} 个产品的组合；提高支持度可看更长的规则`,
        `Too many combinations: only sets of up to ${text} products were counted; raise the support to see longer rules`,
        longest,
      ),
    );
  }
  if (rules.length === 0) {
    issues.push(
      issue(
        'no-rules',
        'note',
        '没有达到阈值的规则；可降低支持度、置信度或至少客户数',
        'No rule reaches the thresholds; lower support, confidence or the number of customers',
        1,
      ),
    );
  }
  return issues;
}
