import type { Text } from '../../../locales/text';
import { listSeparator, useSay } from '../../state/use-say';
import { TypedInput } from '../inputs/typed-input';
import { readScale, type Scale } from './read-scale';

interface ScaleInputProps {
  /** The indicator that has the scale. */
  readonly name: Text;
  readonly scale: Scale;
  readonly onChange: (scale: Scale) => void;
}

/** The numbers that stand for the words of a column: `AAA=5, AA=4`. */
export function ScaleInput({ name, scale, onChange }: ScaleInputProps) {
  const say = useSay();
  return (
    <TypedInput
      label={say({
        zh: `“${name.zh}”的文字各值多少分，如 AAA=5、AA=4`,
        en: `What the words of "${name.en}" are worth, as AAA=5, AA=4`,
      })}
      placeholder="AAA=5, AA=4"
      written={Object.entries(scale)
        .map(([word, number]) => `${word}=${String(number)}`)
        .join(say(listSeparator))}
      onType={(typed) => {
        const read = readScale(typed);
        if (read) onChange(read);
      }}
    />
  );
}
