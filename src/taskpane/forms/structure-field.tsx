import { Field, Textarea } from '@fluentui/react-components';
import * as v from 'valibot';
import { useState } from 'react';
import type { ParameterDeclaration } from '../../methods/contract';
import { useSay } from '../state/use-say';
import { IndicatorsEditor } from './indicators-editor';
import { RulesEditor } from './rules/rules-editor';
import { TriggersEditor } from './triggers-editor';
import { helpOf } from './help-of';

interface StructureFieldProps {
  readonly declaration: Extract<ParameterDeclaration, { readonly kind: 'structure' }>;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** A parameter with a structure of its own, in the editor that it names. */
export function StructureField(props: StructureFieldProps) {
  const say = useSay();
  const Editor = editors[props.declaration.editor];
  if (!Editor) return <JsonField {...props} />;
  return (
    <fieldset className="structure">
      <legend>{say(props.declaration.label)}</legend>
      <Editor value={props.value as never} onChange={props.onChange} />
    </fieldset>
  );
}

type Editor = (props: {
  readonly value: never;
  readonly onChange: (value: unknown) => void;
}) => React.JSX.Element;

const editors: Readonly<Partial<Record<StructureFieldProps['declaration']['editor'], Editor>>> = {
  rules: RulesEditor,
  triggers: TriggersEditor,
  indicators: IndicatorsEditor,
};

/** Structures without an editor of their own, as the text of a scheme file. What does not fit is not taken. */
function JsonField({ declaration, value, onChange }: StructureFieldProps) {
  const say = useSay();
  const [typed, setTyped] = useState<string | undefined>();
  const isWrong = typed !== undefined && fitting(declaration, typed) === undefined;
  return (
    <Field
      label={say(declaration.label)}
      hint={helpOf(declaration, say)}
      {...(isWrong && {
        validationMessage: say({
          zh: '内容不完整或不合要求，尚未采用',
          en: 'Not complete or not allowed: not taken yet',
        }),
      })}
    >
      <Textarea
        className="json"
        resize="vertical"
        rows={6}
        value={typed ?? JSON.stringify(value, null, 1)}
        onChange={(_event, data) => {
          setTyped(data.value);
          const found = fitting(declaration, data.value);
          if (found) onChange(found.value);
        }}
      />
    </Field>
  );
}

function fitting(
  { schema }: StructureFieldProps['declaration'],
  text: string,
): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return v.safeParse(schema, value).success ? { value } : undefined;
  } catch {
    return undefined;
  }
}
