import type { StarOutput, SummaryTable, TierOutput } from '../methods/contract';
import type { Text } from '../locales/text';
import type { NumberColumn, TextColumn } from '../table/column';
import { roles, type RoleId } from '../table/roles';
import { findColumn, type Table } from '../table/table';
import { customerKeys } from './customer-keys';
import { countGroups, sumGroups } from './group-measures';
import { groupRows, type Dimension } from './row-groups';
import type { ResultColumn, SchemeResult } from './scheme-result';
import { defaultGroups, summedRoles } from './summary-roles';

interface Grouping extends Dimension {
  readonly id: string;
  readonly label: Text;
  readonly labelOf: (code: number) => Text;
  /** The place of a code in the order of the summary. */
  readonly rank: (code: number) => number;
}

const mostTierColumns = 2;
const blank: Text = { zh: '（空白）', en: '(blank)' };

/**
 * The summary in long form, ready as the source of a PivotTable: one row for each combination that occurs of group,
 * tier and class, with customers, ★, the sums of the amounts that the sheet has, and the share of all customers, which
 * adds up to 1. Groups stand in the order of their names, tiers from best to worst; sums are rounded to cents, so that
 * the order of the rows cannot be seen in them.
 *
 * @param groupBy text columns by role; {@link defaultGroups} unless said otherwise. Absent ones are left out.
 */
export function longSummary(
  table: Table,
  result: SchemeResult,
  groupBy: readonly RoleId[] = defaultGroups(table.columns),
): SummaryTable {
  const groupings = [
    ...groupBy.flatMap((role) => groupByText(table, role)),
    ...result.columns.flatMap(groupByTier).slice(0, mostTierColumns),
  ];
  const groups = groupRows(table.rowCount, groupings);
  const keys = customerKeys(table);
  const customers = countGroups(groups, keys);
  const stars = countGroups(groups, keys, anyStar(result));
  const total = countGroups({ groupOf: new Uint32Array(table.rowCount), codes: [[]] }, keys)[0] ?? 0;
  const sums = summedColumns(table).map((column) => ({ column, values: sumGroups(groups, column) }));
  const order = groups.codes
    .map((_, group) => group)
    .sort((a, b) => compareGroups(groupings, groups.codes, a, b));
  return {
    id: 'long',
    label: { zh: '客户汇总', en: 'Customer summary' },
    columns: [
      ...groupings.map(({ id, label }) => ({ id, label, format: 'text' as const })),
      { id: 'customers', label: { zh: '客户数', en: 'Customers' }, format: 'integer' },
      { id: 'stars', label: { zh: '★ 客户数', en: '★ customers' }, format: 'integer' },
      ...sums.map(({ column }) => ({
        id: `sum-${column.role}`,
        label: sumLabel(column),
        format: 'money' as const,
      })),
      { id: 'share', label: { zh: '客户占比', en: 'Share of customers' }, format: 'share' },
    ],
    rows: order.map((group) => [
      ...groupings.map(({ labelOf }, dimension) => labelOf(groups.codes[group]?.[dimension] ?? 0)),
      customers[group] ?? 0,
      stars[group] ?? 0,
      ...sums.map(({ values }) => values[group] ?? null),
      (customers[group] ?? 0) / total,
    ]),
  };
}

function groupByText(table: Table, role: RoleId): readonly Grouping[] {
  const column = findColumn(table, role);
  if (column?.kind !== 'text') return [];
  const { codes, dictionary }: TextColumn = column;
  const byName = dictionary.map((_, code) => code).sort((a, b) => compareText(dictionary[a], dictionary[b]));
  const ranks = new Uint32Array(dictionary.length);
  byName.forEach((code, rank) => (ranks[code] = rank));
  return [
    {
      id: role,
      label: roles[role].label,
      size: dictionary.length + 1,
      codeAt: (row) => (codes[row] ?? -1) + 1,
      labelOf: (code) => (code === 0 ? blank : same(dictionary[code - 1] ?? '')),
      rank: (code) => (code === 0 ? dictionary.length : (ranks[code - 1] ?? 0)),
    },
  ];
}

function groupByTier({ id, label, output }: ResultColumn): readonly Grouping[] {
  if (output.kind !== 'tier') return [];
  const { tiers, codes }: TierOutput = output;
  return [
    {
      id,
      label,
      size: tiers.length,
      codeAt: (row) => codes[row] ?? 0,
      labelOf: (code) => tiers[code]?.label ?? blank,
      rank: (code) => code,
    },
  ];
}

function anyStar({ columns }: SchemeResult): (row: number) => boolean {
  const stars = columns
    .map(({ output }) => output)
    .filter((output): output is StarOutput => output.kind === 'star');
  return (row) => stars.some(({ values }) => values[row] === 1);
}

function summedColumns(table: Table): readonly NumberColumn[] {
  return summedRoles
    .map((role) => findColumn(table, role))
    .filter((column): column is NumberColumn => column?.kind === 'number');
}

function sumLabel({ header }: NumberColumn): Text {
  return { zh: `${header} 合计`, en: `Sum of ${header}` };
}

function compareGroups(
  groupings: readonly Grouping[],
  codes: readonly (readonly number[])[],
  a: number,
  b: number,
): number {
  for (const [dimension, { rank }] of groupings.entries()) {
    const difference = rank(codes[a]?.[dimension] ?? 0) - rank(codes[b]?.[dimension] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** By code points: the same on every engine, whatever languages it knows. */
function compareText(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function same(text: string): Text {
  return { zh: text, en: text };
}
