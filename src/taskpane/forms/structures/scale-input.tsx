import { Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Text } from '../../../locales/text';
import { useSay } from '../../state/use-say';
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
  const [typed, setTyped] = useState<string>();
  const written = Object.entries(scale)
    .map(([word, number]) => `${word}=${String(number)}`)
    .join(say({ zh: '、', en: ', ' }));
  return (
    <Input
      size="small"
      aria-label={say({
        zh: `“${name.zh}”的文字各值多少分，如 AAA=5、AA=4`,
        en: `What the words of "${name.en}" are worth, as AAA=5, AA=4`,
      })}
      placeholder="AAA=5, AA=4"
      value={typed ?? written}
      onChange={(_event, { value }) => {
        setTyped(value);
        const read = readScale(value);
        if (read) onChange(read);
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
