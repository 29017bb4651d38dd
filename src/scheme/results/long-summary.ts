import type { SummaryTable } from '../../methods/shared/contract';
import type { Text } from '../../locales/text';
import type { NumberColumn } from '../../table/columns/column';
import type { RoleId } from '../../table/columns/roles';
import { findColumn, type Table } from '../../table/columns/table';
import { starredRows } from './count-tiers';
import { customerKeys } from '../binding/customer-keys';
import { countGroups, meanGroups, sumGroups } from './group-measures';
import { compareGroups, groupByText, groupByTier } from './groupings';
import { groupRows, type RowGroups } from '../../math/counting/row-groups';
import type { SchemeResult } from './scheme-result';
import { defaultGroups, summedRoles } from '../binding/summary-roles';

interface Measure {
  readonly id: string;
  readonly label: Text;
  readonly format: 'integer' | 'share' | 'money' | 'decimal';
  readonly valueOf: (group: number) => number | null;
}

const mostTierColumns = 2;

/**
 * The summary in long form, ready as the source of a PivotTable: one row for each combination that occurs of group,
 * tier and class, with customers, ★, their share of all customers, the sums of the amounts that the sheet has and the mean
 * of each score.
 * Groups stand in the order of their names, tiers from best to worst; the same whatever the order of the rows.
 *
 * @param groupBy text columns by role; {@link defaultGroups} unless said otherwise. Absent ones are left out.
 */
export function longSummary(
  result: SchemeResult,
  groupBy: readonly RoleId[] = defaultGroups(result.table.columns),
): SummaryTable {
  const { table } = result;
  const groupings = [
    ...groupBy.flatMap((role) => groupByText(table, role)),
    ...result.columns.flatMap(groupByTier).slice(0, mostTierColumns),
  ];
  const groups = groupRows(table.rowCount, groupings);
  const measures = [
    ...countMeasures(result, groups),
    ...sumMeasures(table, groups),
    ...scoreMeasures(result, groups),
  ];
  const order = groups.codes
    .map((_, group) => group)
    .sort((a, b) => compareGroups(groupings, groups.codes, a, b));
  return {
    id: 'long',
    label: { zh: '客户汇总', en: 'Customer summary' },
    columns: [
      ...groupings.map(({ id, label }) => ({ id, label, format: 'text' as const })),
      ...measures.map(({ id, label, format }) => ({ id, label, format })),
    ],
    rows: order.map((group) => [
      ...groupings.map(({ labelOf }, dimension) => labelOf(groups.codes[group]?.[dimension] ?? 0)),
      ...measures.map(({ valueOf }) => valueOf(group)),
    ]),
  };
}

function countMeasures(result: SchemeResult, groups: RowGroups): readonly Measure[] {
  const { table } = result;
  const keys = customerKeys(table);
  const customers = countGroups(groups, keys);
  const starred = starredRows(result.columns);
  const stars = starred ? countGroups(groups, keys, starred) : new Float64Array(groups.codes.length);
  const total = keys ? new Set(keys).size : table.rowCount;
  return [
    {
      id: 'customers',
      label: { zh: '客户数', en: 'Customers' },
      format: 'integer',
      valueOf: (group) => customers[group] ?? 0,
    },
    {
      id: 'stars',
      label: { zh: '★ 客户数', en: '★ customers' },
      format: 'integer',
      valueOf: (group) => stars[group] ?? 0,
    },
    {
      id: 'share',
      label: { zh: '客户占比', en: 'Share of customers' },
      format: 'share',
      valueOf: (group) => (customers[group] ?? 0) / total,
    },
  ];
}

function sumMeasures(table: Table, groups: RowGroups): readonly Measure[] {
  return summedColumns(table).map((column) => {
    const sums = sumGroups(groups, column);
    return {
      id: `sum-${column.role ?? ''}`,
      label: { zh: `${column.header} 合计`, en: `Sum of ${column.header}` },
      format: 'money',
      valueOf: (group) => sums[group] ?? null,
    };
  });
}

/** The mean of each score: what a total cannot tell. */
function scoreMeasures({ columns }: SchemeResult, groups: RowGroups): readonly Measure[] {
  return columns.flatMap(({ id, label, output }) => {
    if (output.kind !== 'number' || output.role !== 'score') return [];
    const means = meanGroups(groups, output);
    return [
      {
        id: `mean-${id}`,
        label: { zh: `${label.zh} 平均`, en: `Mean of ${label.en}` },
        format: 'decimal',
        valueOf: (group) => means[group] ?? null,
      },
    ];
  });
}

function summedColumns(table: Table): readonly NumberColumn[] {
  return summedRoles
    .map((role) => findColumn(table, role))
    .filter((column): column is NumberColumn => column?.kind === 'number');
}
