import { calendarDateOf, serialOf } from '../../../table/cells/calendar';
import { dayText } from '../wording';
import { daysParameter, defineTrigger } from './trigger';

/** A birthday in the coming days. Who was born on 29 February has it on 28 February in other years. */
export const birthday = defineTrigger({
  id: 'birthday',
  label: { zh: '生日临近', en: 'Birthday' },
  inputs: { birthday: { role: 'birthday', kind: 'date' } },
  params: { days: daysParameter('未来天数以内', 'Within days', 7) },
  decides: false,
  expiry: { zh: '至生日当天', en: 'Until the birthday' },
  talk: { zh: '生日当天致电祝贺', en: 'call with good wishes on the day' },
  find({ birthday: born }, { days }, asOf) {
    const today = Math.floor(asOf);
    return {
      found: Uint8Array.from(born.values, (day) => (nextBirthday(day, today) <= today + days ? 1 : 0)),
      day: (row) => nextBirthday(born.values[row]!, today),
      evidence: (row) => {
        const day = dayText(nextBirthday(born.values[row]!, today));
        return { zh: `${day} 生日`, en: `Birthday on ${day}` };
      },
    };
  },
});

/** The first birthday from `today` on; Infinity where the date of birth is not known. */
function nextBirthday(born: number, today: number): number {
  const birth = calendarDateOf(born);
  const now = calendarDateOf(today);
  if (!birth || !now) return Infinity;
  const thisYear = birthdayIn(now.year, birth.month, birth.day);
  return thisYear >= today ? thisYear : birthdayIn(now.year + 1, birth.month, birth.day);
}

function birthdayIn(year: number, month: number, day: number): number {
  return serialOf(year, month, day) ?? serialOf(year, month, day - 1) ?? Infinity;
}
