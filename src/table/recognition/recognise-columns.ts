import { assignRoles } from './assign-roles';
import type { Cell } from '../cells/cell';
import { kindOfColumn } from './column-kind';
import { profileColumn, type ColumnProfile } from './column-profile';
import { headerKey } from './header-key';
import { headerScale } from './header-unit';
import type { Issue } from '../issues/issue';
import { makeIssue } from '../issues/issue-kinds';
import { formatMeaning, type FormatMeaning } from '../cells/number-format';
import type { Recognition, RecognisedColumn, RoleCandidate } from './recognised-column';
import { roleCandidates } from './role-evidence';
import { roles, type RoleId } from '../columns/roles';
import { sheetColumnsOf } from './sample-columns';
import type { SheetSample, Structure, StructureColumn } from '../reading/structure';

/** A role is given from this confidence on; below it is only offered. */
export const leastConfidence = 0.5;
/** Two columns this close in confidence compete for a role. */
const closeness = 0.1;

const retention = /留存|保留|挽留|retain|retention|stayed/u;
const roleIds = Object.keys(roles) as RoleId[];

interface Look {
  readonly column: StructureColumn;
  readonly profile: ColumnProfile;
  readonly format: FormatMeaning;
  readonly zeros: number;
  readonly candidates: readonly RoleCandidate[];
}

/**
 * Says what each column means: its kind, the roles that header and sample speak for, and the one it gets. A role goes to
 * one column, a column has one role, and the whole is the most confident assignment.
 */
export function recogniseColumns(
  structure: Pick<Structure, 'columns' | 'dataStart'>,
  sample: SheetSample,
): Recognition {
  const looks = asTransactions(
    structure.columns.map((column) => lookAt(column, structure.dataStart, sample)),
  );
  const confidences = looks.map(({ candidates }) =>
    roleIds.map((id) => candidates.find(({ role }) => role === id)?.confidence ?? 0),
  );
  const assigned = assignRoles(confidences, leastConfidence).map((index) => roleIds[index]);
  const columns = looks.map((look, index) => recognised(look, assigned[index]));
  const issues = [...retentionIssues(looks), ...competingIssues(columns), ...scaleIssues(columns)];
  return { columns, issues };
}

function lookAt(column: StructureColumn, dataStart: number, sample: SheetSample): Look {
  const offset = sheetColumnsOf(sample).indexOf(column.sheetColumn);
  const from = dataStart - sample.firstRow;
  const cells = sample.values.slice(from).map((row): Cell => row[offset] ?? '');
  const codes = sample.formats.slice(from).map((row) => row[offset] ?? 'General');
  const formats = codes.map(formatMeaning);
  const profile = profileColumn(cells, formats);
  const candidates = column.unnamed ? roleCandidates('', profile) : roleCandidates(column.header, profile);
  const { format, zeros } = commonFormat(cells, codes, formats);
  return { column, profile, format, zeros, candidates };
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
function asTransactions(looks: readonly Look[]): readonly Look[] {
  const sure = (role: RoleId): boolean =>
    looks.some(({ candidates }) => candidates.some((one) => one.role === role && one.confidence >= 0.8));
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
    scale: headerScale(column.header),
    confidence: candidates.find((candidate) => candidate.role === role)?.confidence ?? 0,
    candidates,
  };
}

/** A heading that asks whether the customer stays is the reverse of churned, if it means what it says. */
function retentionIssues(looks: readonly Look[]): Issue[] {
  return looks
    .filter(({ column, profile }) => retention.test(headerKey(column.header)) && profile.flags === 1)
    .map(({ column, profile }) =>
      makeIssue('retention-heading', {
        count: 1,
        column: column.header,
        detail: `${String(Math.round(100 * profile.yes))}%`,
      }),
    );
}

function competingIssues(columns: readonly RecognisedColumn[]): Issue[] {
  return columns.flatMap(({ role, confidence, header }) => {
    const rival = columns.find(
      (other) =>
        other.role === undefined &&
        other.candidates.some(
          (one) => one.role === role && one.confidence >= Math.max(leastConfidence, confidence - closeness),
        ),
    );
    if (role === undefined || rival === undefined) return [];
    return [makeIssue('competing-columns', { count: 1, column: header, detail: rival.header })];
  });
}

function scaleIssues(columns: readonly RecognisedColumn[]): Issue[] {
  return columns
    .filter(({ kind, scale }) => kind === 'number' && scale !== 1)
    .map(({ header, scale }) =>
      makeIssue('scaled-column', { count: 1, column: header, detail: scale.toLocaleString('en-US') }),
    );
}
