import { Field, Select } from '@fluentui/react-components';
import {
  learnSheetNames,
  pointAt,
  setFurtherRole,
  wantedSheets,
  type WantedSheet,
} from '../../state/further-sheets';
import { usePane } from '../../state/store';
import { useSay } from '../../state/use-say';
import { Columns } from '../data/column-list';
import { Count } from '../../controls/count';
import { Fold } from '../../controls/fold';
import { Section } from '../../controls/section';

/** The sheets that the chosen scheme reads beside the customers: which they are, and what their columns mean. */
export function FurtherSheets() {
  const { scheme, catalogue } = usePane();
  const say = useSay();
  const wanted = wantedSheets(scheme, catalogue.methods);
  if (wanted.length === 0) return null;
  return (
    <Section title={say({ zh: '还要读的工作表', en: 'Further sheets' })}>
      {wanted.map((sheet) => (
        <FurtherSheet key={sheet.name} wanted={sheet} />
      ))}
    </Section>
  );
}

function FurtherSheet({ wanted: { name, label, help, optional } }: { wanted: WantedSheet }) {
  const { further, sheetNames, sheet, activity } = usePane();
  const say = useSay();
  const chosen = further[name];
  const others = sheetNames.filter((other) => other !== sheet?.source.sheetName);
  const isMissing = !chosen && optional !== true;
  return (
    <div className="card">
      <Field
        label={say(label)}
        hint={help ? say(help) : null}
        {...(isMissing && {
          validationState: 'warning' as const,
          validationMessage: say({ zh: '请指明是哪张工作表', en: 'Say which sheet it is' }),
        })}
      >
        <Select
          value={chosen?.source.sheetName ?? ''}
          disabled={activity !== null}
          onFocus={() => void learnSheetNames()}
          onChange={(_event, { value }) => void pointAt(name, value === '' ? undefined : value)}
        >
          <option value="">
            {optional === true
              ? say({ zh: '不用', en: 'None' })
              : say({ zh: '请选择', en: 'Choose a sheet' })}
          </option>
          {others.map((other) => (
            <option key={other}>{other}</option>
          ))}
        </Select>
      </Field>
      {chosen && <FurtherColumns name={name} />}
    </div>
  );
}

function FurtherColumns({ name }: { name: string }) {
  const chosen = usePane((state) => state.further[name]);
  const say = useSay();
  const columns = (chosen?.columns ?? []).filter(({ empty }) => !empty);
  const known = columns.filter(({ role }) => role !== undefined).length;
  return (
    <Fold
      title={say({ zh: '识别出的列', en: 'Recognised columns' })}
      aside={<Count value={known} of={columns.length} />}
    >
      <Columns
        columns={columns}
        onRole={(header, role) => void setFurtherRole(name, header, role)}
        {...(chosen && { sheetName: chosen.source.sheetName })}
      />
    </Fold>
  );
}
