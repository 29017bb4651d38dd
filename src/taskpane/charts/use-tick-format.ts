import { useMemo } from 'react';
import { usePane } from '../state/store';
import { useFormat, type ValueFormat } from '../state/use-format';

/** Writes the numbers along an axis: short ones where they are large, as 600万 and 6M, for there is little room. */
export function useTickFormat(): (value: number, format: ValueFormat) => string {
  const language = usePane((state) => state.preferences.language);
  const format = useFormat();
  return useMemo(() => {
    const compact = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 });
    const isPlain = (kind: ValueFormat) => kind === 'share' || kind === 'date';
    return (value, kind) => (isPlain(kind) ? format(value, kind) : compact.format(value));
  }, [language, format]);
}
