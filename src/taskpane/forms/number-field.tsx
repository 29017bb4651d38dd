import { Field, Input, Slider } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { inLanguage } from '../../locales/text';
import type { DeclaredParameter } from '../../scheme/definition/declared-method';
import { formatParameter } from '../../scheme/definition/format-parameter';
import { usePane } from '../state/store';
import { useSay } from '../state/use-say';
import { helpOf } from './help-of';
import { readNumber } from './read-number';
import { positionOf, sliderRange, valueAt } from './slider-range';

interface NumberFieldProps {
  readonly declaration: Extract<DeclaredParameter, { readonly min?: number }>;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A number as a slider for trying, and as a field for exact values: `50万`, `75%`, `30`. */
export function NumberField({ declaration, value, onChange }: NumberFieldProps) {
  const language = usePane((state) => state.preferences.language);
  const say = useSay();
  const labelId = useId();
  const [typed, setTyped] = useState<string | undefined>();
  const shown = formatParameter(declaration, value, language);
  const reading = typed === undefined ? undefined : readNumber(declaration, typed);
  const label = say(declaration.label);
  const range = sliderRange(declaration, value);
  return (
    <Field
      label={{ children: label, id: labelId }}
      hint={helpOf(declaration, say)}
      {...(reading && 'problem' in reading && { validationMessage: inLanguage(reading.problem, language) })}
    >
      <div className="number-field">
        <Slider
          min={0}
          max={positionOf(range, range.max)}
          value={positionOf(range, value)}
          aria-labelledby={labelId}
          aria-valuetext={shown}
          onChange={(_event, data) => {
            setTyped(undefined);
            onChange(valueAt(range, data.value));
          }}
        />
        <Input
          size="small"
          className="number-input"
          aria-label={label}
          value={typed ?? shown}
          onChange={(_event, data) => {
            setTyped(data.value);
            const read = readNumber(declaration, data.value);
            if ('value' in read) onChange(read.value);
          }}
          onBlur={() => setTyped(undefined)}
        />
      </div>
    </Field>
  );
}
