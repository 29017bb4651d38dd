import { gini as giniOf } from '../../math/shares/gini';
import { sortedOnce } from '../../math/sorting/sorted-once';
import { topShare as topShareOf } from '../../math/shares/top-share';
import { clvContract } from '../../methods/clv-contract/clv-contract';
import { runMethod } from '../../scheme/running/run-method';
import type { Text } from '../../locales/text';
import type { Block } from '../block';
import { sizeOf, type Range } from '../range';
import { numberOf, required, requireSameSize, shareOf } from './arguments';
import { numberColumn, numbersIn } from './columns';
import type { Compute } from './compute';
import { methodBlock } from './method-block';
import { MissingValue } from './missing-value';
import { names } from './names';
import { refuseIds } from './refuse-ids';

const nothingPositive: Text = {
  zh: '没有大于 0 的数字，无法计算。',
  en: 'There is no number above 0 to work with.',
};

/** CLV(margin, [retention], [discount], [years]); retention is one rate, or one a customer. */
export const clv: Compute = ([given, retention, discount, years], language) => {
  const margin = required(given, names.margin);
  const byCustomer = retention && sizeOf(retention) > 1 ? retention : undefined;
  const ranges = [margin, byCustomer];
  requireSameSize(ranges);
  const columns = [
    numberColumn('profit', margin),
    ...(byCustomer ? [numberColumn('retentionRate', byCustomer)] : []),
  ];
  const params = Object.entries({
    retention: byCustomer ? undefined : shareOf(retention, names.retention),
    discount: shareOf(discount, names.discount),
    years: numberOf(years, names.years),
  }).filter(([, value]) => value !== undefined);
  const result = runMethod(clvContract, columns, Object.fromEntries(params), 0);
  return methodBlock(result, ['value'], { columns, ranges, language });
};

/** GINI(values): an error among the customers is left out, as in the totals of ABC. */
export const gini: Compute = ([given]) => {
  const range = amountsIn(given);
  return one(giniOf(sortedOnce(numbersIn(range)).values));
};

/** TOPSHARE(values, [part]) */
export const topShare: Compute = ([given, part]) => {
  const range = amountsIn(given);
  const share = numberOf(part, names.part) ?? defaultPart;
  return one(topShareOf(sortedOnce(numbersIn(range)).values, share));
};

/** The top fifth of the customers, as 80/20 has it. */
const defaultPart = 0.2;

function amountsIn(given: Range | undefined): Range {
  const range = required(given, names.values);
  refuseIds(range, names.values);
  return range;
}

function one(value: number): Block {
  if (Number.isNaN(value)) throw new MissingValue(nothingPositive);
  return { columns: [{ kind: 'numbers', values: Float64Array.of(value) }] };
}
