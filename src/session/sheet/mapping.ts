import { Problem } from '../../locales/problem';
import type { RecognisedColumn } from '../../table/recognition/recognised-column';
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
      if (column === chosen) return { ...column, role, kind: kindOf(role), confidence: 1 };
      return column.role === role ? { ...column, role: undefined, confidence: 0 } : column;
    });
  }
  return mapped;
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
  const known = Object.keys(roles).join(', ');
  return new Problem('no-such-role', {
    zh: `没有“${role}”这个列角色。可用的角色：${known}。`,
    en: `There is no role "${role}". Roles: ${known}.`,
  });
}

function noSuchHeader(header: string, columns: readonly RecognisedColumn[]): Problem {
  const known = columns.filter(({ empty }) => !empty).map((column) => column.header);
  return new Problem('no-such-header', {
    zh: `表中没有表头为“${header}”的列。现有：${known.join('、')}。`,
    en: `The sheet has no column headed "${header}". It has: ${known.join(', ')}.`,
  });
}
