import type { Text } from '../../locales/text';
import type { InputDeclaration, Tier } from './contract';

/** The input of methods that put customers on a list for contact; see {@link mayContact}. */
export const consentInput = {
  role: 'consent',
  kind: 'flag',
  optional: true,
} as const satisfies InputDeclaration;

/** The class of customers who did not agree to be contacted; only where the sheet has a column of consent. */
export const noConsentTier: Tier = {
  id: 'no-consent',
  label: { zh: '未同意联系', en: 'No consent' },
  tone: 'unknown',
};

/** Why nothing is suggested. */
export const noConsentReason: Text = {
  zh: '客户未同意营销联系，不作联系建议',
  en: 'no consent to be contacted: nothing is suggested',
};
