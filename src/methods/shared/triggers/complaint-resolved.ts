import { dayText } from '../wording';
import { daysBetween, daysParameter, defineTrigger } from './trigger';

/** A complaint that was just resolved: attention is high, and trust can be won. */
export const complaintResolved = defineTrigger({
  id: 'complaint-resolved',
  label: { zh: '投诉刚解决', en: 'Complaint resolved' },
  inputs: { complaintResolvedDate: { role: 'complaintResolvedDate', kind: 'date' } },
  params: { days: daysParameter('过去天数以内', 'Within the last days', 30) },
  decides: false,
  expiry: { zh: '解决后 30 天（可设）', en: '30 days after the resolution (adjustable)' },
  talk: { zh: '回访是否满意，修复信任', en: 'ask whether it is settled and win back trust' },
  find({ complaintResolvedDate }, { days }, asOf) {
    const today = Math.floor(asOf);
    return {
      found: daysBetween(complaintResolvedDate.values, today - days, today),
      day: (row) => complaintResolvedDate.values[row]!,
      evidence: (row) => {
        const day = dayText(complaintResolvedDate.values[row]!);
        return { zh: `投诉于 ${day} 解决`, en: `Complaint resolved on ${day}` };
      },
    };
  },
});
