import { asOrders } from './as-orders';
import { assignRoles } from './assign-roles';
import type { Cell } from '../cells/cell';
import { kindOfColumn } from './column-kind';
import { profileColumn } from './column-profile';
import { competingIssues, doubted, owedIssues, retentionIssues, unitIssues } from './column-issues';
import { columnScale } from './column-scale';
import { asDated } from './dated-figures';
import { withEventColumn } from './event-column';
import { asLines, withLineAmounts } from './line-amounts';
import type { Look } from './look';
import { nearColumns } from './near-columns';
import { pairEarlier } from './pair-earlier';
import { formatMeaning, type FormatMeaning } from '../cells/number-format';
import { leastConfidence, type Recognition, type RecognisedColumn } from './recognised-column';
import { asReceivables } from './receivables';
import { roleCandidates } from './role-evidence';
import { roles, type RoleId } from '../columns/roles';
import { sheetColumnsOf } from './sample-columns';
import type { SheetSample, Structure, StructureColumn } from '../reading/structure';

const roleIds = Object.keys(roles) as RoleId[];

/**
 * Says what each column means: its kind, the roles that header and sample speak for, and the one it gets. A role goes to
 * one column, a column has one role, and the whole is the most confident assignment.
 */
export function recogniseColumns(
  structure: Pick<Structure, 'columns' | 'dataStart' | 'statedUnit'>,
  sample: SheetSample,
): Recognition {
  const seen = structure.columns.map((column) => lookAt(column, structure.dataStart, sample));
  const looks = asDated(asReceivables(asTransactions(asOrders(asLines(seen)))));
  const confidences = looks.map(({ candidates }) =>
    roleIds.map((id) => candidates.find(({ role }) => role === id)?.confidence ?? 0),
  );
  const assigned = assignRoles(confidences, leastConfidence).map((index) => roleIds[index]);
  const given = looks.map((look, index) =>
    recognised(look, assigned[index], (look.column.groupUnit ?? structure.statedUnit)?.scale ?? 1),
  );
  const lines = withLineAmounts(given);
  const told = withEventColumn(lines.columns, looks);
  const paired = pairEarlier(told.columns);
  const columns = paired.columns.map((column) => doubted(column, paired.columns));
  const issues = [
    ...retentionIssues(looks),
    ...owedIssues(columns),
    ...competingIssues(columns),
    ...lines.issues,
    ...told.issues,
    ...paired.issues,
    ...unitIssues(
      columns,
      (sheetColumn) =>
        structure.columns.find((own) => own.sheetColumn === sheetColumn)?.groupUnit ?? structure.statedUnit,
    ),
  ];
  return { columns, near: [...told.near, ...nearColumns(columns, looks)], issues };
}

function lookAt(column: StructureColumn, dataStart: number, sample: SheetSample): Look {
  const offset = sheetColumnsOf(sample).indexOf(column.sheetColumn);
  const from = dataStart - sample.firstRow;
  const cells = sample.values.slice(from).map((row): Cell => row[offset] ?? '');
  const codes = sample.formats.slice(from).map((row) => row[offset] ?? 'General');
  const formats = codes.map(formatMeaning);
  const profile = profileColumn(cells, formats);
  const candidates = roleCandidates(column.unnamed ? '' : column.header, profile, sample.rowCount);
  const { format, zeros } = commonFormat(cells, codes, formats);
  return { column, profile, format, zeros, candidates, cells };
}

/** The meaning that most numbers of the column are formatted with. */
function commonFormat(cells: readonly Cell[], codes: readonly string[], formats: readonly FormatMeaning[]) {
  const counts = new Map<FormatMeaning, number>();
  cells.forEach((cell, row) => {
    const format = formats[row] ?? 'general';
    if (typeof cell === 'number') counts.set(format, (counts.get(format) ?? 0) + 1);
  });
  const [most] = [...counts].sort(([, left], [, right]) => right - left);
  const format = most?.[0] ?? formats[0] ?? 'general';
  const zeros = format === 'zeros' ? (codes[formats.indexOf('zeros')] ?? '').length : 0;
  return { format, zeros };
}

/** In a list of transactions, which has a transaction date, revenue and order amount are amounts of the transaction. */
function asTransactions(given: readonly Look[]): readonly Look[] {
  const has = (role: RoleId, least: number): boolean =>
    given.some(({ candidates }) => candidates.some((one) => one.role === role && one.confidence >= least));
  const sure = (role: RoleId): boolean => has(role, 0.8);
  // Elsewhere a type is one of customers.
  const looks = has('transactionDate', leastConfidence)
    ? given
    : given.map((look) => ({
        ...look,
        candidates: look.candidates.filter(({ role }) => role !== 'rowType'),
      }));
  if (!sure('transactionDate') || sure('lastTransactionDate') || sure('transactionAmount')) return looks;
  return looks.map((look) => {
    const amount = look.candidates.find(({ role }) => role === 'revenue' || role === 'orderAmount');
    if (amount === undefined) return look;
    const confidence = Math.min(1, amount.confidence + 0.01);
    return { ...look, candidates: [{ role: 'transactionAmount', confidence }, ...look.candidates] };
  });
}

function recognised(
  { column, profile, format, zeros, candidates }: Look,
  role: RoleId | undefined,
  statedScale: number,
): RecognisedColumn {
  const kind =
    role === undefined ? kindOfColumn(column.unnamed ? '' : column.header, profile) : roles[role].kind;
  return {
    sheetColumn: column.sheetColumn,
    header: column.header,
    empty: column.empty,
    role,
    kind,
    format,
    zeros,
    scale: columnScale(column.header, role, statedScale),
    statedScale,
    confidence: candidates.find((candidate) => candidate.role === role)?.confidence ?? 0,
    candidates,
  };
}
