import { headerKey } from './header-key';
import type { Look } from './look';
import type { RoleId } from '../columns/roles';

/** A heading that only lists of policies, accounts or loans have: what stands there in several rows of a customer are no purchases. */
const holdings =
  /保单|险种|投保|账户状态|开户|存单|贷|借据|合同状态|policy|policies|loan|account status|maturity|到期/u;
const papers =
  /单号|单据|单编号|[出入]库单|送货单|发票|小票|凭证号|流水号|docket|invoice|receipt|order ?(?:no|id|number)|delivery note|lieferschein|beleg|rechnung/u;
const leastConfidence = 0.5;
/** So few different customers a row, or so many papers, one a row, make a list of purchases. */
const mostDifferent = 0.8;

/**
 * In a list of purchases, where customers stand in several rows with a day and an amount, these are the day and the amount of a purchase; in
 * a list of customers they are those of the latest one. Says nothing where headings that are known decide it.
 */
export function asOrders(looks: readonly Look[]): readonly Look[] {
  const has = (role: RoleId, least = leastConfidence): boolean =>
    looks.some((look) => confidenceOf(look, role) >= least);
  if (!has('transactionDate') || has('transactionDate', sure)) return looks;
  const isOfOrders =
    (has('transactionAmount') || has('orderAmount') || has('revenue')) &&
    !looks.some(({ column }) => holdings.test(headerKey(column.header))) &&
    customersRepeat(looks);
  return looks.map((look) => (isOfOrders ? ofPurchases(look) : ofCustomers(look)));
}

const sure = 0.6;

const confidenceOf = ({ candidates }: Look, role: RoleId): number =>
  candidates.find((one) => one.role === role)?.confidence ?? 0;

function customersRepeat(looks: readonly Look[]): boolean {
  const isPaper = looks.some(
    ({ column, profile }) => papers.test(headerKey(column.header)) && profile.coded >= 0.8,
  );
  const ids = looks.filter((look) => confidenceOf(look, 'customerId') >= leastConfidence);
  const names = looks.filter((look) => confidenceOf(look, 'name') >= leastConfidence);
  const [customers] = [...ids, ...names];
  return customers !== undefined && (isPaper || customers.profile.distinct <= mostDifferent);
}

/** The day and the amount of each purchase. */
function ofPurchases(look: Look): Look {
  const others = look.candidates.filter(({ role }) => role !== 'lastTransactionDate');
  const candidates = others.map((one) => {
    if (one.role === 'transactionDate') return { ...one, confidence: Math.max(one.confidence, sure + 0.02) };
    return one.role === 'orderAmount' && one.confidence < sure
      ? { role: 'transactionAmount' as const, confidence: sure + 0.02 }
      : one;
  });
  return { ...look, candidates };
}

/** The day of the latest deal. */
function ofCustomers(look: Look): Look {
  const isDeal = look.candidates.some(({ role }) => role === 'lastTransactionDate');
  const candidates = look.candidates.filter(({ role }) => !(isDeal && role === 'transactionDate'));
  return { ...look, candidates };
}
