import { Field, Input } from '@fluentui/react-components';
import { formatSerial, serialOf } from '../../table/cells/calendar';
import { changeAsOf } from '../state/schemes/choose-scheme';
import { usePane } from '../state/store';
import { useSay } from '../state/use-say';

/** The day that the run speaks of. */
export function AsOfField() {
  const asOf = usePane((state) => state.asOf);
  const say = useSay();
  return (
    <Field
      label={say({ zh: '截至日期', en: 'As of' })}
      orientation="horizontal"
      size="small"
      className="as-of"
    >
      <Input
        type="date"
        value={formatSerial(asOf)}
        onChange={(_event, { value }) => {
          const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
          const serial = serialOf(year, month, day);
          if (serial !== undefined) changeAsOf(serial);
        }}
      />
    </Field>
  );
}
