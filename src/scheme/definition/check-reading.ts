import { Problem } from '../../locales/problem';
import { furtherConsent, readingOptions } from '../../methods/shared/readings/options';
import type { GivenReading } from './set-reading';

/**
 * A reading as it was typed, if there is such a one.
 * @throws Problem `invalid-reading`: no such role, or no such reading of it
 */
export function checkReading(given: GivenReading): GivenReading {
  const { role, reading } = given;
  const options = Object.hasOwn(readingOptions, role) ? readingOptions[role] : undefined;
  // A further column of consent is named by its heading, which only the sheet knows.
  if (!options && furtherConsent.some(({ id }) => id === reading)) return given;
  if (!options) throw noSuchRole(role);
  if (reading !== undefined && !options.some(({ id }) => id === reading)) {
    throw noSuchReading(
      reading,
      options.map(({ id }) => id),
    );
  }
  return given;
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
