import type { Text } from '../../locales/text';
import { labelOf, type DateColumn, type TextColumn } from '../../table/columns/column';
import type { TierOutput } from '../shared/contract';
import { dayText, emptyText, joinReasons, joinTexts } from '../shared/wording';
import { code, steps, tiers, type Flags } from './steps';

/** What a run found out, as far as words need it. */
export interface Facts {
  readonly output: TierOutput;
  readonly tier: TextColumn;
  readonly date: DateColumn | undefined;
  readonly flags: Flags;
  readonly inDoubt: (row: number) => boolean;
  /** The first step that is not done. */
  readonly next: (row: number) => number;
}

/** `核身中；已完成：收集资料；没有核身日期`. */
export function reasonOf({ output, tier, date, flags, inDoubt }: Facts, row: number): Text {
  const own = output.codes[row]!;
  const given = tier.codes[row]!;
  if (given < 0) return { zh: `缺少${tier.header}`, en: `"${tier.header}" is missing` };
  const name = labelOf(tier, given);
  if (own === code.notKey) return { zh: `${name.zh}不是重点层级`, en: `"${name.en}" is no key tier` };
  const day = date?.values[row] ?? NaN;
  return joinReasons([
    tiers[own]!.label,
    doneText(flags, row),
    Number.isNaN(day)
      ? { zh: '没有核身日期', en: 'no date of a check' }
      : { zh: `核身日期 ${dayText(day)}`, en: `checked on ${dayText(day)}` },
    inDoubt(row) ? { zh: '结果存疑', en: 'result in doubt' } : emptyText,
  ]);
}

/** The next step, where one is open. */
export function liftOf({ output, next }: Facts, row: number): Text | undefined {
  const own = output.codes[row]!;
  return own === code.inProgress || own === code.due ? nextText(own, next(row)) : undefined;
}

export function nextText(tier: number, next: number): Text {
  if (tier >= code.notKey) return emptyText;
  if (tier === code.served) return { zh: '正常服务', en: 'serve' };
  return steps[next]?.label ?? { zh: '重新核身', en: 'check again' };
}

function doneText(flags: Flags, row: number): Text {
  const done = steps.filter(({ key }) => flags[key]?.values[row] === 1).map(({ label }) => label);
  if (done.length === 0) return { zh: '尚无已完成步骤', en: 'nothing done yet' };
  const list = joinTexts(done, '、', ', ');
  return { zh: `已完成：${list.zh}`, en: `done: ${list.en}` };
}
