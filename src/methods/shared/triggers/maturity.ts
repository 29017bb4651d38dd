import { textAt } from '../../../table/columns/column';
import { amountText, dayText } from '../wording';
import { daysBetween, daysParameter, defineTrigger, moneyParameter } from './trigger';

const isPolicy = /满期|保单|保险|policy|versicherung/iu;

/** A deposit or product that falls due soon: the money looks for a new place. */
export const maturity = defineTrigger({
  id: 'maturity',
  label: { zh: '资金到期', en: 'Maturity' },
  inputs: {
    maturityDate: { role: 'maturityDate', kind: 'date' },
    maturityAmount: { role: 'maturityAmount', kind: 'number', optional: true },
    product: { role: 'product', kind: 'text', optional: true },
  },
  params: {
    days: daysParameter('未来天数以内', 'Within days', 30),
    minimum: moneyParameter('金额不少于', 'Amount at least', 50_000),
  },
  decides: true,
  expiry: { zh: '至到期日', en: 'Until the day of maturity' },
  talk: { zh: '到期前致电，备好续接方案', en: 'call before it matures, with a proposal for the money' },
  find({ maturityDate, maturityAmount, product }, { days, minimum }, asOf) {
    const today = Math.floor(asOf);
    const found = daysBetween(maturityDate.values, today, today + days);
    if (maturityAmount) {
      const amounts = maturityAmount.values;
      // An amount that is not known does not speak against the event.
      for (let row = 0; row < found.length; row++) if (amounts[row]! < minimum) found[row] = 0;
    }
    return {
      found,
      day: (row) => maturityDate.values[row]!,
      evidence: (row) => {
        const amount = maturityAmount?.values[row] ?? NaN;
        const said = Number.isNaN(amount) ? { zh: '', en: '' } : amountText(amount);
        const day = dayText(maturityDate.values[row]!);
        const name = product && textAt(product, row);
        const what = isPolicy.test(maturityDate.header)
          ? { zh: '保单', en: 'Policy' }
          : { zh: '定存', en: 'Deposit' };
        return {
          zh: `${name ?? what.zh}${said.zh === '' ? '' : ` ${said.zh}`} 于 ${day} 到期`,
          en: `${name ?? what.en}${said.en === '' ? '' : ` of ${said.en}`} matures on ${day}`,
        };
      },
    };
  },
});
