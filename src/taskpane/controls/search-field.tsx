import { Field, Input } from '@fluentui/react-components';
import type { Text } from '../../locales/text';
import { useSay } from '../state/use-say';

interface SearchFieldProps {
  readonly label: Text;
  /** What is looked through. */
  readonly placeholder: Text;
  readonly value: string;
  readonly onChange: (search: string) => void;
}

/** Finds among what is listed below. */
export function SearchField({ label, placeholder, value, onChange }: SearchFieldProps) {
  const say = useSay();
  return (
    <Field label={say(label)} size="small">
      <Input
        type="search"
        value={value}
        placeholder={say(placeholder)}
        onChange={(_event, data) => onChange(data.value)}
      />
    </Field>
  );
}
