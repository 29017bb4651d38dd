import { Problem } from '../../locales/problem';
import { foldWord } from '../../methods/shared/readings/fold-word';
import { readingOptions } from '../../methods/shared/readings/options';
import type { Scheme } from './scheme';

/**
 * The scheme with one text read as a person says, whatever the word lists say of it. The scheme itself is not changed.
 *
 * @param reading undefined takes back what a person said
 * @throws Problem `invalid-reading`: no such role, or no such reading of it
 */
export function setReading(
  scheme: Scheme,
  {
    role,
    text,
    reading,
  }: { readonly role: string; readonly text: string; readonly reading: string | undefined },
): Scheme {
  const options = Object.hasOwn(readingOptions, role) ? readingOptions[role] : undefined;
  if (!options) throw noSuchRole(role);
  if (reading !== undefined && !options.some(({ id }) => id === reading)) {
    throw noSuchReading(
      reading,
      options.map(({ id }) => id),
    );
  }
  const { [foldWord(text)]: _, ...own } = scheme.readings?.[role] ?? {};
  const changed = reading === undefined ? own : { ...own, [foldWord(text)]: reading };
  const { [role]: __, ...others } = scheme.readings ?? {};
  const readings = Object.keys(changed).length > 0 ? { ...others, [role]: changed } : others;
  const { readings: ___, ...rest } = scheme;
  return Object.keys(readings).length > 0 ? { ...rest, readings } : rest;
}

function noSuchRole(role: string): Problem {
  const known = Object.keys(readingOptions).join(', ');
  return new Problem('invalid-reading', {
    zh: `“${role}”这个角色没有可指定的读法。可以指定：${known}。`,
    en: `There are no readings for the role "${role}". There are for: ${known}.`,
  });
}

function noSuchReading(reading: string, known: readonly string[]): Problem {
  return new Problem('invalid-reading', {
    zh: `没有“${reading}”这种读法。可以是：${known.join('、')}。`,
    en: `There is no reading "${reading}". It can be: ${known.join(', ')}.`,
  });
}
