import { Problem } from '../../locales/problem';
import { choicesText } from '../../locales/choices-text';
import type { Text } from '../../locales/text';
import { furtherConsent, readingOptions } from '../../methods/shared/readings/options';
import type { ReadingOption } from '../../methods/shared/readings/reading';
import { roles, type RoleId } from '../../table/columns/roles';
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
    throw noSuchReading(reading, options);
  }
  return given;
}

/** What notes of any column say of whether somebody may be called is read under a name of its own. */
const notes: Text = { zh: '任何一列里关于能否联系的说明', en: 'what any column says of contact' };

function noSuchRole(role: string): Problem {
  const known = choicesText(
    Object.keys(readingOptions).map((id) => ({ id, label: id in roles ? roles[id as RoleId].label : notes })),
  );
  return new Problem('invalid-reading', {
    zh: `“${role}”这个角色没有可指定的读法。可以指定：${known.zh}。`,
    en: `There are no readings for the role "${role}". There are for: ${known.en}.`,
  });
}

function noSuchReading(reading: string, options: readonly ReadingOption[]): Problem {
  const known = choicesText(options);
  return new Problem('invalid-reading', {
    zh: `没有“${reading}”这种读法。可以是：${known.zh}。`,
    en: `There is no reading "${reading}". It can be: ${known.en}.`,
  });
}
