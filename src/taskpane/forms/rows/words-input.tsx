import { Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useSay } from '../../state/use-say';
import { readWords } from './read-words';

interface WordsInputProps {
  /** For screen readers. */
  readonly label: string;
  readonly words: readonly string[];
  readonly onChange: (words: string[]) => void;
  readonly placeholder?: string;
}

/** A few words between commas, in a row of fields. */
export function WordsInput({ label, words, onChange, placeholder }: WordsInputProps) {
  const say = useSay();
  const [typed, setTyped] = useState<string>();
  return (
    <Input
      size="small"
      className="row-words"
      aria-label={label}
      {...(placeholder !== undefined && { placeholder })}
      value={typed ?? words.join(say({ zh: '、', en: ', ' }))}
      onChange={(_event, { value }) => {
        setTyped(value);
        onChange(readWords(value));
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
