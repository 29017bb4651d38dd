import { Field, Radio, RadioGroup, Select, Switch } from '@fluentui/react-components';
import type { DeclaredParameter } from '../../scheme/definition/declared-method';
import { useSay } from '../state/use-say';
import { helpOf } from './help-of';
import { NumberField } from './number-field';
import { StructureField } from './structure-field';
import { WordsField } from './words-field';

interface ParameterFieldProps {
  readonly declaration: DeclaredParameter;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** More choices than these are a list that opens. */
const mostRadios = 3;

/** The field for one parameter, made from its declaration. */
export function ParameterField({ declaration, value, onChange }: ParameterFieldProps) {
  const say = useSay();
  const label = say(declaration.label);
  switch (declaration.kind) {
    case 'switch':
      return (
        <Switch
          checked={value === true}
          label={label}
          onChange={(_event, { checked }) => onChange(checked)}
        />
      );
    case 'choice':
      return <ChoiceField declaration={declaration} value={String(value)} onChange={onChange} />;
    case 'words':
      return <WordsField declaration={declaration} value={value as readonly string[]} onChange={onChange} />;
    case 'structure':
      return <StructureField declaration={declaration} value={value} onChange={onChange} />;
    case 'share':
    case 'number':
    case 'money':
    case 'count':
    case 'days':
      return <NumberField declaration={declaration} value={Number(value)} onChange={onChange} />;
  }
}

interface ChoiceProps {
  readonly declaration: Extract<DeclaredParameter, { readonly kind: 'choice' }>;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function ChoiceField({ declaration, value, onChange }: ChoiceProps) {
  const say = useSay();
  const options = Object.entries(declaration.options);
  if (options.length > mostRadios) {
    return (
      <Field label={say(declaration.label)} hint={helpOf(declaration, say)}>
        <Select value={value} onChange={(_event, data) => onChange(data.value)}>
          {options.map(([id, label]) => (
            <option key={id} value={id}>
              {say(label)}
            </option>
          ))}
        </Select>
      </Field>
    );
  }
  return (
    <Field label={say(declaration.label)} hint={helpOf(declaration, say)}>
      <RadioGroup value={value} onChange={(_event, data) => onChange(data.value)}>
        {options.map(([id, label]) => (
          <Radio key={id} value={id} label={say(label)} />
        ))}
      </RadioGroup>
    </Field>
  );
}
