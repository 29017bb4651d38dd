import { itemSimilarity } from '../../math/grouping/item-similarity';
import type { Text } from '../../locales/text';
import type { TextColumn } from '../../table/columns/column';
import { consentInputs, contactRule, noContactTier } from '../shared/consent';
import { defineMethod, type TierOutput } from '../shared/contract';
import { allHoldings } from '../shared/holdings/all-holdings';
import { joinedProducts } from '../shared/holdings/joined-products';
import { productTable } from '../shared/holdings/product-table';
import { lazyNumbers } from '../shared/numbers';
import { tierSummary } from '../shared/tier-summary';
import { reasonOf } from './explanation';
import { code, firstOf, listOf, tiers, type Facts } from './facts';
import { holderIssues, riskIssues } from './issues';
import { recommendationParameters } from './parameters';
import { recommendations, type BasketAdvice } from './recommend';
import { riskReader } from './risk-level';
import { riskLevels, type ProductRisks } from './suitability';
import { recommendedTable } from './summary';

const nothing: BasketAdvice = { recommended: [], withheld: undefined };
const noHoldings: Text = { zh: '没有持有产品', en: 'holds no product' };

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
  playbooks: [
    {
      description: {
        zh: '按相似客户的持有情况推荐风险匹配的产品。适合有持有产品和风险承受等级的清单，产品风险等级另成一列或写在产品名中；持有清单与产品表也可另成工作表。',
        en: 'Recommends suitable products by what similar customers hold. For lists with products held and risk tolerance; the risk of a product stands in a column or in its name. Holdings and products may stand on sheets of their own.',
      },
      sample: 'en-deals.xlsx',
    },
  ],
  inputs: {
    product: { role: 'product', kind: 'text', orSheet: 'holdings' },
    riskLevel: { role: 'riskLevel', kind: 'text', optional: true },
    productRisk: { role: 'productRisk', kind: 'text', optional: true },
    ...consentInputs,
  },
  sheets: {
    holdings: {
      label: { zh: '持有清单', en: 'Holdings' },
      help: {
        zh: '每行一位客户持有的一种产品；按客户号与客户表对应',
        en: 'One holding a row: customer and product, matched to the customers by id',
      },
      optional: true,
      inputs: {
        customer: { role: 'customerId', kind: 'text' },
        product: { role: 'product', kind: 'text' },
      },
    },
    products: {
      label: { zh: '产品表', en: 'Products' },
      help: { zh: '每行一种产品及其风险等级', en: 'One product a row, with its risk level' },
      optional: true,
      inputs: {
        product: { role: 'product', kind: 'text', orRole: 'name' },
        risk: { role: 'productRisk', kind: 'text', orRole: 'riskLevel' },
      },
    },
  },
  params: recommendationParameters,
  severalRowsACustomer: true,
  run({ product, riskLevel, productRisk, ...inputs }, params, context) {
    const { holdings: held, products } = context.sheets;
    const holdings = allHoldings(product, held?.columns, context);
    const read = riskReader(params.riskWords);
    const lists: ProductRisks[] = [
      ...(product && productRisk ? [{ product, risk: productRisk }] : []),
      ...(products ? [products.columns] : []),
    ];
    const risks = riskLevels(holdings, riskLevel, lists, params.productRisks, read);
    const suits = (basket: number, item: number): boolean =>
      !params.suitability || risks.ofBasket[basket]! >= risks.ofProduct[item]!;
    const neighbours = itemSimilarity(holdings.baskets, holdings.products.length, params.neighbours);
    const contact = contactRule(inputs, context);
    // A customer with several rows agreed only where all of them say so.
    const refusedIn = new Map<number, number>();
    holdings.basketOf.forEach((basket, row) => {
      if (basket >= 0 && !contact.mayContact(row)) refusedIn.set(basket, row);
    });
    const refusalOf = (row: number): Text | undefined =>
      contact.reason(row) ?? contact.reason(refusedIn.get(holdings.basketOf[row]!) ?? row);
    const refuses = (row: number): boolean => refusalOf(row) !== undefined;
    const advice = recommendations(holdings, neighbours, suits, params.shown).map((own, basket) =>
      refusedIn.has(basket) ? nothing : own,
    );
    const lacking = product && !held ? missingText(product) : noHoldings;
    const facts: Facts = { holdings, advice, risks, filtered: params.suitability, lacking };
    const output = tierOutput(facts, contact.isAsked ? refuses : undefined);
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
      reason: (row) => refusalOf(row) ?? reasonOf(facts, output.codes[row]!, row),
      issues: [
        ...contact.issues,
        ...holderIssues(context, held !== undefined),
        ...riskIssues(facts, riskLevel, context),
        ...joinedProducts(holdings),
      ],
      words: contact.words,
      summary: [tierSummary(output), recommendedTable(facts), productTable(holdings)],
    };
  },
});

function tierOutput(
  { holdings, advice, risks, filtered }: Facts,
  refuses: ((row: number) => boolean) | undefined,
): TierOutput {
  const codes = Uint8Array.from(holdings.basketOf, (basket, row) => {
    if (refuses?.(row)) return tiers.length;
    if (basket < 0 || (filtered && Number.isNaN(risks.ofBasket[basket]))) return code.noData;
    const { recommended, withheld } = advice[basket]!;
    return recommended.length > 0 ? code.recommended : withheld ? code.notSuitable : code.none;
  });
  return {
    id: 'recommendation',
    label: { zh: '推荐结果', en: 'Recommendation' },
    kind: 'tier',
    tiers: refuses ? [...tiers, noContactTier] : tiers,
    codes,
  };
}

function missingText({ header }: TextColumn): Text {
  return { zh: `缺少${header}`, en: `"${header}" is missing` };
}
