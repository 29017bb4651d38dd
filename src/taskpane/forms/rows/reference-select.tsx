import { Select } from '@fluentui/react-components';
import { useSay } from '../../state/use-say';
import { withReference, type Reference } from '../rules/use-references';

interface ReferenceSelectProps {
  /** For screen readers. */
  readonly label: string;
  readonly references: readonly Reference[];
  readonly value: string;
  readonly onChange: (reference: Reference) => void;
}

/** A column of the sheet; one that the sheet does not have keeps its name. */
export function ReferenceSelect({ label, references, value, onChange }: ReferenceSelectProps) {
  const say = useSay();
  const known = withReference(references, value);
  return (
    <Select
      size="small"
      aria-label={label}
      value={value}
      onChange={(_event, data) => {
        const chosen = known.find(({ reference }) => reference === data.value);
        if (chosen) onChange(chosen);
      }}
    >
      {known.map(({ reference, label: name }) => (
        <option key={reference} value={reference}>
          {say(name)}
        </option>
      ))}
    </Select>
  );
}
