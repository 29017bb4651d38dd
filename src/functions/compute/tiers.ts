import { abc as abcMethod } from '../../methods/abc/abc';
import { loyaltyProfit as loyaltyProfitMethod } from '../../methods/loyalty-profit/loyalty-profit';
import { pyramid as pyramidMethod } from '../../methods/pyramid/pyramid';
import { rfm as rfmMethod } from '../../methods/rfm/rfm';
import { bandOf } from '../../math/statistics/band-of';
import { Problem } from '../../locales/problem';
import type { Language } from '../../locales/text';
import { runMethod } from '../../scheme/running/run-method';
import type { Block } from '../block';
import { sizeOf, type Range } from '../range';
import {
  choiceOf,
  dayOf,
  faultsIn,
  numberOf,
  required,
  requireSameSize,
  sound,
  switchOf,
  textList,
  type Given,
} from './arguments';
import { dateColumn, numberColumn, numbersIn } from './columns';
import type { Compute } from './compute';
import { letterColumn, methodBlock, outputOf } from './method-block';
import { names } from './names';

/** ABC(amounts, [cutA], [cutB]) */
export const abc: Compute = ([given, cutA, cutB]) => {
  const amounts = required(given, names.amounts);
  const params = { ...share('cutA', numberOf(cutA, names.cut)), ...share('cutB', numberOf(cutB, names.cut)) };
  const { columns } = runMethod(abcMethod, [numberColumn('revenue', amounts)], params, 0);
  return inShape(amounts, { columns: [letterColumn(outputOf(columns, 'class'))] });
};

/** ABCSHARE(amounts, [cumulative]) */
export const abcShare: Compute = ([given, cumulative]) => {
  const amounts = required(given, names.amounts);
  const { columns } = runMethod(abcMethod, [numberColumn('revenue', amounts)], {}, 0);
  const output = outputOf(columns, switchOf(cumulative, names.switch) ? 'cumulative-share' : 'share');
  if (output.kind !== 'number') throw new Error('A share is a number.');
  return inShape(amounts, { columns: [{ kind: 'numbers', values: output.values }] });
};

/** RFM(recencyDates, counts, amounts, [asOf], [variant]) */
export const rfm: Compute = (given, language) => rfmBlock(given, ['r', 'f', 'm', 'code'], language);

/** RFMSEGMENT(recencyDates, counts, amounts, [asOf], [variant]) */
export const rfmSegment: Compute = (given, language) => rfmBlock(given, ['segment'], language);

/** As-of left out is the latest date of the list: a clock would make every cell volatile. */
function rfmBlock(given: Given, outputs: readonly string[], language: Language): Block {
  const columns = rfmColumns(given);
  const [{ values }] = columns;
  const asOf =
    dayOf(given[3], names.asOf) ??
    values.reduce((latest, day) => (day > latest ? Math.floor(day) : latest), 0);
  const variant = choiceOf(given[4], names.variant, ['rank', 'inclusive', 'exclusive', 'rfm-r']);
  const result = runMethod(rfmMethod, columns, { cuts: variant }, asOf);
  return methodBlock(result, outputs, { columns, ranges: given.slice(0, 3), language });
}

function rfmColumns([dates, counts, amounts]: Given) {
  const ranges = [
    required(dates, names.dates),
    required(counts, names.counts),
    required(amounts, names.amounts),
  ] as const;
  requireSameSize(ranges);
  return [
    dateColumn('lastTransactionDate', ranges[0]),
    numberColumn('transactionCount', ranges[1]),
    numberColumn('revenue', ranges[2]),
  ] as const;
}

/** PYRAMID(profits, [model], [potential]) */
export const pyramid: Compute = ([given, model, potential], language) => {
  const profits = required(given, names.profits);
  const ranges = [profits, potential];
  requireSameSize(ranges);
  const columns = [
    numberColumn('profit', profits),
    ...(potential ? [numberColumn('potentialValue', potential)] : []),
  ];
  const preset = choiceOf(model, names.model, ['curry', 'zeithaml', 'profit-shares', 'abcd']);
  const result = runMethod(pyramidMethod, columns, pyramidMethod.presets?.[preset]?.params ?? {}, 0);
  return methodBlock(result, ['layer'], { columns, ranges, language });
};

/** LOYALTYPROFIT(profits, loyalty, [profitCut], [loyaltyCut]) */
export const loyaltyProfit: Compute = ([first, second, profitCut, loyaltyCut], language) => {
  const ranges = [required(first, names.profits), required(second, names.loyalty)] as const;
  requireSameSize(ranges);
  const columns = [numberColumn('profit', ranges[0]), numberColumn('tenure', ranges[1])];
  const cuts = [numberOf(profitCut, names.cut), numberOf(loyaltyCut, names.cut)] as const;
  if ((cuts[0] === undefined) !== (cuts[1] === undefined)) throw oneCut();
  const params = cuts[0] === undefined ? {} : { cut: 'value', profitCut: cuts[0], loyaltyCut: cuts[1] };
  const result = runMethod(loyaltyProfitMethod, columns, { loyaltyBy: 'tenure', ...params }, 0);
  return methodBlock(result, ['type'], { columns, ranges, language });
};

/** TIER(value, cuts, labels) */
export const tier: Compute = ([given, cutRange, labelRange]) => {
  const values = required(given, names.value);
  const cuts = [...numbersIn(sound(required(cutRange, names.cuts)))];
  const labels = textList(sound(required(labelRange, names.labels)));
  const isDescending = cuts.every((cut, place) => place === 0 || cut < (cuts[place - 1] ?? Infinity));
  if (!isDescending || labels.length !== cuts.length + 1) throw wrongTiers(cuts.length);
  const codes = Int32Array.from(numbersIn(values), (value) => bandOf(value, cuts));
  return inShape(values, { columns: [{ kind: 'texts', codes, dictionary: labels }] });
};

/** A result for each cell, in the shape of the range. */
export function inShape(range: Range, block: Block): Block {
  return { ...block, width: Math.max(1, sizeOf(range) / range.rows), faults: faultsIn([range]) };
}

function share(name: string, value: number | undefined): Record<string, number> {
  return value === undefined ? {} : { [name]: value };
}

function wrongTiers(cuts: number): Problem {
  return new Problem('wrong-tiers', {
    zh: `分数线须为从高到低的数字，层级名称须比分数线多一个（现有 ${String(cuts)} 条分数线）。`,
    en: `Cuts have to be numbers from high to low, with one label more than cuts (there are ${String(cuts)}).`,
  });
}

function oneCut(): Problem {
  return new Problem('one-cut', {
    zh: '利润界限与忠诚度界限须同时给出，或都不给（以中位数分界）。',
    en: 'Give both cuts, of profit and of loyalty, or none (the medians).',
  });
}
