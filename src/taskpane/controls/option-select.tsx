import { Select } from '@fluentui/react-components';
import type { Text } from '../../locales/text';
import { useSay } from '../state/use-say';

/** What can be chosen, in its order, with what it is called. */
export type Options<Id extends string> = readonly (readonly [id: Id, name: Text])[];

interface OptionSelectProps<Id extends string> {
  /** For screen readers; absent where a visible label says it. */
  readonly label?: string;
  readonly options: Options<Id>;
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  readonly className?: string;
}

/** A small list to choose one of. */
export function OptionSelect<Id extends string>({
  label,
  options,
  value,
  onChange,
  className,
}: OptionSelectProps<Id>) {
  const say = useSay();
  return (
    <Select
      size="small"
      aria-label={label}
      className={className}
      value={value}
      onChange={(_event, data) => onChange(data.value as Id)}
    >
      {options.map(([id, name]) => (
        <option key={id} value={id}>
          {say(name)}
        </option>
      ))}
    </Select>
  );
}

/** The names of a record as options. */
export function optionsOf<Id extends string>(names: Readonly<Record<Id, Text>>): Options<Id> {
  return Object.entries<Text>(names) as [Id, Text][];
}
