import type { Text } from '../../locales/text';
import { textAt, type DateColumn } from '../../table/columns/column';
import type { TierOutput } from '../shared/contract';
import { nudgedUntil, withChange, type Change, type Lift } from '../shared/lift';
import { Truth } from '../shared/three-valued';
import { amountText, countText, dayText, emptyText, joinReasons, shareText } from '../shared/wording';
import type { Places, StageColumns } from './place';
import type { Probabilities } from './probability';
import type { Stage } from './stages';

/** What a run found out, as far as words need it. */
export interface FunnelFacts extends StageColumns {
  readonly closeDate: DateColumn | undefined;
  readonly paidOn: DateColumn | undefined;
  readonly dueOn: DateColumn | undefined;
  readonly stages: readonly Stage[];
  readonly firstPayment: number;
  readonly staleDays: number;
  readonly places: Places;
  readonly probability: Probabilities;
  readonly expected: Float64Array;
  readonly daysInStage: Float64Array;
  readonly output: TierOutput;
  readonly today: number;
}

/** `目标客户（谈判中）；50万 × 50%（阶段默认）= 25万；预计 2026-08-01 成交；已停留 40 天，超过 30 天`. */
export function reasonText(facts: FunnelFacts, row: number): Text {
  const { output, stage, places, stages } = facts;
  const said = textAt(stage, row);
  const place = places.stageOf[row]!;
  if (place > stages.length) return unplacedText(facts, said);
  const { zh, en } = output.tiers[output.codes[row]!]!.label;
  return joinReasons([
    said === undefined ? { zh, en } : { zh: `${zh}（${said}）`, en: `${en} (${said})` },
    signedText(facts, row),
    place === stages.length ? emptyText : valueText(facts, row),
    place === stages.length ? emptyText : dateText(facts, row),
    place === stages.length ? emptyText : ageText(facts, row),
  ]);
}

function unplacedText({ stage }: FunnelFacts, said: string | undefined): Text {
  return said === undefined
    ? { zh: `缺少${stage.header}`, en: `"${stage.header}" is missing` }
    : { zh: `“${said}”不属于任何阶段`, en: `"${said}" is none of the stages` };
}

/** Why the stage is another than the word said, or that signing could not be checked. */
function signedText({ places, stages, contract, paid }: FunnelFacts, row: number): Text {
  const [place, said] = [places.stageOf[row]!, places.saidOf[row]!];
  const signedStage = stages.findIndex(({ signed }) => signed);
  if (place === signedStage && said !== place)
    return {
      zh: '已有合同和足额首付，按签约计',
      en: 'contract and sufficient first payment: counts as signed',
    };
  if (said === signedStage && place !== said)
    return {
      zh: '称已签约，但无合同或首付不足',
      en: 'called signed, but without a contract or a sufficient first payment',
    };
  if (place === signedStage && places.signed[row] === Truth.unknown && (contract ?? paid))
    return { zh: '合同或首付待核实', en: 'contract or first payment to verify' };
  return emptyText;
}

function valueText({ amount, probability, expected }: FunnelFacts, row: number): Text {
  const [value, chance] = [amount.values[row]!, probability.values[row]!];
  if (Number.isNaN(value)) return { zh: `缺少${amount.header}`, en: `"${amount.header}" is missing` };
  if (Number.isNaN(chance)) return { zh: '成交概率无效', en: 'no valid probability' };
  const [all, part, share] = [amountText(value), amountText(expected[row]!), shareText(chance)];
  const origin: Text =
    probability.isDefault[row] === 1 ? { zh: '（阶段默认）', en: ' (of the stage)' } : emptyText;
  return {
    zh: `${all.zh} × ${share}${origin.zh} = ${part.zh}`,
    en: `${all.en} × ${share}${origin.en} = ${part.en}`,
  };
}

function dateText({ closeDate, today, stages, places }: FunnelFacts, row: number): Text {
  const date = closeDate?.values[row] ?? NaN;
  if (Number.isNaN(date)) return emptyText;
  const day = dayText(Math.floor(date));
  if (date < today && stages[places.stageOf[row]!]?.signed === false)
    return { zh: `预计 ${day} 成交，已过期`, en: `expected on ${day}, overdue` };
  return { zh: `预计 ${day} 成交`, en: `expected on ${day}` };
}

function ageText({ daysInStage, staleDays }: FunnelFacts, row: number): Text {
  const days = daysInStage[row]!;
  if (Number.isNaN(days)) return emptyText;
  const [own, limit] = [countText(days), countText(staleDays)];
  return days > staleDays
    ? { zh: `已停留 ${own} 天，超过 ${limit} 天`, en: `${own} days in this stage, more than ${limit}` }
    : { zh: `已停留 ${own} 天`, en: `${own} days in this stage` };
}

/** What the next stage asks for, and what it is worth. */
export function liftText(facts: FunnelFacts, row: number): Lift | undefined {
  const { stages, places, amount, probability, paid, firstPayment } = facts;
  const place = places.stageOf[row]!;
  const next = stages[place + 1];
  if (!next) return undefined;
  const value = amount.values[row]!;
  const missing = firstPayment * value - (paid?.values[row] ?? NaN);
  const gain = value * (next.probability - probability.values[row]!);
  const payment: Text =
    next.signed && missing > 0
      ? {
          zh: `，首付还差 ${amountText(missing, 'up').zh}`,
          en: `, ${amountText(missing, 'up').en} of the first payment missing`,
        }
      : emptyText;
  const worth: Text =
    gain > 0
      ? { zh: `，期望值增加 ${amountText(gain).zh}`, en: `, worth ${amountText(gain).en} more` }
      : emptyText;
  const words = {
    zh: `下一阶段：${next.label.zh}${payment.zh}${worth.zh}`,
    en: `Next stage: ${next.label.en}${payment.en}${worth.en}`,
  };
  const { column, to } = nextStep(facts, row);
  return withChange(words, column, to);
}

/** The word of the next stage; where signing was denied, the payment or the contract, if only one of them is missing. */
function nextStep(
  { stages, places, amount, paid, contract, firstPayment }: FunnelFacts,
  row: number,
): { readonly column: string; readonly to: Change['to'] | undefined } {
  const place = places.stageOf[row]!;
  const next = stages[place + 1];
  if (!next?.signed || places.signed[row] !== Truth.no) {
    return { column: 'stage', to: next?.words.find((word) => places.read(word) === place + 1) };
  }
  const needed = firstPayment * amount.values[row]!;
  const sufficient = paid !== undefined && paid.values[row]! >= needed;
  if (contract?.values[row] === 1 && !sufficient) {
    return { column: 'paidAmount', to: nudgedUntil(needed, (value) => value >= needed) };
  }
  return { column: 'contractSigned', to: contract?.values[row] === 0 && sufficient ? true : undefined };
}

/** Paid in full by the day it was due; nothing before the contract is signed. */
export function qualifiedText(
  { stages, places, amount, paid, paidOn, dueOn }: FunnelFacts,
  row: number,
): Text {
  const place = places.stageOf[row]!;
  if (!stages[place]?.signed) return emptyText;
  const missing = amount.values[row]! - (paid?.values[row] ?? NaN);
  if (missing > 0) {
    const gap = amountText(missing, 'up');
    return { zh: `未付清，差 ${gap.zh}`, en: `${gap.en} not paid yet` };
  }
  const late = Math.floor(paidOn?.values[row] ?? NaN) - Math.floor(dueOn?.values[row] ?? NaN);
  if (Number.isNaN(missing) || Number.isNaN(late)) return { zh: '待核实', en: 'to verify' };
  return late <= 0
    ? { zh: '合格', en: 'qualified' }
    : { zh: `逾期 ${countText(late)} 天付清`, en: `paid ${countText(late)} days late` };
}
