import { listSeparator, useSay } from '../../state/use-say';
import { readWords } from './read-words';
import { TypedInput } from './typed-input';

interface WordsInputProps {
  /** For screen readers. */
  readonly label: string;
  readonly words: readonly string[];
  readonly onChange: (words: string[]) => void;
  readonly placeholder?: string;
}

/** A few words between commas, in a row of fields. */
export function WordsInput({ words, onChange, ...said }: WordsInputProps) {
  const say = useSay();
  return (
    <TypedInput
      className="row-words"
      written={words.join(say(listSeparator))}
      onType={(typed) => onChange(readWords(typed))}
      {...said}
    />
  );
}
