import { Input, Slider } from '@fluentui/react-components';
import { useId } from 'react';
import { useSay } from '../../state/use-say';
import type { Edited } from '../edited';
import { DeclaredField } from './declared-field';
import type { NumericDeclaration } from './read-number';
import { positionOf, sliderRange, valueAt } from './slider-range';
import { useTypedNumber } from './use-typed-number';

interface NumberFieldProps extends Edited<number> {
  readonly declaration: NumericDeclaration;
}

/** A number as a slider for trying, and as a field for exact values. */
export function NumberField({ declaration, value, onChange }: NumberFieldProps) {
  const say = useSay();
  const labelId = useId();
  const { shown, forget, field, problem } = useTypedNumber(declaration, value, onChange);
  const range = sliderRange(declaration, value);
  return (
    <DeclaredField declaration={declaration} labelId={labelId} problem={problem}>
      <div className="number-field">
        <Slider
          min={0}
          max={positionOf(range, range.max)}
          value={positionOf(range, value)}
          aria-labelledby={labelId}
          aria-valuetext={shown}
          onChange={(_event, data) => {
            forget();
            onChange(valueAt(range, data.value));
          }}
        />
        <Input size="small" className="number-input" aria-label={say(declaration.label)} {...field} />
      </div>
    </DeclaredField>
  );
}
