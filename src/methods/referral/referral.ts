import type { Text } from '../../locales/text';
import type { NumberColumn, TextColumn } from '../../table/columns/column';
import type { Issue } from '../../table/issues/issue';
import { defineMethod, type SummaryTable, type TierOutput } from '../shared/contract';
import { issue } from '../shared/input-issues';
import { numberColumn } from '../shared/numbers';
import { amountText, countText, emptyText, joinReasons, plainText } from '../shared/wording';
import { sourceCodes, sourceTable, sourceTiers } from './sources';
import { referralTree, referralValues, type ReferralTree, type ReferralValues } from './tree';

interface Facts {
  readonly tree: ReferralTree;
  readonly found: ReferralValues;
  readonly codes: Uint8Array;
}

/**
 * Sources and referral value. Who brought whom makes a tree; links that close a circle are cut and reported. A customer's
 * referral value is the value of those he brought, each further generation discounted, down to a depth. Every customer
 * gets one of the seven ways of prospecting by the words of his source; the cost of a customer is shown by source.
 */
export const referral = defineMethod({
  id: 'referral',
  label: { zh: '来源与转介绍价值', en: 'Sources and referral value' },
  description: {
    zh: '把客户归入七种拓客方法，按客户号或姓名建立推荐关系树（检查循环），计算每位客户带来的转介绍价值。',
    en: 'Puts customers under the seven ways of prospecting, builds the referral tree by id or name (with a check for circles) and values what each brought.',
  },
  source: {
    zh: '客户管理文献：七种拓客方法（卷地毯式访问法、链式引荐法、中心开花法、关系拓展法、个人观察法、委托助手法、广告开拓法）；转介绍价值＝所带客户价值之和。层数与逐层折扣为本产品默认值。',
    en: 'Customer-management literature: seven ways of prospecting (door to door, chain referral, centre of influence, relations, observation, assistants, advertising); referral value = value of those referred. Depth and discount are our defaults.',
  },
  playbooks: [
    {
      id: 'referrals',
      label: { zh: '转介绍价值', en: 'Referral value' },
      description: {
        zh: '归类客户来源，建立推荐关系，计算每位客户带来的价值。适合含推荐人、客户来源和年度贡献的清单。',
        en: 'Sources, the referral tree and what each customer brought. For lists with who referred, source and revenue.',
      },
      sample: 'en-service.xlsx',
    },
  ],
  inputs: {
    customer: { role: 'customerId', kind: 'text' },
    name: { role: 'name', kind: 'text', optional: true },
    referrer: { role: 'referrer', kind: 'text', optional: true },
    value: { role: 'revenue', kind: 'number', optional: true },
    source: { role: 'source', kind: 'text', optional: true },
    cost: { role: 'acquisitionCost', kind: 'number', optional: true },
  },
  sheets: {
    referrals: {
      label: { zh: '推荐关系', en: 'Referrals' },
      help: {
        zh: '每行一次推荐：被推荐客户与推荐人',
        en: 'One referral a row: who came, and who brought them',
      },
      optional: true,
      inputs: {
        customer: { role: 'customerId', kind: 'text', orRole: 'name' },
        referrer: { role: 'referrer', kind: 'text' },
      },
    },
  },
  params: {
    depth: {
      kind: 'count',
      label: { zh: '计算层数', en: 'Generations' },
      origin: 'ours',
      default: 3,
      min: 1,
      max: 20,
    },
    discount: {
      kind: 'share',
      label: { zh: '逐层折扣', en: 'Weight of each further generation' },
      help: {
        zh: '第一层全额，第二层乘以此值，依此类推',
        en: 'The first counts in full, the second this much, and so on',
      },
      origin: 'ours',
      default: 0.5,
      min: 0,
      max: 1,
    },
  },
  run({ customer, name, referrer, value, source, cost }, params, context) {
    const sheet = context.sheets.referrals?.columns;
    const none: TextColumn = { ...customer, codes: customer.codes.map(() => -1) };
    const tree = referralTree(customer, sheet ?? { customer, referrer: referrer ?? none }, name);
    const found = referralValues(tree, valueOfNodes(tree, value), params);
    const wasReferred = Uint8Array.from(tree.nodeOf, (node) =>
      node >= 0 && tree.parents[node]! >= 0 ? 1 : 0,
    );
    const codes = sourceCodes(source, wasReferred);
    const way: TierOutput = {
      id: 'source',
      label: { zh: '拓客方法', en: 'Way of prospecting' },
      kind: 'tier',
      tiers: sourceTiers,
      codes,
    };
    const at = (values: Int32Array | Float64Array): Float64Array =>
      Float64Array.from(tree.nodeOf, (node) => (node < 0 ? NaN : values[node]!));
    const facts: Facts = { tree, found, codes };
    return {
      columns: [
        way,
        numberColumn('direct', '直接转介绍人数', 'Referred directly', 'integer', at(found.direct)),
        numberColumn('all', '转介绍总人数', 'Referred in all', 'integer', at(found.all)),
        numberColumn('depth', '转介绍层数', 'Generations', 'integer', at(found.depths)),
        numberColumn('referral-value', '转介绍价值', 'Referral value', 'money', at(found.values)),
      ],
      reason: (row) => reasonOf(facts, row),
      issues: treeIssues(tree),
      summary: [sourceTable(codes, value, cost), topTable(tree, found)],
    };
  },
});

/** A customer's own value; of one who stands in several rows the greatest. Missing and negative values are 0. */
function valueOfNodes({ names, nodeOf }: ReferralTree, value: NumberColumn | undefined): Float64Array {
  const values = new Float64Array(names.length);
  for (const [row, node] of nodeOf.entries()) {
    const own = value?.values[row] ?? NaN;
    if (node >= 0 && own > values[node]!) values[node] = own;
  }
  return values;
}

/** `由 C003 介绍（链式引荐法）；直接介绍 2 人，共 5 人、2 层，转介绍价值 12万`. */
function reasonOf({ tree, found, codes }: Facts, row: number): Text {
  const node = tree.nodeOf[row]!;
  const way = sourceTiers[codes[row]!]!.label;
  const source: Text = { zh: `来源：${way.zh}`, en: `source: ${way.en}` };
  if (node < 0) return joinReasons([{ zh: '缺少客户号', en: 'no customer id' }, source]);
  const parent = tree.parents[node]!;
  const by: Text =
    parent < 0
      ? emptyText
      : { zh: `由 ${tree.names[parent]!} 介绍`, en: `brought by ${tree.names[parent]!}` };
  const circle: Text =
    tree.circular[node] === 1
      ? { zh: '推荐关系成环，不计推荐人', en: 'referrals go in a circle: the referrer is not counted' }
      : emptyText;
  const [direct, all, deep] = [found.direct, found.all, found.depths].map((counts) =>
    countText(counts[node]!),
  );
  const value = amountText(found.values[node]!);
  const brought: Text =
    found.direct[node] === 0
      ? { zh: '没有转介绍', en: 'brought nobody' }
      : {
          zh: `直接介绍 ${direct!} 人，共 ${all!} 人、${deep!} 层，转介绍价值 ${value.zh}`,
          en: `brought ${direct!} directly, ${all!} in ${deep!} generations, worth ${value.en}`,
        };
  return joinReasons([source, by, circle, brought]);
}

function treeIssues({ names, circular, contradictions, ambiguous }: ReferralTree): Issue[] {
  const inCircles = names.filter((_, node) => circular[node] === 1);
  const issues: Issue[] = [];
  if (ambiguous.length > 0) {
    const text = countText(ambiguous.length);
    const examples = ambiguous.slice(0, 5).map((value) => ({ cell: '', value }));
    issues.push(
      issue(
        'ambiguous-referrer',
        'warning',
        `${text} 个推荐人姓名对应多位客户，未计推荐人；请改填客户号`,
        `${text} names of referrers are borne by several customers and count for none; give their ids`,
        ambiguous.length,
        examples,
      ),
    );
  }
  if (inCircles.length > 0) {
    const text = countText(inCircles.length);
    const examples = inCircles.slice(0, 5).map((value) => ({ cell: '', value }));
    issues.push(
      issue(
        'referral-circle',
        'warning',
        `${text} 位客户的推荐关系成环，环上的关系不计`,
        `Referrals of ${text} customers go in circles; those links are not counted`,
        inCircles.length,
        examples,
      ),
    );
  }
  if (contradictions > 0) {
    const text = countText(contradictions);
    issues.push(
      issue(
        'several-referrers',
        'warning',
        `${text} 处客户有不同的推荐人，取编号在前的一位`,
        `${text} customers stand with different referrers; the first by id counts`,
        contradictions,
      ),
    );
  }
  return issues;
}

function topTable({ names }: ReferralTree, { direct, all, values }: ReferralValues): SummaryTable {
  const best = [...names.keys()]
    .filter((node) => direct[node]! > 0)
    .sort((a, b) => values[b]! - values[a]! || all[b]! - all[a]! || a - b)
    .slice(0, 20);
  return {
    id: 'referrers',
    label: { zh: '转介绍最多的客户', en: 'Best referrers' },
    columns: [
      { id: 'customer', label: { zh: '客户', en: 'Customer' }, format: 'text' },
      { id: 'direct', label: { zh: '直接转介绍', en: 'Directly' }, format: 'integer' },
      { id: 'all', label: { zh: '转介绍总人数', en: 'In all' }, format: 'integer' },
      { id: 'value', label: { zh: '转介绍价值', en: 'Referral value' }, format: 'money' },
    ],
    rows: best.map((node) => [plainText(names[node]!), direct[node]!, all[node]!, values[node]!]),
  };
}
