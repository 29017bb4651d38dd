import { sortedOnce } from '../../math/sorting/sorted-once';
import type { SummaryTable } from '../shared/contract';
import type { ClvFacts } from './explanation';
import type { Fit } from './fit';

const tenths = 10;

/** Customers with a value, from the most valuable tenth to the least: number, value, share. */
export function valueByTenth({ value }: ClvFacts): SummaryTable[] {
  const ascending = sortedOnce(value).values;
  const size = ascending.length;
  if (size === 0) return [];
  const total = ascending.reduce((sum, own) => sum + own, 0);
  const rows = Array.from({ length: tenths }, (_, tenth) => {
    const [from, to] = [tenth + 1, tenth].map((place) => size - Math.round((place * size) / tenths));
    const own = ascending.subarray(from, to);
    const sum = own.reduce((added, amount) => added + amount, 0);
    return [tenth + 1, own.length, sum, total > 0 ? sum / total : null];
  });
  return [
    {
      id: 'tenths',
      label: { zh: '价值十分位', en: 'Value by tenths of the customers' },
      columns: [
        { id: 'tenth', label: { zh: '十分位（1 最高）', en: 'Tenth (1 is best)' }, format: 'integer' },
        { id: 'customers', label: { zh: '客户数', en: 'Customers' }, format: 'integer' },
        { id: 'value', label: { zh: '预测价值', en: 'Expected value' }, format: 'money' },
        { id: 'value-share', label: { zh: '价值占比', en: 'Share of the value' }, format: 'share' },
      ],
      rows,
      chart: { kind: 'bars', x: 'tenth', y: 'value' },
    },
  ];
}

/** The parameters of the models with their standard errors, and the log-likelihoods. */
export function modelSummary({ fits }: ClvFacts): SummaryTable[] {
  if (!fits) return [];
  return [
    {
      id: 'model',
      label: { zh: '模型参数（时间单位：周）', en: 'Parameters of the models (times in weeks)' },
      columns: [
        { id: 'parameter', label: { zh: '参数', en: 'Parameter' }, format: 'text' },
        { id: 'estimate', label: { zh: '估计值', en: 'Estimate' }, format: 'decimal' },
        { id: 'standard-error', label: { zh: '标准误', en: 'Standard error' }, format: 'decimal' },
      ],
      rows: [
        ...parameterRows(['r', 'alpha', 'a', 'b'], fits.purchases),
        logLikelihoodRow('购买次数', 'purchases', fits.purchases),
        ...(fits.spend
          ? [...parameterRows(['p', 'q', 'v'], fits.spend), logLikelihoodRow('金额', 'spend', fits.spend)]
          : []),
      ],
    },
  ];
}

function parameterRows(names: readonly string[], { parameters, covariance }: Fit): SummaryTable['rows'] {
  return names.map((name, index) => {
    const variance = covariance?.[index * (names.length + 1)];
    const error = variance === undefined ? null : parameters[index]! * Math.sqrt(variance);
    return [{ zh: name, en: name }, parameters[index]!, error];
  });
}

function logLikelihoodRow(zh: string, en: string, { logLikelihood }: Fit): SummaryTable['rows'][number] {
  return [{ zh: `对数似然（${zh}）`, en: `Log-likelihood (${en})` }, logLikelihood, null];
}
