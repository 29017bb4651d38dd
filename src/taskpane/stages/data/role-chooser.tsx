import { useMemo } from 'react';
import type { Text } from '../../../locales/text';
import type { ColumnKind } from '../../../table/columns/column';
import { roles, type RoleId } from '../../../table/columns/roles';
import type { RecognisedColumn } from '../../../table/recognition/recognised-column';
import type { ChoiceGroup } from '../../controls/search-select/choices';
import { SearchSelect } from '../../controls/search-select/search-select';
import { usePane } from '../../state/store';
import { useSay } from '../../state/use-say';

interface RoleChooserProps {
  readonly column: RecognisedColumn;
  readonly onRole: (header: string, role: RoleId | undefined) => void;
}

/** What a column means, and everything else that it could mean. */
export function RoleChooser({ column: { header, role, candidates }, onRole }: RoleChooserProps) {
  const isBusy = usePane((state) => state.activity !== null);
  const say = useSay();
  const groups = useMemo(() => roleGroups(candidates.map((candidate) => candidate.role)), [candidates]);
  return (
    <SearchSelect
      className="column-role"
      label={say({ zh: `“${header}”的含义`, en: `Meaning of "${header}"` })}
      groups={groups}
      value={role ?? 'unused'}
      disabled={isBusy}
      onChange={(chosen) => onRole(header, chosen === 'unused' ? undefined : chosen)}
    />
  );
}

const kindNames: Readonly<Record<ColumnKind, Text>> = {
  text: { zh: '名称与文字', en: 'Names and texts' },
  number: { zh: '金额与数值', en: 'Amounts and numbers' },
  date: { zh: '日期', en: 'Dates' },
  flag: { zh: '是与否', en: 'Yes or no' },
};
const kinds = Object.keys(kindNames) as ColumnKind[];

/** None at all, then the likely meanings, then all others by what their cells hold. */
function roleGroups(likely: readonly RoleId[]): readonly ChoiceGroup<RoleId | 'unused'>[] {
  const others = (Object.keys(roles) as RoleId[]).filter((role) => !likely.includes(role));
  const choicesOf = (ids: readonly RoleId[]) => ids.map((id) => ({ id, name: roles[id].label }));
  const groups: readonly ChoiceGroup<RoleId | 'unused'>[] = [
    { choices: [{ id: 'unused', name: { zh: '不使用', en: 'Not used' } }] },
    { label: { zh: '可能', en: 'Likely' }, choices: choicesOf(likely) },
    ...kinds.map((kind) => ({
      label: kindNames[kind],
      choices: choicesOf(others.filter((role) => roles[role].kind === kind)),
    })),
  ];
  return groups.filter(({ choices }) => choices.length > 0);
}
