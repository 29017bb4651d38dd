import { noDataTier, type OutputColumn, type TierOutput } from '../methods/contract';
import type { Text } from '../locales/text';
import type { Issue } from '../table/issue';
import type { SchemeResult } from './scheme-result';

const nothing: Text = { zh: '', en: '' };
const notCounted: Text = {
  zh: '无客户号，或交易晚于基准日，未计入',
  en: 'No customer, or later than the as-of day: not counted',
};

/**
 * Puts what was found for customers beside their transactions: each row gets what its customer got. Rows that were not
 * counted are no data. Tiers and stars stay counted by customer.
 *
 * @param customerOf for each row its customer's row in the result, -1 where there is none.
 */
export function spreadToRows(
  result: SchemeResult,
  customerOf: Int32Array,
  issues: readonly Issue[],
): SchemeResult {
  const at = <T>(row: number, of: (customer: number) => T, otherwise: T): T => {
    const customer = customerOf[row] ?? -1;
    return customer < 0 ? otherwise : of(customer);
  };
  return {
    ...result,
    rowCount: customerOf.length,
    columns: result.columns.map((column) => ({ ...column, output: spread(column.output, customerOf) })),
    reason: (row) => at(row, result.reason, notCounted),
    lift: (row) => at(row, result.lift, undefined),
    issues: [...issues, ...result.issues],
  };
}

function spread(output: OutputColumn, customerOf: Int32Array): OutputColumn {
  switch (output.kind) {
    case 'tier':
      return spreadTier(output, customerOf);
    case 'star':
      return { ...output, values: Uint8Array.from(customerOf, (customer) => output.values[customer] ?? 0) };
    case 'number': {
      const { kind, id, label, format, role } = output;
      let values: Float64Array | undefined;
      return {
        ...{ kind, id, label, format, ...(role && { role }) },
        get values() {
          return (values ??= Float64Array.from(customerOf, (customer) => output.values[customer] ?? NaN));
        },
      };
    }
    case 'text':
      return {
        ...output,
        text: (row) => {
          const customer = customerOf[row] ?? -1;
          return customer < 0 ? nothing : output.text(customer);
        },
      };
  }
}

function spreadTier(output: TierOutput, customerOf: Int32Array): TierOutput {
  const known = output.tiers.findIndex(({ id }) => id === noDataTier.id);
  const tiers = known < 0 ? [...output.tiers, noDataTier] : output.tiers;
  const noData = known < 0 ? output.tiers.length : known;
  return {
    ...output,
    tiers,
    codes: Uint8Array.from(customerOf, (customer) => output.codes[customer] ?? noData),
  };
}
