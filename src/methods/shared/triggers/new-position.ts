import { textAt } from '../../../table/columns/column';
import { dayText } from '../wording';
import { daysBetween, daysParameter, defineTrigger } from './trigger';

/** A new title or employer: new income, new powers, new needs. */
export const newPosition = defineTrigger({
  id: 'new-position',
  label: { zh: '任职变动', en: 'New title or employer' },
  inputs: {
    positionChangeDate: { role: 'positionChangeDate', kind: 'date' },
    position: { role: 'position', kind: 'text', optional: true },
  },
  params: { days: daysParameter('过去天数以内', 'Within the last days', 90) },
  decides: false,
  expiry: { zh: '变动后 90 天（可设）', en: '90 days after the change (adjustable)' },
  talk: { zh: '祝贺履新，了解新的需要', en: 'congratulate, and ask what has changed in needs' },
  find({ positionChangeDate, position }, { days }, asOf) {
    const today = Math.floor(asOf);
    return {
      found: daysBetween(positionChangeDate.values, today - days, today),
      day: (row) => positionChangeDate.values[row]!,
      evidence: (row) => {
        const day = dayText(positionChangeDate.values[row]!);
        const title = position && textAt(position, row);
        return title === undefined
          ? { zh: `${day} 任职变动`, en: `New title or employer on ${day}` }
          : { zh: `${day} 任职变动，现为${title}`, en: `New title or employer on ${day}: ${title}` };
      },
    };
  },
});
