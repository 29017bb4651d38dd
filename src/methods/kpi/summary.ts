import type { Text } from '../../locales/text';
import type { SummaryTable } from '../shared/contract';
import type { Figure } from './figures';
import type { Count, Rate } from './rates';

export function rateTable(rates: readonly Rate[], counts: readonly Count[], period: Text): SummaryTable {
  return {
    id: 'rates',
    label: { zh: '客户比率', en: 'Customer rates' },
    ...indicatorTable(
      'share',
      rates.map((rate, index) => ({ ...rate, ...counts[index]! })),
      period,
    ),
    chart: { kind: 'bars', x: 'indicator', y: 'value' },
  };
}

export function figureTable(figures: readonly Figure[], period: Text): SummaryTable {
  return {
    id: 'figures',
    label: { zh: '客户指标', en: 'Customer figures' },
    ...indicatorTable('decimal', figures, period),
  };
}

/** Each indicator with its value, and beside it what the value is made of. */
function indicatorTable(
  format: 'share' | 'decimal',
  indicators: readonly Figure[],
  period: Text,
): Pick<SummaryTable, 'columns' | 'rows'> {
  return {
    columns: [
      { id: 'indicator', label: { zh: '指标', en: 'Indicator' }, format: 'text' },
      { id: 'value', label: { zh: '数值', en: 'Value' }, format },
      { id: 'numerator', label: { zh: '分子', en: 'Numerator' }, format: 'decimal' },
      { id: 'denominator', label: { zh: '分母', en: 'Denominator' }, format: 'decimal' },
      { id: 'formula', label: { zh: '公式', en: 'Formula' }, format: 'text' },
      { id: 'period', label: { zh: '期间', en: 'Period' }, format: 'text' },
    ],
    rows: indicators.map(({ label, formula, numerator, denominator }) => [
      label,
      quotient(numerator, denominator),
      numerator,
      denominator,
      formula,
      period,
    ]),
  };
}

/** No data where there is nothing to divide by, or the quotient is no number. */
function quotient(numerator: number, denominator: number): number | null {
  const value = denominator > 0 ? numerator / denominator : NaN;
  return Math.abs(value) < Infinity ? value : null;
}
