import { Problem } from '../locales/problem';
import { bandsOf, recencyBands, scoresOf } from '../methods/rfm/bands';
import { daysIn, numbersIn, type Cells } from './cells';

/**
 * The scores R, F and M, 1 to 5, and the code 100 R + 10 F + M of each customer: the same as the method `rfm` with cuts by rank. ''
 * where something is missing.
 *
 * @param asOf the day to count from, in Excel days; the latest date of the list where it is left out
 * @throws Problem `different-lengths`
 */
export function rfmScores(
  lastDates: Cells,
  counts: Cells,
  amounts: Cells,
  asOf?: number,
): (number | string)[][] {
  const [days, frequency, monetary] = [daysIn(lastDates), numbersIn(counts), numbersIn(amounts)];
  if (frequency.length !== days.length || monetary.length !== days.length) throw differentLengths();
  const today = Math.floor(asOf ?? days.reduce((latest, day) => (day > latest ? day : latest), 0));
  const freshness = days.map((day) => Math.floor(day) - today);
  const scores = [
    scoresOf(freshness, recencyBands(freshness, freshness, 'rank', [])),
    scoresOf(frequency, bandsOf(frequency, 'rank', [])),
    scoresOf(monetary, bandsOf(monetary, 'rank', [])),
  ];
  return Array.from(days, (_, row) => {
    const [r = 0, f = 0, m = 0] = scores.map((of) => of[row] ?? 0);
    const code = r && f && m ? 100 * r + 10 * f + m : '';
    return [r || '', f || '', m || '', code];
  });
}

function differentLengths(): Problem {
  return new Problem('different-lengths', {
    zh: '日期、次数、金额三个区域的行数须相同。',
    en: 'Dates, counts and amounts have to be ranges of the same length.',
  });
}
