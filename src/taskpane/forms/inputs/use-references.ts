import { useMemo } from 'react';
import type { Text } from '../../../locales/text';
import type { ColumnKind } from '../../../table/columns/column';
import { roles, type Role } from '../../../table/columns/roles';
import { usePane } from '../../state/store';

/** A column that a rule or an indicator can name. */
export interface Reference {
  readonly reference: string;
  readonly label: Text;
  readonly kind: ColumnKind;
}

/** The columns of the sheet that can be named: by role, so that a rule fits other sheets too, else by header. */
export function useReferences(): readonly Reference[] {
  const columns = usePane((state) => state.sheet?.columns);
  return useMemo(
    () =>
      (columns ?? []).flatMap(({ empty, role, header, kind }): Reference[] => {
        if (empty) return [];
        if (!role) return [{ reference: header, label: { zh: header, en: header }, kind }];
        const { label } = roles[role] as Role;
        return [{ reference: role, label: named(label, header), kind }];
      }),
    [columns],
  );
}

/** A reference that the sheet does not have keeps its name. */
export function withReference(references: readonly Reference[], reference: string): readonly Reference[] {
  if (references.some((known) => known.reference === reference)) return references;
  const role: Role | undefined = (roles as Readonly<Record<string, Role>>)[reference];
  const label = role?.label ?? { zh: reference, en: reference };
  const absent = { zh: `${label.zh}（表中没有）`, en: `${label.en} (not in the sheet)` };
  return [{ reference, label: absent, kind: role?.kind ?? 'number' }, ...references];
}

function named({ zh, en }: Text, header: string): Text {
  return { zh: zh === header ? zh : `${zh}（${header}）`, en: en === header ? en : `${en} (${header})` };
}
