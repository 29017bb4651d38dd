import { amountText, shareText } from '../wording';
import { defineTrigger, moneyParameter } from './trigger';

/** A balance that rose or fell by a good share against the earlier one. */
export const balanceChange = defineTrigger({
  id: 'balance-change',
  label: { zh: '余额大幅变动', en: 'Balance change' },
  inputs: {
    balance: { role: 'balance', kind: 'number' },
    previousBalance: { role: 'previousBalance', kind: 'number' },
  },
  params: {
    share: {
      kind: 'share',
      label: { zh: '变动比例不少于', en: 'Change at least' },
      origin: 'ours',
      default: 0.3,
      min: 0,
      max: 10,
    },
    minimum: moneyParameter('变动金额不少于', 'Change in money at least', 100_000),
  },
  expiry: { zh: '至下一期数据', en: 'Until the next sheet' },
  find({ balance, previousBalance }, { share, minimum }) {
    const found = new Uint8Array(balance.values.length);
    for (let row = 0; row < found.length; row++) {
      const before = previousBalance.values[row]!;
      const change = Math.abs(balance.values[row]! - before);
      found[row] = change > 0 && change >= minimum && change >= share * Math.abs(before) ? 1 : 0;
    }
    return {
      found,
      evidence: (row) => {
        const before = previousBalance.values[row]!;
        const now = balance.values[row]!;
        const [from, to] = [amountText(before), amountText(now)];
        const change = Math.abs(now - before) / before;
        // Against next to nothing a percentage says nothing.
        const part = before > 0 && change < 100 ? ` ${shareText(change)}` : '';
        return now > before
          ? {
              zh: `余额由 ${from.zh} 升至 ${to.zh}（增加${part}）`,
              en: `Balance rose${part} from ${from.en} to ${to.en}`,
            }
          : {
              zh: `余额由 ${from.zh} 降至 ${to.zh}（减少${part}）`,
              en: `Balance fell${part} from ${from.en} to ${to.en}`,
            };
      },
    };
  },
});
