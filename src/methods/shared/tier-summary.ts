import { lazyTable } from './numbers';
import { groupSums } from '../../math/counting/group-sums';
import type { Text } from '../../locales/text';
import type { NumberColumn } from '../../table/columns/column';
import type { NumberOutput, SummaryTable, TierOutput } from './contract';

/** An amount to add up for each tier. */
export interface Measure {
  readonly id: string;
  readonly label: Text;
  readonly values: Float64Array;
  /** Money if left out. */
  readonly format?: NumberOutput['format'];
  /** What shares are of; the sum over all tiers if left out. */
  readonly total?: number;
}

/** The measure of a sheet's column: its values, under its header. */
export function measureOf(column: NumberColumn): Measure {
  return {
    id: column.role ?? 'amount',
    label: { zh: column.header, en: column.header },
    values: column.values,
  };
}

/**
 * One row a tier, from best to worst: customers, their share, and for each measure its sum and the sum's share. Sums do
 * not depend on the order of the rows.
 */
export function tierSummary(
  output: TierOutput,
  measures: readonly Measure[] = [],
  chart?: SummaryTable['chart'],
): SummaryTable {
  const table: Omit<SummaryTable, 'rows'> = {
    id: output.id,
    label: output.label,
    columns: [
      { id: 'tier', label: output.label, format: 'text' },
      { id: 'customers', label: { zh: '客户数', en: 'Customers' }, format: 'integer' },
      { id: 'customer-share', label: { zh: '客户占比', en: 'Share of customers' }, format: 'share' },
      ...measures.flatMap(({ id, label, format = 'money' }) => [
        { id, label, format },
        {
          id: `${id}-share`,
          label: { zh: `${label.zh}占比`, en: `Share of ${label.en}` },
          format: 'share' as const,
        },
      ]),
    ],
    ...(chart && { chart }),
  };
  return lazyTable(table, () => tierRows(output, measures));
}

function tierRows({ tiers, codes }: TierOutput, measures: readonly Measure[]): SummaryTable['rows'] {
  const counts = new Float64Array(tiers.length);
  for (let row = 0; row < codes.length; row++) counts[codes[row]!]!++;
  const sums = measures.map(({ values, total: given }) => {
    const own = groupSums(values, codes, tiers.length);
    return { own, whole: given ?? total(own) };
  });
  return tiers.map((tier, code) => [
    tier.label,
    counts[code]!,
    share(counts[code]!, codes.length),
    ...sums.flatMap(({ own, whole }) => [own[code]!, share(own[code]!, whole)]),
  ]);
}

function total(sums: Float64Array): number {
  return sums.reduce((sum, value) => sum + value, 0);
}

function share(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
