import { endOfRun } from '../math/average-ranks';
import { sortedValues } from '../math/sorted-values';
import type { Text } from '../locales/text';
import { textAt, type FlagColumn, type NumberColumn, type TextColumn } from '../table/column';
import type { Issue } from '../table/issue';
import { defineMethod, type NumberOutput, type RunContext, type SummaryTable } from './contract';
import { issue } from './input-issues';
import { lazyNumbers } from './numbers';
import { countText, joinTexts, numberText, plainText } from './wording';

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
      const sums = score.values.slice();
      if (star) addStars(sums, star, params.star);
      if (urgency) addUrgency(sums, urgency, bonuses);
      roundAll(sums);
      return sums;
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

/** The list from the top: dense rank and place of each row, and the rows from the last of the list to the first. */
interface PriorityList {
  readonly sums: Float64Array;
  readonly ranks: Float64Array;
  readonly places: Float64Array;
  readonly order: Int32Array;
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

function addStars(sums: Float64Array, { values }: FlagColumn, points: number): void {
  for (let row = 0; row < sums.length; row++) if (values[row] === 1) sums[row]! += points;
}

function addUrgency(
  sums: Float64Array,
  { codes, dictionary }: TextColumn,
  bonuses: Readonly<Record<string, number>>,
): void {
  const ofCode = Float64Array.from(dictionary, (level) => bonuses[level] ?? 0);
  for (let row = 0; row < sums.length; row++) {
    const code = codes[row]!;
    if (code >= 0) sums[row]! += ofCode[code]!;
  }
}

/** Nine decimals, as of scores: sums that are equal on paper are equal. */
function roundAll(sums: Float64Array): void {
  for (let row = 0; row < sums.length; row++) sums[row] = Math.round(sums[row]! * 1e9) / 1e9;
}

function makeList(sums: Float64Array, context: RunContext): PriorityList {
  const { values, order } = sortedValues(sums);
  sortTies(order, values, customerColumn(context));
  const pairs = new Int32Array(2 * sums.length);
  rankRows(order, values, pairs);
  return { sums, ranks: numbersOf(pairs, 0), places: numbersOf(pairs, 1), order };
}

/** Every second number; 0, which is no rank, becomes NaN. */
function numbersOf(pairs: Int32Array, offset: 0 | 1): Float64Array {
  const numbers = new Float64Array(pairs.length / 2);
  for (let row = 0; row < numbers.length; row++) numbers[row] = pairs[2 * row + offset]! || NaN;
  return numbers;
}

/** Rank and place side by side: rows are met in the order of the list, and each costs one visit to memory. */
function rankRows(order: Int32Array, ascending: Float64Array, pairs: Int32Array): void {
  const size = order.length;
  let rank = 0;
  let previous = NaN;
  for (let at = size - 1; at >= 0; at--) {
    const value = ascending[at]!;
    if (value !== previous) rank++;
    previous = value;
    const row = order[at]!;
    pairs[2 * row] = rank;
    pairs[2 * row + 1] = size - at;
  }
}

/** Puts each run of equal sums into the order of the customers, the first at the end, for the list is read from there. */
function sortTies(order: Int32Array, ascending: Float64Array, id: TextColumn | undefined): void {
  for (let start = 0; start < order.length;) {
    const end = endOfRun(ascending, start);
    if (end - start === 2) sortPair(order, start, id);
    else if (end - start > 2) order.subarray(start, end).sort((a, b) => byCustomer(id, b, a));
    start = end;
  }
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
      const { order, ranks, sums } = list();
      return (rows ??= Array.from(order.slice(-10).reverse(), (row) => [
        ranks[row]!,
        plainText((id && textAt(id, row)) ?? ''),
        sums[row]!,
      ]));
    },
  };
}
