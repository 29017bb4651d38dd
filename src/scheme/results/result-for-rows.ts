import { noDataTier, type OutputColumn, type TierOutput } from '../../methods/shared/contract';
import type { Text } from '../../locales/text';
import type { SchemeResult } from './scheme-result';

const nothing: Text = { zh: '', en: '' };
const notCounted: Text = { zh: '截至日期前没有交易', en: 'No transactions up to the as-of day' };

/**
 * Puts what was found for customers beside other rows that speak of them, such as their list: each row gets what its
 * customer got, and is no data without one. Tiers and stars stay counted by customer.
 *
 * @param rowOf for each of the rows its customer's row in the result, -1 where there is none.
 */
export function resultForRows(result: SchemeResult, rowOf: Int32Array): SchemeResult {
  const at = <T>(row: number, of: (customer: number) => T, otherwise: T): T => {
    const customer = rowOf[row] ?? -1;
    return customer < 0 ? otherwise : of(customer);
  };
  return {
    ...result,
    rowCount: rowOf.length,
    columns: result.columns.map((column) => ({ ...column, output: spread(column.output, rowOf) })),
    reason: (row) => at(row, result.reason, notCounted),
    lift: (row) => at(row, result.lift, undefined),
  };
}

function spread(output: OutputColumn, rowOf: Int32Array): OutputColumn {
  switch (output.kind) {
    case 'tier':
      return spreadTier(output, rowOf);
    case 'star':
      return { ...output, values: Uint8Array.from(rowOf, (customer) => output.values[customer] ?? 0) };
    case 'number': {
      const { kind, id, label, format, role } = output;
      let values: Float64Array | undefined;
      return {
        ...{ kind, id, label, format, ...(role && { role }) },
        get values() {
          return (values ??= Float64Array.from(rowOf, (customer) => output.values[customer] ?? NaN));
        },
      };
    }
    case 'text':
      return {
        ...output,
        text: (row) => {
          const customer = rowOf[row] ?? -1;
          return customer < 0 ? nothing : output.text(customer);
        },
      };
  }
}

function spreadTier(output: TierOutput, rowOf: Int32Array): TierOutput {
  const known = output.tiers.findIndex(({ id }) => id === noDataTier.id);
  const tiers = known < 0 ? [...output.tiers, noDataTier] : output.tiers;
  const noData = known < 0 ? output.tiers.length : known;
  return {
    ...output,
    tiers,
    codes: Uint8Array.from(rowOf, (customer) => output.codes[customer] ?? noData),
  };
}
