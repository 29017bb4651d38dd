import { foldWord } from '../../table/cells/fold-word';
import type { Scheme } from './scheme';

/** How a person says that a text is to be read; undefined takes back what was said before. */
export interface GivenReading {
  readonly role: string;
  readonly text: string;
  readonly reading: string | undefined;
}

/** The scheme with one text read as a person says, whatever the word lists say of it. The scheme itself is not changed. */
export function setReading(scheme: Scheme, { role, text, reading }: GivenReading): Scheme {
  const { [foldWord(text)]: _, ...own } = scheme.readings?.[role] ?? {};
  const changed = reading === undefined ? own : { ...own, [foldWord(text)]: reading };
  const { [role]: __, ...others } = scheme.readings ?? {};
  const readings = Object.keys(changed).length > 0 ? { ...others, [role]: changed } : others;
  const { readings: ___, ...rest } = scheme;
  return Object.keys(readings).length > 0 ? { ...rest, readings } : rest;
}
