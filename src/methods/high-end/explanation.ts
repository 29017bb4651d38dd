import { placeOf } from '../../math/sorting/moved-value';
import { sortedOnce } from '../../math/sorting/sorted-once';
import type { Text } from '../../locales/text';
import { textAt, type NumberColumn, type TextColumn } from '../../table/columns/column';
import { withChange, type Lift } from '../shared/lift';
import { Truth } from '../shared/three-valued';
import { amountText, joinReasons, joinTexts, topText } from '../shared/wording';
import type { TargetTest } from './target-tests';
import type { TriggerEvents } from './trigger-events';

/** What a run found out, as far as words need it. */
export interface HighEndFacts {
  readonly amount: NumberColumn | undefined;
  readonly title: TextColumn | undefined;
  readonly range: TargetTest;
  /** The column whose yes or no is the answer of the range, whatever the amount. */
  readonly rangeAnswer: TextColumn | undefined;
  readonly position: TargetTest;
  readonly params: { readonly minimum: number; readonly combine: 'and' | 'or' };
  readonly events: TriggerEvents;
}

/**
 * Whether range and position together make a potential customer: AND is the smaller truth, OR the greater. A test that the sheet has no
 * column for is left out; without both nothing is known.
 */
export function baseTruth(
  { range, position, params }: HighEndFacts,
  ofRange: number,
  ofPosition: number,
): number {
  if (!range.judged) return position.judged ? ofPosition : Truth.unknown;
  if (!position.judged) return ofRange;
  return params.combine === 'and' ? Math.min(ofRange, ofPosition) : Math.max(ofRange, ofPosition);
}

/** `资产规模 120万，董事长，定存 50万 于 2026-07-03 到期 ★`. */
export function reasonText(facts: HighEndFacts, row: number): Text {
  const parts = [
    ...(facts.range.judged ? [shortRange(facts, row)] : []),
    ...(facts.position.judged ? [shortPosition(facts, row)] : []),
    eventPart(facts, row),
  ];
  return joinTexts(parts, '，', ', ');
}

/** The same with limits and shares: `资产规模 120万（前 3%），达到 50万；职位“董事长”符合；…`. */
export function detailText(facts: HighEndFacts, row: number): Text {
  return joinReasons([rangeText(facts, row), positionText(facts, row), eventPart(facts, row)]);
}

function eventPart(facts: HighEndFacts, row: number): Text {
  if (facts.events.found[row] === 1) {
    const { zh, en } = foundText(facts, row);
    return { zh: `${zh} ★`, en: `${en} ★` };
  }
  if (facts.events.hasDied?.(row)) return { zh: '客户已故', en: 'the customer has died' };
  const open = facts.events.toVerify(row);
  return open === undefined
    ? { zh: '未发现触发事件', en: 'no trigger event found' }
    : { zh: `触发事件“${open}”待核实`, en: `trigger event "${open}" is to be verified` };
}

/** What was found, those that decide first, the others as occasions; else what is stated and no rule can read, or that there is nothing. */
export function foundText({ events }: HighEndFacts, row: number): Text {
  if (events.found[row] === 0) {
    const open = events.toVerify(row);
    return open === undefined
      ? { zh: '未发现', en: 'not found' }
      : { zh: `待核实：${open}`, en: `to verify: ${open}` };
  }
  return joinReasons(
    events
      .of(row)
      .map(({ text, decides }) => (decides ? text : { zh: `时机：${text.zh}`, en: `occasion: ${text.en}` })),
  );
}

/** What a customer needs for the next tier; undefined for high-end customers and where a value is missing. */
export function liftText(facts: HighEndFacts, row: number): Lift | undefined {
  const { range, position, events } = facts;
  const base = baseTruth(facts, range.truth[row]!, position.truth[row]!);
  if (base === Truth.yes) {
    return events.decides[row] === 1
      ? undefined
      : { zh: '出现目标触发事件即为高端客户', en: 'A target trigger event makes this a high-end customer' };
  }
  return base === Truth.unknown ? undefined : potentialLift(facts, row);
}

function potentialLift(facts: HighEndFacts, row: number): Lift {
  const { range, position, amount, params } = facts;
  const [ofRange, ofPosition] = [range.judged && range.truth[row], position.judged && position.truth[row]];
  const and = params.combine === 'and';
  const needs: Text[] = [];
  if (ofRange === Truth.no) needs.push(gapText(facts, row));
  if (ofPosition === Truth.no) {
    needs.push({ zh: '职位不是目标职位', en: 'the position is not a target position' });
  }
  if (and && ofRange === Truth.unknown) {
    needs.push({ zh: '须核实资产规模', en: 'the range is to be verified' });
  }
  if (and && ofPosition === Truth.unknown) {
    needs.push({ zh: '须核实职位', en: 'the position is to be verified' });
  }
  const words = {
    zh: `距潜在客户：${needs.map(({ zh }) => zh).join(and ? '，且' : '，或')}`,
    en: `To become potential: ${needs.map(({ en }) => en).join(and ? ', and ' : ', or ')}`,
  };
  // The amount alone does it where it is all that fails, or where either of the two is enough.
  const alone = ofRange === Truth.no && (!and || ofPosition === Truth.yes || ofPosition === false);
  const isAnswered = (facts.rangeAnswer?.codes[row] ?? -1) >= 0;
  const known = amount !== undefined && !Number.isNaN(amount.values[row]!) && !isAnswered;
  return alone && known ? withChange(words, amount.role ?? amount.header, params.minimum) : words;
}

/** 1 for who fails range and position, both judged, and for whom no event was found: a ★ is never marked. */
export function markedForRemoval({ range, position, events }: HighEndFacts): Uint8Array {
  const marked = new Uint8Array(events.found.length);
  if (!range.judged || !position.judged) return marked;
  for (let row = 0; row < marked.length; row++) {
    const fails = Math.max(range.truth[row]!, position.truth[row]!) === Truth.no;
    marked[row] = Number(fails && events.found[row] === 0);
  }
  return marked;
}

/** Why a customer is marked for removal: both tests were made and failed, and there is no event. */
export function removalText(facts: HighEndFacts, row: number): Text {
  return joinReasons([rangeText(facts, row), positionText(facts, row), eventPart(facts, row)]);
}

function shortRange(facts: HighEndFacts, row: number): Text {
  const { amount, params, range } = facts;
  const value = amount?.values[row] ?? NaN;
  if (!amount || Number.isNaN(value)) {
    const header = amount?.header;
    return range.truth[row] === Truth.unknown
      ? { zh: `缺少${header ?? '资产规模'}`, en: `${header ?? 'AUM'} is missing` }
      : rangeWithoutAmount(facts, row);
  }
  const [said, limit] = [amountText(value), amountText(params.minimum)];
  const start: Text = { zh: `${amount.header} ${said.zh}`, en: `${amount.header} ${said.en}` };
  if (range.truth[row] !== Truth.yes) {
    return value < params.minimum
      ? { zh: `${start.zh} 低于 ${limit.zh}`, en: `${start.en} is below ${limit.en}` }
      : { zh: `${start.zh}，不在目标范围`, en: `${start.en}, not in the target range` };
  }
  return value >= params.minimum
    ? start
    : { zh: `${start.zh}，属目标范围`, en: `${start.en}, in the target range` };
}

function shortPosition({ title, position }: HighEndFacts, row: number): Text {
  const own = title && textAt(title, row);
  const truth = position.truth[row];
  if (own === undefined) {
    if (truth === Truth.yes) return { zh: '任目标职位', en: 'holds a target position' };
    return truth === Truth.no
      ? { zh: '不任目标职位', en: 'holds no target position' }
      : { zh: '缺少职位', en: 'position is missing' };
  }
  if (truth === Truth.yes) return { zh: own, en: own };
  return truth === Truth.no
    ? { zh: `${own}不是目标职位`, en: `${own} is no target position` }
    : { zh: `职位“${own}”待核实`, en: `position "${own}" is to be verified` };
}

function rangeText(facts: HighEndFacts, row: number): Text {
  const { amount, params, range } = facts;
  const value = amount?.values[row] ?? NaN;
  if (!amount || Number.isNaN(value)) return rangeWithoutAmount(facts, row);
  const [said, limit] = [amountText(value), amountText(params.minimum)];
  const top = topText(shareAtLeast(amount.values, value));
  const start: Text = { zh: `${amount.header} ${said.zh}`, en: `${amount.header} ${said.en}` };
  const reaches = value >= params.minimum;
  if (range.truth[row] !== Truth.yes) {
    return reaches
      ? { zh: `${start.zh}，不在目标范围`, en: `${start.en}, not in the target range` }
      : { zh: `${start.zh}，低于 ${limit.zh}`, en: `${start.en}, below ${limit.en}` };
  }
  return reaches
    ? { zh: `${start.zh}${top.zh}，达到 ${limit.zh}`, en: `${start.en}${top.en}, reaches ${limit.en}` }
    : { zh: `${start.zh}，属目标范围`, en: `${start.en}, in the target range` };
}

function rangeWithoutAmount({ range, amount }: HighEndFacts, row: number): Text {
  if (range.truth[row] === Truth.yes) return { zh: '属目标范围', en: 'in the target range' };
  if (range.truth[row] === Truth.no) return { zh: '不在目标范围', en: 'not in the target range' };
  if (!range.judged) return { zh: '未判断目标范围', en: 'range was not judged' };
  const header = amount?.header;
  return {
    zh: `缺少${header ?? '资产规模'}，范围未知`,
    en: `${header ?? 'AUM'} is missing, range unknown`,
  };
}

function positionText({ title, position }: HighEndFacts, row: number): Text {
  if (!position.judged) return { zh: '未判断目标职位', en: 'position was not judged' };
  const own = title && textAt(title, row);
  const truth = position.truth[row];
  if (own === undefined) {
    if (truth === Truth.unknown) return { zh: '缺少职位', en: 'position is missing' };
    return truth === Truth.yes
      ? { zh: '任目标职位', en: 'holds a target position' }
      : { zh: '不任目标职位', en: 'holds no target position' };
  }
  if (truth === Truth.unknown) return { zh: `职位“${own}”待核实`, en: `position "${own}" is to be verified` };
  return truth === Truth.yes
    ? { zh: `职位“${own}”符合`, en: `position "${own}" matches` }
    : { zh: `职位“${own}”不是目标职位`, en: `position "${own}" is not a target` };
}

function gapText({ amount, params, rangeAnswer }: HighEndFacts, row: number): Text {
  if ((rangeAnswer?.codes[row] ?? -1) >= 0)
    return { zh: '不在目标范围', en: 'it is not in the target range' };
  const value = amount?.values[row] ?? NaN;
  if (!amount || !(value < params.minimum))
    return { zh: '未达目标范围', en: 'the target range is not reached' };
  const gap = amountText(params.minimum - value, 'up');
  return { zh: `${amount.header}差 ${gap.zh}`, en: `${amount.header} is ${gap.en} short` };
}

/** The share of the customers that have at least this much. */
function shareAtLeast(values: Float64Array, value: number): number {
  const ascending = sortedOnce(values).values;
  return (ascending.length - placeOf(ascending, value)) / ascending.length;
}
