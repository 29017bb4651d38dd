import { useState } from 'react';
import { inLanguage, type Text } from '../../../locales/text';
import { formatParameter } from '../../../scheme/definition/format-parameter';
import { useTyped } from '../../controls/use-typed';
import { usePane } from '../../state/store';
import type { FieldProblem } from './declared-field';
import { keptText } from './kept-text';
import { readNumber, type NumericDeclaration } from './read-number';

/**
 * A number that is typed: `50万`, `75%`, `30`. What cannot be read is said while it is typed, and not taken; left standing, the field goes
 * back to the number that holds and says which text it did not take.
 */
export function useTypedNumber(
  declaration: NumericDeclaration,
  value: number,
  onChange: (value: number) => void,
) {
  const language = usePane((state) => state.preferences.language);
  const [refused, setRefused] = useState<string>();
  const shown = formatParameter(declaration, value, language);
  const { typed, forget, field } = useTyped(shown, (text) => {
    setRefused(undefined);
    const read = readNumber(declaration, text);
    if ('value' in read) onChange(read.value);
  });
  const isWrong = typed !== undefined && 'problem' in readNumber(declaration, typed);
  const problem = typedProblem(declaration, typed) ?? keptProblem(declaration, refused, shown);
  return {
    shown,
    forget: () => {
      setRefused(undefined);
      forget();
    },
    field: {
      ...field,
      onBlur: () => {
        if (isWrong) setRefused(typed);
        forget();
      },
    },
    problem: problem && {
      validationMessage: inLanguage(problem.text, language),
      validationState: problem.state,
    },
  };
}

type Said = { readonly text: Text; readonly state: FieldProblem['validationState'] } | undefined;

function typedProblem(declaration: NumericDeclaration, typed: string | undefined): Said {
  const reading = typed === undefined ? undefined : readNumber(declaration, typed);
  return reading && 'problem' in reading ? { text: reading.problem, state: 'error' } : undefined;
}

function keptProblem(declaration: NumericDeclaration, refused: string | undefined, shown: string): Said {
  const said = typedProblem(declaration, refused);
  return said && { text: keptText(said.text, refused ?? '', shown), state: 'warning' };
}
