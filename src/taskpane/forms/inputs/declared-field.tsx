import { Field } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Text } from '../../../locales/text';
import type { DeclaredParameter } from '../../../scheme/definition/declared-method';
import { useSay } from '../../state/use-say';

/** What a field says below itself. */
export interface FieldProblem {
  readonly validationMessage: string;
  readonly validationState: 'error' | 'warning';
}

interface DeclaredFieldProps {
  readonly declaration: DeclaredParameter;
  /** The id of the label, where something besides the field is named by it. */
  readonly labelId?: string;
  /** How to type into it. */
  readonly typing?: Text;
  readonly problem?: FieldProblem | undefined;
  readonly children: ReactElement;
}

const separator: Text = { zh: '；', en: '; ' };

/** A field under the name that a parameter is declared with, with what the declaration says to help. */
export function DeclaredField({ declaration, labelId, typing, problem, children }: DeclaredFieldProps) {
  const say = useSay();
  const hints = [declaration.help, typing].filter((text) => text !== undefined);
  return (
    <Field
      label={{ children: say(declaration.label), ...(labelId !== undefined && { id: labelId }) }}
      hint={hints.length > 0 ? hints.map(say).join(say(separator)) : null}
      {...problem}
    >
      {children}
    </Field>
  );
}
