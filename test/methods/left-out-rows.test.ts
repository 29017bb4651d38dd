import { clusters } from '../../src/methods/clusters/clusters';
import { clv } from '../../src/methods/clv/clv';
import { conversion } from '../../src/methods/conversion/conversion';
import { scorecard } from '../../src/methods/scorecard/scorecard';
import type { Method } from '../../src/methods/shared/contract';
import { seededRandom } from '../../src/math/statistics/random';
import { takeRows } from '../../src/table/columns/take-rows';
import type { Column } from '../../src/table/columns/column';
import { flags, numbers, texts } from '../support/columns';
import { numbersOf, runMethod } from '../support/run-method';

// Rows without what a model needs are no data. Whatever else stands in them, the model is that of the other rows.

const rows = Array.from({ length: 400 }, (_, row) => row);
/** The last ten rows lack something and are extreme in all the rest. */
const isOut = (row: number): boolean => row >= 390;

const random = seededRandom(3);
const drawn = rows.map(() => ({ one: random(), two: random(), three: random() }));
const amount = (row: number): number => (isOut(row) ? 1e9 : Math.exp(8 + 2 * drawn[row]!.one));
const happened = (row: number): boolean => drawn[row]!.two < 0.2 + 0.6 * drawn[row]!.one;

const histories: Column[] = [
  numbers(
    'repeatPurchases',
    rows.map((row) => (isOut(row) ? 50 : row % 4)),
  ),
  // 99 weeks of 52 are impossible.
  numbers(
    'purchaseSpan',
    rows.map((row) => (isOut(row) ? 99 : row % 4 === 0 ? 0 : 1 + 50 * drawn[row]!.one)),
  ),
  numbers(
    'observedTime',
    rows.map(() => 52),
  ),
  numbers(
    'repeatSpend',
    rows.map((row) => (row % 4 === 0 && !isOut(row) ? undefined : amount(row))),
  ),
];
const pair: Column[] = [
  numbers('revenue', rows.map(amount)),
  numbers(
    'transactionCount',
    rows.map((row) => (isOut(row) ? undefined : Math.ceil(20 * drawn[row]!.three))),
  ),
];
const bought = flags(
  'converted',
  rows.map((row) => (isOut(row) ? undefined : happened(row))),
);
const defaulted = flags(
  'defaulted',
  rows.map((row) => (isOut(row) ? undefined : happened(row))),
);
const city: Column = texts(
  'segment',
  rows.map((row) => (isOut(row) ? 'nowhere' : 'abc'[row % 3])),
);
const holed: Column = numbers(
  'balance',
  rows.map((row) => (isOut(row) ? undefined : drawn[row]!.three)),
);

const cases: Record<
  string,
  { method: Method; columns: Column[]; params: Record<string, unknown>; outputs: string[] }
> = {
  'lifetime value: impossible histories': {
    ...{ method: clv, columns: histories, params: {} },
    outputs: ['spend', 'value'],
  },
  'clusters: a missing column': {
    ...{ method: clusters, columns: pair, params: { columns: ['revenue', 'transactionCount'] } },
    outputs: ['distance'],
  },
  'conversion: an unknown outcome': {
    ...{
      method: conversion,
      columns: [bought, pair[0]!, city],
      params: { features: ['revenue', 'segment'] },
    },
    outputs: ['probability'],
  },
  'conversion: a level that only incomplete rows have': {
    method: conversion,
    columns: [flags('converted', rows.map(happened)), holed, city],
    params: { features: ['balance', 'segment'] },
    outputs: ['probability'],
  },
  'scorecard: an unknown outcome': {
    ...{
      method: scorecard,
      columns: [defaulted, pair[0]!],
      params: { features: ['revenue'], leastInformation: 0 },
    },
    outputs: ['score'],
  },
};

describe('rows that are left out take no part in any fit', () => {
  it.each(Object.entries(cases))('%s', (_, { method, columns, params, outputs }) => {
    const kept = Int32Array.from(rows.filter((row) => !isOut(row)));
    const whole = runMethod(method, columns, params);
    const alone = runMethod(
      method,
      columns.map((column) => takeRows(column, kept)),
      params,
    );
    for (const id of outputs) {
      const own = numbersOf(alone, id);
      expect(own.some((value) => Number.isFinite(value))).toBe(true);
      expect(Array.from(kept, (row) => numbersOf(whole, id)[row])).toEqual(own);
    }
  });
});
