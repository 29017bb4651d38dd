import { sortedValues } from '../../math/sorted-values';
import type { Text } from '../../locales/text';
import { textAt, type FlagColumn, type NumberColumn, type TextColumn } from '../../table/columns/column';
import type { Issue } from '../../table/issues/issue';
import { defineMethod, type NumberOutput, type RunContext, type SummaryTable } from '../shared/contract';
import { issue } from '../shared/input-issues';
import { lazyNumbers } from '../shared/numbers';
import { countText, joinTexts, numberText, plainText } from '../shared/wording';

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

/** The list from the top: dense rank and place of each row, and the rows of the first few. */
interface PriorityList {
  readonly sums: Float64Array;
  readonly ranks: Float64Array;
  readonly places: Float64Array;
  readonly first: Int32Array;
}

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

/** So many customers are listed in the summary. */
const listed = 10;

/** Rank and place of each row side by side: room that is used again by the next list. */
let pairs = new Int32Array(0);

function makeList(sums: Float64Array, context: RunContext): PriorityList {
  const { values, order } = sortedValues(sums);
  if (pairs.length < 2 * sums.length) pairs = new Int32Array(2 * sums.length);
  pairs.fill(0);
  rankRows(order, values, customerColumn(context), pairs);
  const ranks = new Float64Array(sums.length);
  const places = new Float64Array(sums.length);
  partPairs(pairs, ranks, places);
  return { sums, ranks, places, first: order.slice(-listed).reverse() };
}

/** Ranks and places of their own; 0, which is no rank, becomes NaN. */
function partPairs(pairs: Int32Array, ranks: Float64Array, places: Float64Array): void {
  for (let row = 0; row < ranks.length; row++) {
    const place = pairs[2 * row + 1]!;
    ranks[row] = place === 0 ? NaN : pairs[2 * row]!;
    places[row] = place === 0 ? NaN : place;
  }
}

/**
 * Rank and place side by side: rows are met in the order of the list, and each costs one visit to memory. A run of equal sums is
 * put into the order of the customers as it is met, the first at the end, for the list is read from there.
 */
function rankRows(
  order: Int32Array,
  ascending: Float64Array,
  id: TextColumn | undefined,
  pairs: Int32Array,
): void {
  const size = order.length;
  let rank = 0;
  for (let end = size; end > 0;) {
    const value = ascending[end - 1]!;
    let start = end - 1;
    while (start > 0 && ascending[start - 1] === value) start--;
    if (end - start > 1) sortTies(order, start, end, id);
    rank++;
    for (let at = end - 1; at >= start; at--) {
      const row = order[at]!;
      pairs[2 * row] = rank;
      pairs[2 * row + 1] = size - at;
    }
    end = start;
  }
}

function sortTies(order: Int32Array, start: number, end: number, id: TextColumn | undefined): void {
  if (end - start === 2) sortPair(order, start, id);
  else order.subarray(start, end).sort((a, b) => byCustomer(id, b, a));
}

/** Nearly all ties are of two. */
function sortPair(order: Int32Array, at: number, id: TextColumn | undefined): void {
  const first = order[at]!;
  const second = order[at + 1]!;
  if (byCustomer(id, second, first) < 0) return;
  order[at] = second;
  order[at + 1] = first;
}

/** By customer id (else name), character by character; without one, by the place in the sheet. */
function byCustomer(id: TextColumn | undefined, a: number, b: number): number {
  const first = id?.codes[a] ?? -1;
  const second = id?.codes[b] ?? -1;
  if (!id || first === second) return a - b;
  if (first < 0 || second < 0) return second - first;
  return id.dictionary[first]! < id.dictionary[second]! ? -1 : 1;
}

function customerColumn(context: RunContext): TextColumn | undefined {
  const name = context.customerId ? undefined : context.column('name');
  return context.customerId ?? (name?.kind === 'text' ? name : undefined);
}

interface Explained {
  readonly score: NumberColumn;
  readonly star: FlagColumn | undefined;
  readonly urgency: TextColumn | undefined;
  readonly list: () => PriorityList;
  readonly starBonus: number;
  readonly bonuses: Readonly<Record<string, number>>;
}

/** `第 3 名：得分 72.5 + ★ 10 + 紧迫性 8 = 90.5`. */
function reasonOf(row: number, { score, star, urgency, list, starBonus, bonuses }: Explained): Text {
  const own = score.values[row]!;
  if (Number.isNaN(own)) return { zh: '没有得分，不排名', en: 'No score, no rank' };
  const level = urgency && textAt(urgency, row);
  const points = level === undefined ? 0 : (bonuses[level] ?? 0);
  const { sums, ranks } = list();
  const parts: Text[] = [{ zh: `得分 ${numberText(own)}`, en: `score ${numberText(own)}` }];
  if (star?.values[row] === 1) parts.push(plainText(`★ ${numberText(starBonus)}`));
  if (points !== 0) parts.push({ zh: `紧迫性 ${numberText(points)}`, en: `urgency ${numberText(points)}` });
  const sum = joinTexts(parts, ' + ', ' + ');
  const total = parts.length > 1 ? ` = ${numberText(sums[row]!)}` : '';
  const rank = countText(ranks[row]!);
  return { zh: `第 ${rank} 名：${sum.zh}${total}`, en: `rank ${rank}: ${sum.en}${total}` };
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
