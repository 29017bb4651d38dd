import { textAt } from '../../table/columns/column';
import type { Issue } from '../../table/issues/issue';
import { defineMethod, type NumberOutput, type RunContext, type SummaryTable } from '../shared/contract';
import { hasDied } from '../shared/consent';
import { issue } from '../shared/input-issues';
import { lazyNumbers, lazyTable } from '../shared/numbers';
import { plainText } from '../shared/wording';
import { reasonOf } from './explanation';
import { addBonuses, tierKeys, type Ranked } from './keys';
import { customerColumn } from '../shared/customer-column';
import { makeList, type PriorityList } from './list';

/**
 * Priority rank: the list that a banker works from. By tier first, the best one first; within a tier by ★, urgency, then score. Customers
 * marked for removal, and those who have died, have no rank. Without a tier before it: score plus a bonus for ★ and for urgency, and no rank without a score.
 * Equals share a rank and no rank is left out (dense rank). `order` gives every customer a place of his own: equals stand in the order of
 * their customer ids, compared character by character.
 */
export const priority = defineMethod({
  id: 'priority',
  label: { zh: '优先排序', en: 'Priority rank' },
  description: {
    zh: '先按层级，再按 ★、紧迫性、得分排名，得到每日工作名单；没有层级时按得分加 ★ 与紧迫性加分。',
    en: 'Ranks customers by tier, then ★, urgency and score: the list to work from. Without tiers: by score plus bonuses for ★ and urgency.',
  },
  source: {
    zh: '客户管理文献的优先名单：先层级，再触发事件、紧迫性与评分；加分为本产品默认值。并列同名次，顺序按客户号；标记剔除者不排名。',
    en: 'Priority list of the customer-management literature: tier, then trigger event, urgency and score; the bonuses are our defaults. Dense rank, ties by customer id; no rank for those marked for removal.',
  },
  inputs: {
    tier: { role: 'tierLevel', kind: 'number', optional: true },
    removal: { role: 'removal', kind: 'flag', optional: true },
    score: { role: 'score', kind: 'number', optional: true },
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
  run(inputs, params, context) {
    const bonuses: Readonly<Record<string, number>> = {
      eager: params.eager,
      hopeful: params.hopeful,
      'wait-and-see': params.waitAndSee,
      overdue: params.overdue,
    };
    const { tier } = inputs;
    let made: PriorityList | undefined;
    // Made when somebody asks for a rank: a slider that shows tiers only does not wait for the sorting.
    const list = (): PriorityList =>
      (made ??= makeList(
        ofTheLiving(
          tier
            ? tierKeys(context.rowCount, { ...inputs, tier }, bonuses)
            : sumsOf(inputs, params.star, bonuses, context),
          context,
        ),
        context,
      ));
    const shown = (): Float64Array =>
      tier ? (inputs.score?.values ?? new Float64Array(context.rowCount).fill(NaN)) : list().sums;
    return {
      columns: outputs(list, shown),
      reason: (row) => reasonOf(row, { ...inputs, list, starBonus: params.star, bonuses }),
      issues: missingInputs(inputs),
      summary: [topList(list, shown, context)],
    };
  },
});

/** Who has died has no rank: there is nobody to call. */
function ofTheLiving(keys: Float64Array, context: RunContext): Float64Array {
  return keys.map((key, row) => (hasDied(context, row) ? NaN : key));
}

/** By score and bonuses, where no tier stands before. */
function sumsOf(
  { score, star, urgency }: Omit<Ranked, 'tier'>,
  starBonus: number,
  bonuses: Readonly<Record<string, number>>,
  { rowCount }: RunContext,
): Float64Array {
  if (!score) return new Float64Array(rowCount).fill(NaN);
  const ofLevel = urgency?.dictionary.map((level) => bonuses[level] ?? 0) ?? [];
  const levels = urgency?.codes ?? new Int32Array(rowCount).fill(-1);
  return addBonuses(
    score.values,
    star?.values ?? new Int8Array(rowCount),
    starBonus,
    levels,
    Float64Array.of(0, ...ofLevel),
  );
}

function outputs(list: () => PriorityList, shown: () => Float64Array): NumberOutput[] {
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
      shown,
    ),
  ];
}

function bonus(zh: string, en: string, value: number) {
  return { kind: 'number', label: { zh, en }, origin: 'ours', default: value, min: 0, max: 1000 } as const;
}

function missingInputs({ tier, score, star, urgency }: Ranked): Issue[] {
  const issues: Issue[] = [];
  if (!tier && !score) {
    issues.push(
      issue(
        'nothing-to-rank',
        'warning',
        '没有层级也没有得分，无法排名',
        'Neither tier nor score: nothing to rank by',
        1,
      ),
    );
  }
  if (!star)
    issues.push(
      issue('no-star', 'note', '没有 ★ 列，排名不计触发事件', 'No ★ column: the rank knows no events', 1),
    );
  if (!urgency)
    issues.push(
      issue('no-urgency', 'note', '没有紧迫性，排名不计', 'No urgency: the rank does not count it', 1),
    );
  return issues;
}

/** The first ten of the list. */
function topList(list: () => PriorityList, shown: () => Float64Array, context: RunContext): SummaryTable {
  const id = customerColumn(context);
  const table = {
    id: 'top-10',
    label: { zh: '前十名', en: 'First ten' },
    columns: [
      { id: 'rank', label: { zh: '优先名次', en: 'Priority rank' }, format: 'integer' },
      { id: 'customer', label: { zh: '客户', en: 'Customer' }, format: 'text' },
      { id: 'priority-score', label: { zh: '优先分', en: 'Priority score' }, format: 'decimal' },
    ],
  } as const;
  return lazyTable(table, () => {
    const { first, ranks } = list();
    const scores = shown();
    return Array.from(first, (row) => [
      ranks[row]!,
      plainText((id && textAt(id, row)) ?? ''),
      Number.isNaN(scores[row]!) ? null : scores[row]!,
    ]);
  });
}
