import { useMemo } from 'react';
import { amountText } from '../../locales/amount-text';
import { inLanguage } from '../../locales/text';
import type { SummaryTable } from '../../methods/shared/contract';
import { formatSerial } from '../../table/cells/calendar';
import { usePane } from './store';

export type ValueFormat = SummaryTable['columns'][number]['format'];

/** Writes a number as people of the chosen language do. */
export function useFormat(): (value: number, format: ValueFormat) => string {
  const language = usePane((state) => state.preferences.language);
  return useMemo(() => {
    const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
    const decimal = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
    const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
    return (value, format) => {
      switch (format) {
        case 'share':
          return percent.format(value);
        case 'money':
          return inLanguage(amountText(value), language);
        case 'date':
          return formatSerial(value);
        case 'integer':
          return whole.format(value);
        case 'decimal':
        case 'text':
          return decimal.format(value);
      }
    };
  }, [language]);
}
