import { dayText } from '../wording';
import { daysBetween, daysParameter, defineTrigger } from './trigger';

/** The customer has just recommended somebody: the moment to thank and to ask. */
export const referral = defineTrigger({
  id: 'referral',
  label: { zh: '转介绍', en: 'Referral made' },
  inputs: { referralDate: { role: 'referralDate', kind: 'date' } },
  params: { days: daysParameter('过去天数以内', 'Within the last days', 90) },
  decides: true,
  expiry: { zh: '转介绍后 90 天（可设）', en: '90 days after the referral (adjustable)' },
  talk: { zh: '致谢，跟进所介绍的客户', en: 'say thanks and follow up on who was referred' },
  find({ referralDate }, { days }, asOf) {
    const today = Math.floor(asOf);
    return {
      found: daysBetween(referralDate.values, today - days, today),
      day: (row) => referralDate.values[row]!,
      evidence: (row) => {
        const day = dayText(referralDate.values[row]!);
        return { zh: `${day} 转介绍客户`, en: `Made a referral on ${day}` };
      },
    };
  },
});
