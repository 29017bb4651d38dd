import { sortedValues } from '../../math/sorting/sorted-values';
import { skewness } from '../../math/statistics/skewness';
import { zScores } from '../../math/statistics/z-scores';
import type { Column } from '../../table/columns/column';
import type { Issue } from '../../table/issues/issue';
import type { NumberOutput, RunContext } from '../shared/contract';
import { issue } from '../shared/input-issues';
import { joinTexts, numberText, plainText } from '../shared/wording';

/** How the columns are brought to one scale. */
export type Scale = 'population' | 'sample' | 'none';

/** A column that customers are clustered by. */
export interface Feature {
  readonly column: Column;
  /** In the sheet's unit. */
  readonly values: Float64Array;
  /** The same, or their logarithms where they are skewed. */
  readonly measured: Float64Array;
  /** On the scale that distances are measured on. */
  readonly scaled: Float64Array;
  readonly format: NumberOutput['format'];
}

/** From this skewness on a few great values decide every distance. */
const skewed = 1;
/** Two values are as skewed whatever is taken of them. */
const gain = 0.1;

/**
 * The columns that can be clustered by; text and columns without values cannot, and are reported. What they are brought
 * to one scale by is known from the rows that are clustered alone: those where no column is missing.
 *
 * @param logs whether skewed amounts are taken as logarithms, ln(1 + x); never where nothing is standardised.
 */
export function featuresOf(
  references: readonly string[],
  { scale, logs }: { readonly scale: Scale; readonly logs: 'skewed' | 'none' },
  context: RunContext,
): { readonly features: readonly Feature[]; readonly issues: readonly Issue[] } {
  const columns = [...new Set(references.map((reference) => context.column(reference)))];
  const found: { readonly column: Column; readonly values: Float64Array }[] = [];
  const issues: Issue[] = [];
  for (const column of columns) {
    const values = column && valuesOf(column);
    if (values && !values.every(Number.isNaN)) found.push({ column, values });
    else if (column && context.rowCount > 0) issues.push(leftOut(column));
  }
  const isComplete = Uint8Array.from({ length: context.rowCount }, (_, row) =>
    Number(found.every(({ values }) => !Number.isNaN(values[row]!))),
  );
  const features = found.map(({ column, values }): Feature => {
    const own = values.filter((_, row) => isComplete[row] === 1);
    const asLogs = logs === 'skewed' && scale !== 'none' && column.kind === 'number' && isSkewed(own);
    const measured = asLogs ? values.map(Math.log1p) : values;
    const spread = scale === 'none' ? undefined : sortedValues(asLogs ? own.map(Math.log1p) : own);
    const scaled = scale === 'none' ? values : zScores(measured, spread, scale);
    return { column, values, measured, scaled, format: column.kind === 'date' ? 'date' : 'decimal' };
  });
  return { features, issues: [...issues, ...logIssues(features)] };
}

/** Nothing below 0, a long tail to the right, and a shorter one as logarithms. */
function isSkewed(values: Float64Array): boolean {
  const ascending = sortedValues(values).values;
  const own = skewness(ascending);
  return ascending[0]! >= 0 && own >= skewed && Math.abs(skewness(ascending.map(Math.log1p))) < own - gain;
}

function logIssues(features: readonly Feature[]): Issue[] {
  const taken = features.filter(({ values, measured }) => measured !== values);
  if (taken.length === 0) return [];
  const { zh, en } = joinTexts(
    taken.map(({ column }) => plainText(column.header)),
    '”“',
    '", "',
  );
  const from = numberText(skewed);
  return [
    issue(
      'taken-as-logarithms',
      'note',
      `“${zh}”少数值极大（偏度不低于 ${from}），按对数 ln(1 + x) 聚类；要按原值，把“偏斜金额”改为“按原值”`,
      `A few values of "${en}" are very great (skewness from ${from}): clustered by logarithms, ln(1 + x); for the values themselves set "Skewed amounts" to "as they are"`,
      taken.length,
    ),
  ];
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
