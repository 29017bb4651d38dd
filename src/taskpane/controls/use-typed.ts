import { useState } from 'react';

/**
 * What stands in a field: the value as it is written, or what is being typed, which need not be a value yet.
 *
 * @param onType is told of every change.
 */
export function useTyped(written: string, onType: (typed: string) => void) {
  const [typed, setTyped] = useState<string>();
  const forget = () => setTyped(undefined);
  const field = {
    value: typed ?? written,
    onChange: (_event: unknown, { value }: { value: string }) => {
      setTyped(value);
      onType(value);
    },
    onBlur: forget,
  };
  return { typed, forget, field };
}
