import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { inLanguage } from '../../../locales/text';
import { formatParameter } from '../../../scheme/definition/format-parameter';
import { usePane } from '../../state/store';
import { readNumber } from '../read-number';

interface NumberInputProps {
  /** For screen readers. */
  readonly label: string;
  readonly kind: 'share' | 'number' | 'money' | 'count' | 'days';
  readonly value: number;
  readonly min?: number;
  readonly max?: number;
  readonly onChange: (value: number) => void;
}

/** An exact number in a row of fields: `50万`, `75%`, `30`. What cannot be read is said, and not taken. */
export function NumberInput({ label, kind, value, min, max, onChange }: NumberInputProps) {
  const language = usePane((state) => state.preferences.language);
  const [typed, setTyped] = useState<string>();
  const declaration = {
    kind,
    label: { zh: label, en: label },
    origin: 'ours',
    default: value,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  } as const;
  const reading = typed === undefined ? undefined : readNumber(declaration, typed);
  return (
    <Field
      {...(reading && 'problem' in reading && { validationMessage: inLanguage(reading.problem, language) })}
    >
      <Input
        size="small"
        className="row-number"
        aria-label={label}
        value={typed ?? formatParameter(declaration, value, language)}
        onChange={(_event, data) => {
          setTyped(data.value);
          const read = readNumber(declaration, data.value);
          if ('value' in read) onChange(read.value);
        }}
        onBlur={() => setTyped(undefined)}
      />
    </Field>
  );
}
