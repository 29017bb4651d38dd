import { consentOptions } from './consent';
import { eventOptions } from './event';
import { flagOptions } from './flag-words';
import { positionOptions } from './position';
import type { ReadingOption } from './reading';

/** How the texts of the columns of these roles can be read. */
export const readingOptions: Readonly<Record<string, readonly ReadingOption[]>> = {
  trigger: eventOptions,
  position: positionOptions,
  inTargetRange: flagOptions,
  inTargetPosition: flagOptions,
  consent: consentOptions,
  doNotContact: consentOptions,
};
