import { textAt, type FlagColumn, type TextColumn } from '../../table/columns/column';
import type { Issue } from '../../table/issues/issue';
import { defineMethod, type NumberOutput, type RunContext, type SummaryTable } from '../shared/contract';
import { issue } from '../shared/input-issues';
import { lazyNumbers } from '../shared/numbers';
import { plainText } from '../shared/wording';
import { reasonOf } from './explanation';
import { customerColumn, makeList, type PriorityList } from './list';

/**
 * Priority rank: the list that a banker works from. Score plus a bonus for ★ and for urgency; equal sums share a rank and
 * no rank is left out (dense rank). `order` gives every customer a place of his own: equal sums stand in the order of
 * their customer ids, compared character by character. Without a score there is no rank.
 */
export const priority = defineMethod({
  id: 'priority',
  label: { zh: '优先排序', en: 'Priority rank' },
  description: {
    zh: '得分加 ★ 与紧迫性加分后排名，得到每日工作名单。',
    en: 'Ranks customers by score plus bonuses for ★ and urgency: the list to work from.',
  },
  source: {
    zh: '客户管理文献的优先名单：评分加触发事件与紧迫性；加分为本产品默认值。并列同名次，顺序按客户号。',
    en: 'Priority list of the customer-management literature: score plus trigger event and urgency; the bonuses are our defaults. Dense rank, ties by customer id.',
  },
  inputs: {
    score: { role: 'score', kind: 'number' },
    star: { role: 'star', kind: 'flag', optional: true },
    urgency: { role: 'urgencyLevel', kind: 'text', optional: true },
  },
  params: {
    star: bonus('★ 加分', 'Bonus for ★', 10),
    eager: bonus('渴望加分', 'Bonus for eager', 8),
    hopeful: bonus('有望加分', 'Bonus for hopeful', 4),
    waitAndSee: bonus('观望加分', 'Bonus for wait-and-see', 1),
    overdue: bonus('已过期加分', 'Bonus for overdue', 0),
  },
  run({ score, star, urgency }, params, context) {
    const bonuses: Readonly<Record<string, number>> = {
      eager: params.eager,
      hopeful: params.hopeful,
      'wait-and-see': params.waitAndSee,
      overdue: params.overdue,
    };
    let made: PriorityList | undefined;
    // Made when somebody asks for a rank: a slider that shows tiers only does not wait for the sorting.
    const list = (): PriorityList => (made ??= makeList(sumsOf(), context));
    const sumsOf = (): Float64Array => {
      const ofLevel = urgency?.dictionary.map((level) => bonuses[level] ?? 0) ?? [];
      const stars = star?.values ?? new Int8Array(context.rowCount);
      const levels = urgency?.codes ?? new Int32Array(context.rowCount).fill(-1);
      return addBonuses(score.values, stars, params.star, levels, Float64Array.of(0, ...ofLevel));
    };
    const facts = { score, star, urgency, list, starBonus: params.star, bonuses };
    return {
      columns: outputs(list),
      reason: (row) => reasonOf(row, facts),
      issues: missingInputs(star, urgency),
      summary: [topList(list, context)],
    };
  },
});

function outputs(list: () => PriorityList): NumberOutput[] {
  return [
    lazyNumbers(
      {
        id: 'rank',
        label: { zh: '优先名次', en: 'Priority rank' },
        role: 'priorityRank',
        format: 'integer',
      },
      () => list().ranks,
    ),
    lazyNumbers(
      { id: 'order', label: { zh: '名单顺序', en: 'Place in the list' }, format: 'integer' },
      () => list().places,
    ),
    lazyNumbers(
      { id: 'priority-score', label: { zh: '优先分', en: 'Priority score' }, format: 'decimal' },
      () => list().sums,
    ),
  ];
}

function bonus(zh: string, en: string, value: number) {
  return { kind: 'number', label: { zh, en }, origin: 'ours', default: value, min: 0, max: 1000 } as const;
}

/**
 * Score and bonuses of each row, to nine decimals, as scores are: sums that are equal on paper are equal.
 *
 * @param ofLevel the bonus of each level of urgency, after that of none.
 */
function addBonuses(
  scores: Float64Array,
  stars: Int8Array,
  starBonus: number,
  levels: Int32Array,
  ofLevel: Float64Array,
): Float64Array {
  const ofStar = Float64Array.of(0, 0, starBonus);
  const sums = new Float64Array(scores.length);
  for (let row = 0; row < sums.length; row++) {
    const sum = scores[row]! + ofStar[stars[row]! + 1]! + ofLevel[levels[row]! + 1]!;
    sums[row] = Math.round(sum * 1e9) / 1e9;
  }
  return sums;
}

function missingInputs(star: FlagColumn | undefined, urgency: TextColumn | undefined): Issue[] {
  const issues: Issue[] = [];
  if (!star)
    issues.push(
      issue('no-star', 'note', '没有 ★ 列，不加触发事件分', 'No ★ column: no bonus for trigger events', 1),
    );
  if (!urgency)
    issues.push(issue('no-urgency', 'note', '没有紧迫性，不加紧迫性分', 'No urgency: no bonus for it', 1));
  return issues;
}

/** The first ten of the list. */
function topList(list: () => PriorityList, context: RunContext): SummaryTable {
  const id = customerColumn(context);
  let rows: SummaryTable['rows'] | undefined;
  return {
    id: 'top-10',
    label: { zh: '前十名', en: 'First ten' },
    columns: [
      { id: 'rank', label: { zh: '优先名次', en: 'Priority rank' }, format: 'integer' },
      { id: 'customer', label: { zh: '客户', en: 'Customer' }, format: 'text' },
      { id: 'priority-score', label: { zh: '优先分', en: 'Priority score' }, format: 'decimal' },
    ],
    get rows() {
      const { first, ranks, sums } = list();
      return (rows ??= Array.from(first, (row) => [
        ranks[row]!,
        plainText((id && textAt(id, row)) ?? ''),
        sums[row]!,
      ]));
    },
  };
}
