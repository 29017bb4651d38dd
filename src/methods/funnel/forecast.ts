import { groupSums } from '../../math/counting/group-sums';
import type { Text } from '../../locales/text';
import { calendarDateOf } from '../../table/cells/calendar';
import type { SummaryTable } from '../shared/contract';
import { plainText } from '../shared/wording';

/** What a forecast is made of, one entry a deal; NaN where unknown. */
export interface Deals {
  readonly amounts: Float64Array;
  readonly expected: Float64Array;
  readonly closeDays: Float64Array;
  /** 1 where a deal stands in a stage: lost ones have left the funnel. */
  readonly staged: Uint8Array;
  /** Deals that are still open: one that should have closed before today is overdue. */
  readonly open: Uint8Array;
  readonly today: number;
}

const overdue: Text = { zh: '已过期', en: 'Overdue' };
const undated: Text = { zh: '无日期', en: 'No date' };

/** Deals, amounts and expected value by the month or quarter in which they should close; overdue and undated ones apart, lost ones left out. */
export function forecastTable(deals: Deals, by: 'month' | 'quarter'): SummaryTable {
  const { keys, groupOf } = periodsOf(deals, by);
  const counts = groupSums(
    deals.expected.map((value) => value - value + 1),
    groupOf,
    keys.length,
  );
  const amounts = groupSums(deals.amounts, groupOf, keys.length);
  const expected = groupSums(deals.expected, groupOf, keys.length);
  const label = by === 'month' ? { zh: '按月预测', en: 'By month' } : { zh: '按季预测', en: 'By quarter' };
  return {
    id: `forecast-${by}`,
    label,
    columns: [
      { id: 'period', label: { zh: '期间', en: 'Period' }, format: 'text' },
      { id: 'deals', label: { zh: '商机数', en: 'Deals' }, format: 'integer' },
      { id: 'amount', label: { zh: '金额', en: 'Amount' }, format: 'money' },
      { id: 'expected', label: { zh: '期望值', en: 'Expected value' }, format: 'money' },
    ],
    rows: keys.map((key, group) => [textOf(key), counts[group]!, amounts[group]!, expected[group]!]),
    chart: { kind: 'bars', x: 'period', y: 'expected' },
  };
}

/** Periods as texts that sort by time: overdue first, undated last. */
function periodsOf({ expected, closeDays, staged, open, today }: Deals, by: 'month' | 'quarter') {
  const keyOf = (row: number): string | undefined => {
    if (staged[row] === 0 || Number.isNaN(expected[row]!)) return undefined;
    const day = Math.floor(closeDays[row]!);
    const date = Number.isNaN(day) ? undefined : calendarDateOf(day);
    if (!date) return '9undated';
    if (day < today && open[row] === 1) return '0overdue';
    const year = String(date.year);
    return by === 'month'
      ? `${year}-${String(date.month).padStart(2, '0')}`
      : `${year} Q${String(Math.ceil(date.month / 3))}`;
  };
  const ofRow = Array.from(expected, (_, row) => keyOf(row));
  const keys = [...new Set(ofRow.filter((key) => key !== undefined))].sort();
  const places = new Map(keys.map((key, index) => [key, index]));
  const groupOf = Int32Array.from(ofRow, (key) => (key === undefined ? -1 : (places.get(key) ?? -1)));
  return { keys, groupOf };
}

function textOf(key: string): Text {
  return key === '0overdue' ? overdue : key === '9undated' ? undated : plainText(key);
}
