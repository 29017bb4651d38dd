import { ChevronDown12Regular } from '@fluentui/react-icons';
import { usePane } from '../state/store';
import { useSay } from '../state/use-say';
import { roles, type RoleId } from '../../table/columns/roles';
import type { RecognisedColumn } from '../../table/recognition/recognised-column';

interface ColumnChooserProps {
  /** What a column is wanted for. */
  readonly role: RoleId;
  readonly onChoose: (column: RecognisedColumn) => void;
}

/** A meaning that no column has, and the columns to choose from: those that come near it first. */
export function ColumnChooser({ role, onChoose }: ColumnChooserProps) {
  const { sheet, activity } = usePane();
  const say = useSay();
  const name = say(roles[role].label);
  const columns = (sheet?.columns ?? []).filter(({ empty }) => !empty);
  const isNear = ({ candidates }: RecognisedColumn) => candidates.some((own) => own.role === role);
  const near = columns.filter((column) => column.role === undefined && isNear(column));
  const free = columns.filter((column) => column.role === undefined && !isNear(column));
  const used = columns.filter((column) => column.role !== undefined);
  return (
    <span className="column-chooser">
      {name}
      <ChevronDown12Regular aria-hidden />
      <select
        value=""
        disabled={activity !== null}
        aria-label={say({ zh: `为“${name}”选择列`, en: `Choose a column for "${name}"` })}
        onChange={({ target }) => {
          const column = columns.find(({ sheetColumn }) => String(sheetColumn) === target.value);
          if (column) onChoose(column);
        }}
      >
        <option value="">{say({ zh: '选择列…', en: 'Choose a column…' })}</option>
        <Columns label={say({ zh: '可能是', en: 'Perhaps' })} columns={near} />
        <Columns label={say({ zh: '未使用的列', en: 'Columns not used' })} columns={free} />
        <Columns label={say({ zh: '已有含义的列', en: 'Columns with a meaning' })} columns={used} />
      </select>
    </span>
  );
}

function Columns({ label, columns }: { label: string; columns: readonly RecognisedColumn[] }) {
  const say = useSay();
  if (columns.length === 0) return null;
  return (
    <optgroup label={label}>
      {columns.map(({ sheetColumn, header, role }) => (
        <option key={sheetColumn} value={String(sheetColumn)}>
          {role === undefined || say(roles[role].label) === header
            ? header
            : say({ zh: `${header}（${roles[role].label.zh}）`, en: `${header} (${roles[role].label.en})` })}
        </option>
      ))}
    </optgroup>
  );
}
