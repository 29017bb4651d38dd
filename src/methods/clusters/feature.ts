import { sortedOnce } from '../../math/sorting/sorted-once';
import { zScores } from '../../math/statistics/z-scores';
import type { Column } from '../../table/columns/column';
import type { Issue } from '../../table/issues/issue';
import type { NumberOutput, RunContext } from '../shared/contract';
import { issue } from '../shared/input-issues';

/** How the columns are brought to one scale. */
export type Scale = 'population' | 'sample' | 'none';

/** A column that customers are clustered by. */
export interface Feature {
  readonly column: Column;
  /** In the sheet's unit. */
  readonly values: Float64Array;
  /** On the scale that distances are measured on. */
  readonly scaled: Float64Array;
  readonly format: NumberOutput['format'];
}

/** The columns that can be clustered by; text and columns without values cannot, and are reported. */
export function featuresOf(
  references: readonly string[],
  scale: Scale,
  context: RunContext,
): { readonly features: readonly Feature[]; readonly issues: readonly Issue[] } {
  const columns = [...new Set(references.map((reference) => context.column(reference)))];
  const features: Feature[] = [];
  const issues: Issue[] = [];
  for (const column of columns) {
    const values = column && valuesOf(column);
    if (!values || values.every(Number.isNaN)) {
      if (column && context.rowCount > 0) issues.push(leftOut(column));
      continue;
    }
    const scaled = scale === 'none' ? values : zScores(values, sortedOnce(values), scale);
    features.push({ column, values, scaled, format: column.kind === 'date' ? 'date' : 'decimal' });
  }
  return { features, issues };
}

function valuesOf(column: Column): Float64Array | undefined {
  switch (column.kind) {
    case 'number':
    case 'date':
      return column.values;
    case 'flag':
      return Float64Array.from(column.values, (flag) => (flag < 0 ? NaN : flag));
    case 'text':
      return undefined;
  }
}

function leftOut({ header, kind }: Column): Issue {
  return kind === 'text'
    ? issue(
        'text-left-out',
        'warning',
        `“${header}”是文字，不参与聚类`,
        `"${header}" is text and is left out`,
        1,
      )
    : issue(
        'empty-left-out',
        'warning',
        `“${header}”没有值，不参与聚类`,
        `"${header}" has no values and is left out`,
        1,
      );
}
