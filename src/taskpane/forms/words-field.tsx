import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { DeclaredParameter } from '../../scheme/definition/declared-method';
import { parseParameter } from '../../scheme/definition/parse-parameter';
import { useSay } from '../state/use-say';

interface WordsFieldProps {
  readonly declaration: Extract<DeclaredParameter, { readonly kind: 'words' }>;
  readonly value: readonly string[];
  readonly onChange: (words: readonly string[]) => void;
}

/** A list of words, between commas. */
export function WordsField({ declaration, value, onChange }: WordsFieldProps) {
  const say = useSay();
  const [typed, setTyped] = useState<string | undefined>();
  const help = declaration.help && say(declaration.help);
  return (
    <Field
      label={say(declaration.label)}
      hint={[help, say({ zh: '用逗号或顿号分隔', en: 'Between commas' })]
        .filter(Boolean)
        .join(say(separator))}
    >
      <Textarea
        resize="vertical"
        rows={value.length > 8 ? 4 : 2}
        value={typed ?? value.join(say({ zh: '、', en: ', ' }))}
        onChange={(_event, data) => {
          setTyped(data.value);
          onChange(parseParameter('', declaration, data.value.replaceAll('\n', ',')) as readonly string[]);
        }}
        onBlur={() => setTyped(undefined)}
      />
    </Field>
  );
}

const separator = { zh: '；', en: '; ' };
