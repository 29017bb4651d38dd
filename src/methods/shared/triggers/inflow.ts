import { amountText } from '../wording';
import { defineTrigger, moneyParameter } from './trigger';

/** One large sum that came in. */
export const inflow = defineTrigger({
  id: 'inflow',
  label: { zh: '大额转入', en: 'Large inflow' },
  inputs: { inflow: { role: 'inflow', kind: 'number' } },
  params: { minimum: moneyParameter('单笔不少于', 'A single inflow of at least', 200_000) },
  decides: true,
  expiry: { zh: '至下一期数据', en: 'Until the next sheet' },
  talk: { zh: '致电问清资金用途，邀约面谈', en: 'ask what the money is for and offer a meeting' },
  find({ inflow: amounts }, { minimum }) {
    return {
      found: Uint8Array.from(amounts.values, (amount) => (amount > 0 && amount >= minimum ? 1 : 0)),
      evidence: (row) => {
        const said = amountText(amounts.values[row]!);
        return { zh: `大额转入 ${said.zh}`, en: `Inflow of ${said.en}` };
      },
    };
  },
});
