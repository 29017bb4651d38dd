import { Switch } from '@fluentui/react-components';
import type { DeclaredParameter } from '../../../scheme/definition/declared-method';
import { useSay } from '../../state/use-say';
import type { Edited } from '../edited';
import { NumberField } from '../inputs/number-field';
import { ChoiceField } from './choice-field';
import { StructureField } from './structure-field';
import { WordsField } from './words-field';

interface ParameterFieldProps extends Edited<unknown> {
  readonly declaration: DeclaredParameter;
}

/** The field for one parameter, made from its declaration. */
export function ParameterField({ declaration, value, onChange }: ParameterFieldProps) {
  const say = useSay();
  switch (declaration.kind) {
    case 'switch':
      return (
        <Switch
          checked={value === true}
          label={say(declaration.label)}
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
