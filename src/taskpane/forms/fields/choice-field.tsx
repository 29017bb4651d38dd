import { Radio, RadioGroup, Select } from '@fluentui/react-components';
import type { DeclaredParameter } from '../../../scheme/definition/declared-method';
import { useSay } from '../../state/use-say';
import type { Edited } from '../edited';
import { DeclaredField } from '../inputs/declared-field';

interface ChoiceFieldProps extends Edited<string> {
  readonly declaration: Extract<DeclaredParameter, { readonly kind: 'choice' }>;
}

/** More choices than these are a list that opens. */
const mostRadios = 3;

/** One of a few. */
export function ChoiceField({ declaration, value, onChange }: ChoiceFieldProps) {
  const say = useSay();
  const options = Object.entries(declaration.options);
  const choose = (_event: unknown, chosen: { value: string }) => onChange(chosen.value);
  return (
    <DeclaredField declaration={declaration}>
      {options.length > mostRadios ? (
        <Select value={value} onChange={choose}>
          {options.map(([id, label]) => (
            <option key={id} value={id}>
              {say(label)}
            </option>
          ))}
        </Select>
      ) : (
        <RadioGroup value={value} onChange={choose}>
          {options.map(([id, label]) => (
            <Radio key={id} value={id} label={say(label)} />
          ))}
        </RadioGroup>
      )}
    </DeclaredField>
  );
}
