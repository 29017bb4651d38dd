import { Problem } from '../../locales/problem';
import type { ColumnKind } from '../../table/columns/column';
import type { RoleId } from '../../table/columns/roles';
import type { NeededColumn } from './binding';
import type { AvailableColumn } from './step-outputs';
import { defaultGroups, summedRoles } from './summary-roles';

/** A step reads a column, as the kind that its input declares; undefined takes the column as it was recognised. */
export interface ColumnUse {
  readonly column: AvailableColumn;
  readonly step: string;
  readonly kind: ColumnKind | undefined;
}

const alwaysRead: readonly RoleId[] = ['customerId', 'name', ...summedRoles];

/**
 * The columns to read, in the order of the sheet, each once, with the kind that the steps want. Id and name are always
 * among them: rows are matched by the id, and ★ stands beside the name; so is what the summary is grouped by and adds up.
 *
 * @throws Problem `conflicting-kinds` when two steps want the same column as two kinds.
 */
export function neededColumns(
  available: readonly AvailableColumn[],
  uses: readonly ColumnUse[],
): readonly NeededColumn[] {
  const always: readonly (string | undefined)[] = [...alwaysRead, ...defaultGroups(available)];
  return available
    .filter((column) => always.includes(column.role) || uses.some((use) => use.column === column))
    .map((column) => {
      const own = uses.filter((use) => use.column === column);
      return {
        ...describe(column),
        kind: wantedKind(column, own),
        steps: [...new Set(own.map((use) => use.step))],
      };
    });
}

function describe({ header, role, sheetColumn }: AvailableColumn): Omit<AvailableColumn, 'kind'> {
  return { header, role, sheetColumn };
}

function wantedKind(column: AvailableColumn, uses: readonly ColumnUse[]): ColumnKind {
  const kinds = [...new Set(uses.flatMap(({ kind }) => kind ?? []))];
  if (kinds.length > 1) {
    const steps = uses.map(({ step }) => step).join(', ');
    throw new Problem('conflicting-kinds', {
      zh: `列“${column.header}”被 ${steps} 当作不同类型（${kinds.join('、')}）读取。请为其中一个另选一列。`,
      en: `${steps} read the column "${column.header}" as different kinds (${kinds.join(', ')}). Map another column for one of them.`,
    });
  }
  return kinds[0] ?? column.kind;
}
