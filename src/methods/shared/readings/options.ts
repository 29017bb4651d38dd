import { noteOptions, noteReadings } from '../contact/note-columns';
import { consentOptions } from './consent';
import { eventOptions } from './event';
import { flagOptions } from './flag-words';
import { positionOptions } from './position';
import { toVerify, type ReadingOption } from './reading';

/** How the texts of the columns of these roles can be read. */
export const readingOptions: Readonly<Record<string, readonly ReadingOption[]>> = {
  trigger: eventOptions,
  position: positionOptions,
  inTargetRange: flagOptions,
  inTargetPosition: flagOptions,
  consent: consentOptions,
  doNotContact: consentOptions,
  deceased: consentOptions,
  [noteReadings]: noteOptions,
};

/** The readings of columns that ask for consent besides: there may be many, and their headings name them. */
export const furtherConsent: readonly ReadingOption[] = consentOptions.filter(({ id }) => id !== toVerify);
