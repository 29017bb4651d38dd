import { headerKey } from './header-key';
import type { Look } from './look';

/** A heading that only a list of what customers owe has. */
const receivables =
  /应收|账龄|欠款|未收款|回款|赊销|挂账|receivable|overdue|pastdue|ag(?:e)?ingbucket|debtor|offeneposten|forderung|fälligseit/u;
const deposits = /存款|储蓄|活期|定期|deposit|saving|einlage|guthaben/u;

/**
 * In a list of receivables a balance is what customers owe and no deposit: 期末余额 beside 账龄 and 回款. Such columns are read as debts,
 * and named as that.
 */
export function asReceivables(looks: readonly Look[]): readonly Look[] {
  if (!looks.some(({ column }) => receivables.test(headerKey(column.header)))) return looks;
  return looks.map((look) => {
    const isBalance = look.candidates.some(({ role }) => role === 'balance');
    if (!isBalance && !look.candidates.some(({ role }) => role === 'previousBalance')) return look;
    if (deposits.test(headerKey(look.column.header))) return look;
    const others = look.candidates.filter(({ role }) => role !== 'balance' && role !== 'previousBalance');
    return {
      ...look,
      candidates: isBalance ? [{ role: 'loanBalance', confidence: 0.7 }, ...others] : others,
    };
  });
}
