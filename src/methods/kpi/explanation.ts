import type { Text } from '../../locales/text';
import { emptyText, joinReasons, joinTexts } from '../shared/wording';
import type { Rate } from './rates';

/** The indicators in whose numerators a customer stands. */
export function countedIn(rates: readonly Rate[], row: number): Text {
  return namesWhere(rates, row, true);
}

export function reasonOf(rates: readonly Rate[], row: number): Text {
  const counted = countedIn(rates, row);
  const unknown = namesWhere(rates, row, undefined);
  return joinReasons([
    counted.zh === ''
      ? { zh: '不在任何指标的分子中', en: 'in no numerator' }
      : { zh: `计入：${counted.zh}`, en: `counted in: ${counted.en}` },
    unknown.zh === '' ? emptyText : { zh: `数据不足：${unknown.zh}`, en: `no data: ${unknown.en}` },
  ]);
}

function namesWhere(rates: readonly Rate[], row: number, held: true | undefined): Text {
  return joinTexts(
    rates.filter(({ holds }) => holds(row) === held).map(({ label }) => label),
    '、',
    ', ',
  );
}
