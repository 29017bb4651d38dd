import { placeOf } from '../../math/moved-value';
import { sortedOnce } from '../../math/sorted-once';
import type { Text } from '../../locales/text';
import { textAt, type NumberColumn, type TextColumn } from '../../table/columns/column';
import { withChange, type Lift } from '../shared/lift';
import { Truth } from '../shared/three-valued';
import { amountText, joinReasons, topText } from '../shared/wording';
import type { TriggerEvents } from './trigger-events';

/** What a run found out, as far as words need it. */
export interface HighEndFacts {
  readonly amount: NumberColumn | undefined;
  readonly position: TextColumn | undefined;
  readonly range: Uint8Array;
  readonly positions: Uint8Array;
  readonly params: { readonly minimum: number; readonly combine: 'and' | 'or' };
  readonly events: TriggerEvents;
}

/** `资产规模 120万（前 3%），范围符合；职位“总经理”符合；定存 50万 于 2026-07-03 到期 ★`. */
export function reasonText(facts: HighEndFacts, row: number): Text {
  const events = facts.events.of(row);
  const found: Text =
    events.length === 0
      ? { zh: '未发现触发事件', en: 'no trigger event found' }
      : (({ zh, en }) => ({ zh: `${zh} ★`, en: `${en} ★` }))(joinReasons(events));
  return joinReasons([rangeText(facts, row), positionText(facts, row), found]);
}

/** Whether range and position together make a potential customer: AND is the smaller truth, OR the greater. */
export function baseTruth(range: number, position: number, combine: 'and' | 'or'): number {
  return combine === 'and' ? Math.min(range, position) : Math.max(range, position);
}

/** What a customer needs for the next tier; undefined for high-end customers and where a value is missing. */
export function liftText(facts: HighEndFacts, row: number): Lift | undefined {
  const base = baseTruth(facts.range[row]!, facts.positions[row]!, facts.params.combine);
  if (base === Truth.yes) {
    return facts.events.found[row] === 1
      ? undefined
      : { zh: '出现触发事件即为高端客户', en: 'A trigger event makes this a high-end customer' };
  }
  if (base === Truth.unknown) return undefined;
  const needs: Text[] = [];
  if (facts.range[row] === Truth.no) needs.push(gapText(facts, row));
  if (facts.positions[row] === Truth.no) {
    needs.push({ zh: '职位不是目标职位', en: 'the position is not a target position' });
  }
  const and = facts.params.combine === 'and';
  if (and && facts.range[row] === Truth.unknown) {
    needs.push({ zh: '须核实资产规模', en: 'the range is to be verified' });
  }
  if (and && facts.positions[row] === Truth.unknown) {
    needs.push({ zh: '须核实职位', en: 'the position is to be verified' });
  }
  const words = {
    zh: `距潜在客户：${needs.map(({ zh }) => zh).join(and ? '，且' : '，或')}`,
    en: `To become potential: ${needs.map(({ en }) => en).join(and ? ', and ' : ', or ')}`,
  };
  // The amount alone does it where it is all that fails, or where either of the two is enough.
  const { amount, params } = facts;
  const alone = facts.range[row] === Truth.no && (!and || facts.positions[row] === Truth.yes);
  const known = amount !== undefined && !Number.isNaN(amount.values[row]!);
  return alone && known ? withChange(words, amount.role ?? amount.header, params.minimum) : words;
}

/** Why a customer is marked for removal: both tests were made, and both failed. */
export function removalText(facts: HighEndFacts, row: number): Text | undefined {
  if (facts.range[row] !== Truth.no || facts.positions[row] !== Truth.no) return undefined;
  return joinReasons([rangeText(facts, row), positionText(facts, row)]);
}

function rangeText(facts: HighEndFacts, row: number): Text {
  const { amount, params } = facts;
  const value = amount?.values[row] ?? NaN;
  if (!amount || Number.isNaN(value)) return rangeWithoutAmount(facts, row);
  const [said, limit] = [amountText(value), amountText(params.minimum)];
  const top = topText(shareAtLeast(amount.values, value));
  const start: Text = { zh: `${amount.header} ${said.zh}`, en: `${amount.header} ${said.en}` };
  if (facts.range[row] !== Truth.yes) {
    return { zh: `${start.zh}，低于 ${limit.zh}`, en: `${start.en}, below ${limit.en}` };
  }
  return value >= params.minimum
    ? { zh: `${start.zh}${top.zh}，达到 ${limit.zh}`, en: `${start.en}${top.en}, reaches ${limit.en}` }
    : { zh: `${start.zh}，产品或客群属目标范围`, en: `${start.en}, product or segment is a target` };
}

function rangeWithoutAmount({ range, amount }: HighEndFacts, row: number): Text {
  if (range[row] === Truth.yes) return { zh: '产品或客群属目标范围', en: 'product or segment is a target' };
  if (range[row] === Truth.no)
    return { zh: '产品与客群不属目标范围', en: 'product and segment are no targets' };
  const header = amount?.header;
  return {
    zh: `缺少${header ?? '资产规模'}，范围未知`,
    en: `${header ?? 'AUM'} is missing, range unknown`,
  };
}

function positionText({ position, positions }: HighEndFacts, row: number): Text {
  const title = position && textAt(position, row);
  if (title === undefined) return { zh: '缺少职位', en: 'position is missing' };
  return positions[row] === Truth.yes
    ? { zh: `职位“${title}”符合`, en: `position "${title}" matches` }
    : { zh: `职位“${title}”不是目标职位`, en: `position "${title}" is not a target` };
}

function gapText({ amount, params }: HighEndFacts, row: number): Text {
  const value = amount?.values[row] ?? NaN;
  if (!amount || Number.isNaN(value)) return { zh: '未达目标范围', en: 'the target range is not reached' };
  const gap = amountText(params.minimum - value, 'up');
  return { zh: `${amount.header}差 ${gap.zh}`, en: `${amount.header} is ${gap.en} short` };
}

/** The share of the customers that have at least this much. */
function shareAtLeast(values: Float64Array, value: number): number {
  const ascending = sortedOnce(values).values;
  return (ascending.length - placeOf(ascending, value)) / ascending.length;
}
