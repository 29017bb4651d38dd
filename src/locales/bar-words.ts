import type { Text } from './text';

/** Why a customer is not to be contacted, in words: also for the pane, which loads no method. */
export const barWords = {
  deceased: { zh: '已故', en: 'deceased' },
  refused: { zh: '拒绝联系', en: 'refused contact' },
  'no-consent': { zh: '未同意联系', en: 'no consent' },
  closed: { zh: '已销户', en: 'account closed' },
  unreachable: { zh: '失联', en: 'cannot be reached' },
} as const satisfies Readonly<Record<string, Text>>;
