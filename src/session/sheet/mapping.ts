import { choicesText } from '../../locales/choices-text';
import { Problem } from '../../locales/problem';
import { columnScale } from '../../table/recognition/column-scale';
import type { Issue } from '../../table/issues/issue';
import { makeIssue } from '../../table/issues/issue-kinds';
import type { NearColumn, RecognisedColumn } from '../../table/recognition/recognised-column';
import { roles, type Role, type RoleId } from '../../table/columns/roles';
import { findHeader } from '../../table/columns/table';

/** Role → header of the column that has it; '' takes the role away from whichever column has it. */
export type Mapping = Readonly<Record<string, string>>;

/**
 * Gives roles to columns as a person says. A column that gets a role loses the one it had, and so does the column that had
 * the role.
 * @param strictness whether a header that is not there is an error, or is passed over (the sheet may have changed).
 * @throws Problem `no-such-role`, `no-such-header`
 */
export function applyMapping(
  columns: readonly RecognisedColumn[],
  mapping: Mapping,
  strictness: 'must-exist' | 'where-present',
): readonly RecognisedColumn[] {
  let mapped = columns;
  for (const [role, header] of Object.entries(mapping)) {
    if (!isRole(role)) throw noSuchRole(role);
    const chosen = header === '' ? undefined : findHeader({ columns: mapped }, header);
    if (header !== '' && !chosen) {
      if (strictness === 'where-present') continue;
      throw noSuchHeader(header, columns);
    }
    mapped = mapped.map((column) => {
      if (column === chosen) return withRole(column, role);
      return column.role === role ? { ...column, role: undefined, confidence: 0, times: undefined } : column;
    });
  }
  return mapped;
}

/** What changes with the roles. */
export interface Mapped {
  readonly columns: readonly RecognisedColumn[];
  readonly near: readonly NearColumn[];
  readonly issues: readonly Issue[];
}

/** Questions and messages on roles that a choice settles. */
const settledBy: ReadonlySet<string> = new Set([
  'competing-columns',
  'event-column',
  'other-measure',
  'retention-heading',
  'role-taken',
]);

/**
 * Gives roles as {@link applyMapping}, and keeps what is said of them right: a column that loses a role to another is named, a question
 * is gone once its column has been chosen or lost what was asked about, and what has a role is no longer near one.
 */
export function mapColumns(
  { columns, near, issues }: Mapped,
  mapping: Mapping,
  strictness: 'must-exist' | 'where-present',
): Mapped {
  const mapped = applyMapping(columns, mapping, strictness);
  const changed = new Set(
    mapped.flatMap((column, at) => {
      const before = columns[at];
      return before && (before.role !== column.role || column.confidence === 1) ? [column.header] : [];
    }),
  );
  const taken = mapped.flatMap((column, at) => {
    const before = columns[at]?.role;
    const taker = mapped.find(({ role }) => role !== undefined && role === before);
    if (before === undefined || column.role !== undefined || !taker || taker.header === column.header)
      return [];
    return [makeIssue('role-taken', { count: 1, column: column.header, detail: taker.header })];
  });
  const multiplied = new Set(mapped.flatMap(({ times, header }) => (times === undefined ? [] : [header])));
  const open = issues.filter(({ kind, column }) => {
    if (column === undefined) return true;
    // Said as long as it is done.
    return kind === 'line-amount' ? multiplied.has(column) : !settledBy.has(kind) || !changed.has(column);
  });
  const given = new Map(mapped.map(({ role, sheetColumn }) => [sheetColumn, role]));
  const roleIds = new Set(given.values());
  return {
    columns: mapped,
    near: near.filter(({ role, sheetColumn }) => {
      // Notes are near the one column of events also where that is taken, until a person has chosen it.
      const isOpen = role === 'trigger' ? !Object.hasOwn(mapping, role) : !roleIds.has(role);
      const own = given.get(sheetColumn);
      return isOpen && (own === undefined || (role === 'trigger' && own === 'remark'));
    }),
    issues: [...open, ...taken],
  };
}

function withRole(column: RecognisedColumn, role: RoleId): RecognisedColumn {
  const scale = columnScale(column.header, role, column.statedScale);
  const times = role === column.role ? column.times : undefined;
  return { ...column, role, kind: kindOf(role), confidence: 1, scale, times };
}

/** The mapping that a recognised sheet stands for: what is remembered for the next run. */
export function mappingOf(columns: readonly RecognisedColumn[]): Record<string, string> {
  return Object.fromEntries(columns.flatMap(({ role, header }) => (role ? [[role, header] as const] : [])));
}

function isRole(role: string): role is RoleId {
  return Object.hasOwn(roles, role);
}

function kindOf(role: RoleId): Role['kind'] {
  return roles[role].kind;
}

function noSuchRole(role: string): Problem {
  const known = choicesText(Object.entries(roles).map(([id, { label }]) => ({ id, label })));
  return new Problem('no-such-role', {
    zh: `没有“${role}”这个列角色。可用的角色：${known.zh}。`,
    en: `There is no role "${role}". Roles: ${known.en}.`,
  });
}

/** That no column has this header, and which there are. */
export function noSuchHeader(header: string, columns: readonly RecognisedColumn[]): Problem {
  const known = columns.filter(({ empty }) => !empty).map((column) => column.header);
  return new Problem('no-such-header', {
    zh: `表中没有表头为“${header}”的列。现有：${known.join('、')}。`,
    en: `The sheet has no column headed "${header}". It has: ${known.join(', ')}.`,
  });
}
