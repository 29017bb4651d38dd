import { mayTellAct } from '../columns/dated-act';
import { composedSure } from './composed-sure';
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
/** Among fewer rows two of one name are no sign of purchases. */
const fewestRows = 8;

/**
 * In a list of purchases, where customers stand in several rows with a day and an amount, these are the day and the amount of a purchase; in
 * a list of customers they are those of the latest one. Codes of which each row has its own are then numbers of papers. Says nothing where
 * headings that are known decide it.
 */
export function asOrders(looks: readonly Look[]): readonly Look[] {
  const named = asPapers(looks);
  const has = (role: RoleId): boolean => named.some((look) => confidenceOf(look, role) >= leastConfidence);
  if (named.some((look) => confidenceOf(look, 'transactionDate') >= sure)) return named;
  const isOfHoldings = named.some(({ column }) => holdings.test(headerKey(column.header)));
  const hasAmount = has('transactionAmount') || has('orderAmount') || has('revenue');
  if (!hasAmount || isOfHoldings || !customersRepeat(named)) return named.map(ofCustomers);
  if (has('transactionDate')) return named.map(ofPurchases);
  const [day, other] = named.filter(isDay);
  if (!day || other) return named.map(ofCustomers);
  const dated = { ...day, candidates: [{ role: 'transactionDate' as const, confidence: sure }] };
  return named.map((look) => ofPurchases(look === day ? dated : look));
}

/** From here on a heading is known and not only taken apart. */
const sure = 0.6;
const mostComposed = composedSure.certain;

const confidenceOf = ({ candidates }: Look, role: RoleId): number =>
  candidates.find((one) => one.role === role)?.confidence ?? 0;

/** The only column of days, whatever it calls what was done, as far as it was done. */
function isDay({ column, profile, candidates }: Look): boolean {
  const isDated = profile.dates + profile.compactDates >= 0.7;
  const isKnown = candidates.some(
    ({ role, confidence }) => role !== 'lastTransactionDate' && confidence >= sure,
  );
  return isDated && !isKnown && mayTellAct(column.header);
}

/** Where names repeat and a code does not, it is no customer's. */
function asPapers(looks: readonly Look[]): readonly Look[] {
  const names = looks.find((look) => confidenceOf(look, 'name') >= leastConfidence);
  if (!names || names.profile.distinct > mostDifferent || names.profile.count < fewestRows) return looks;
  return looks.map((look) => {
    const id = confidenceOf(look, 'customerId');
    if (id === 0 || id > mostComposed || look.profile.distinct < 0.98) return look;
    const others = look.candidates.filter(({ role }) => role !== 'customerId' && role !== 'orderNumber');
    return { ...look, candidates: [{ role: 'orderNumber', confidence: composedSure.likely }, ...others] };
  });
}

function customersRepeat(looks: readonly Look[]): boolean {
  const isPaper = looks.some(
    ({ column, profile }) => papers.test(headerKey(column.header)) && profile.coded >= 0.8,
  );
  const ids = looks.filter((look) => confidenceOf(look, 'customerId') >= leastConfidence);
  const names = looks.filter((look) => confidenceOf(look, 'name') >= leastConfidence);
  const [customers] = [...ids, ...names];
  return customers !== undefined && (isPaper || customers.profile.distinct <= mostDifferent);
}

/** What a customer brings in a year is none of one purchase. */
const ofTime = /年|累|历史|year|yr|ytd|annual|lifetime|p\.? ?a\b|jahr/iu;

/** The day and the amount of each purchase. */
function ofPurchases(look: Look): Look {
  const others = look.candidates.filter(({ role }) => role !== 'lastTransactionDate');
  const candidates = others.map((one) => {
    if (one.role === 'transactionDate') return { ...one, confidence: Math.max(one.confidence, sure + 0.02) };
    const isAmount =
      (one.role === 'orderAmount' && one.confidence < sure) ||
      (one.role === 'revenue' && one.confidence <= mostComposed && !ofTime.test(look.column.header));
    return isAmount ? { role: 'transactionAmount' as const, confidence: sure + 0.02 } : one;
  });
  return { ...look, candidates };
}

/** The day of the latest deal. */
function ofCustomers(look: Look): Look {
  const isDeal = look.candidates.some(({ role }) => role === 'lastTransactionDate');
  const candidates = look.candidates.filter(({ role }) => !(isDeal && role === 'transactionDate'));
  return { ...look, candidates };
}
