import type { Text } from '../../locales/text';

/** What the column of reasons is headed. */
export const reasonLabel: Text = { zh: '判定依据', en: 'Reason' };
/** The identity of the column of reasons. */
export const reasonKey = 'reason';
/** What stands beside a customer with a trigger event. */
export const star = '★';
