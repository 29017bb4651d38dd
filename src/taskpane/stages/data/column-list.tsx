import type { Text } from '../../../locales/text';
import { addressOf } from '../../../table/places/address';
import type { RecognisedColumn } from '../../../table/recognition/recognised-column';
import type { RoleId } from '../../../table/columns/roles';
import { useSay } from '../../state/use-say';
import { confidenceLevel, type ConfidenceLevel } from './confidence';
import { Count } from '../../controls/count';
import { Fold } from '../../controls/fold';
import { PlaceLink } from '../../controls/place-link';
import { Section } from '../../controls/section';
import { RoleChooser } from './role-chooser';

interface ColumnListProps {
  readonly columns: readonly RecognisedColumn[];
  readonly onRole: (header: string, role: RoleId | undefined) => void;
  /** Where they are not the customers: the sheet that they stand in. */
  readonly sheetName?: string;
}

/** The columns with what they seem to mean. Each can be given another meaning. */
export function ColumnList({ columns, onRole }: ColumnListProps) {
  const say = useSay();
  const shown = columns.filter(({ empty }) => !empty);
  // What is to be confirmed stands first; else the order of the sheet.
  const known = shown
    .filter(({ role }) => role !== undefined)
    .sort((a, b) => doubtOf(a) - doubtOf(b) || a.sheetColumn - b.sheetColumn);
  const others = shown.filter(({ role }) => role === undefined);
  return (
    <Section
      title={say({ zh: '识别出的列', en: 'Recognised columns' })}
      aside={<Count value={known.length} of={shown.length} />}
    >
      <Columns columns={known} onRole={onRole} />
      {others.length > 0 && (
        <Fold title={say({ zh: '其他列', en: 'Other columns' })} aside={<Count value={others.length} />}>
          <Columns columns={others} onRole={onRole} />
        </Fold>
      )}
    </Section>
  );
}

const doubts: readonly ConfidenceLevel[] = ['unsure', 'likely', 'sure'];

function doubtOf({ confidence }: RecognisedColumn): number {
  return doubts.indexOf(confidenceLevel(confidence));
}

/** Columns as a plain list. */
export function Columns({ columns, onRole, sheetName }: ColumnListProps) {
  return (
    <ul className="columns">
      {columns.map((column) => (
        <ColumnItem key={column.sheetColumn} column={column} onRole={onRole} sheetName={sheetName} />
      ))}
    </ul>
  );
}

const levelNames: Readonly<Record<ConfidenceLevel, Text>> = {
  sure: { zh: '确定', en: 'sure' },
  likely: { zh: '较可能', en: 'likely' },
  unsure: { zh: '请确认', en: 'please check' },
};

interface ColumnItemProps extends Pick<ColumnListProps, 'onRole'> {
  readonly column: RecognisedColumn;
  readonly sheetName: string | undefined;
}

function ColumnItem({ column, onRole, sheetName }: ColumnItemProps) {
  const say = useSay();
  const { header, sheetColumn, role, confidence } = column;
  const level = confidenceLevel(confidence);
  const letters = addressOf(0, sheetColumn).slice(0, -1);
  const place = sheetName === undefined ? '' : `'${sheetName}'!`;
  return (
    <li className="column">
      <PlaceLink
        to={`${place}${letters}:${letters}`}
        className="plain-link column-letters"
        title={say({ zh: `选中 ${letters} 列`, en: `Select column ${letters}` })}
      >
        {letters}
      </PlaceLink>
      <span className="column-header">{header}</span>
      <RoleChooser column={column} onRole={onRole} />
      {role !== undefined && (
        <span className="column-confidence">
          <span className={`confidence confidence-${level}`}>{say(levelNames[level])}</span>
        </span>
      )}
    </li>
  );
}
