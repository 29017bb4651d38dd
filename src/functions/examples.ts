import type * as definitions from './definitions';
import type { Example } from './example';

/**
 * An example of each function, as it can be put into a cell. `«revenue|balance:D2:D41»` is a range of a list: of the first of these
 * roles that a sheet has, and in general that of a small list with headings in row 1. `table+revenue` is a whole list that has
 * this role, `figures` are columns of numbers side by side, `asOf` is the day of the pane.
 */
export const examples: Readonly<Record<Uppercase<keyof typeof definitions>, Example>> = {
  ABC: beside('=HY.ABC(«revenue|balance|aum:D2:D41»)'),
  ABCSHARE: beside('=HY.ABCSHARE(«revenue|balance|aum:D2:D41», TRUE)'),
  RFM: beside(
    '=HY.RFM(«lastTransactionDate:B2:B41», «transactionCount:C2:C41», «revenue|balance:D2:D41»)',
    4,
  ),
  RFMSEGMENT: beside(
    '=HY.RFMSEGMENT(«lastTransactionDate:B2:B41», «transactionCount:C2:C41», «revenue|balance:D2:D41»)',
  ),
  PYRAMID: beside('=HY.PYRAMID(«profit|revenue:D2:D41», "zeithaml")'),
  LOYALTYPROFIT: beside('=HY.LOYALTYPROFIT(«profit|revenue:D2:D41», «tenure|transactionCount:C2:C41»)'),
  TIER: beside('=HY.TIER(«aum|balance:D2:D41», {6000000,500000}, {"私行","财富","大众"})'),
  QUINTILE: beside('=HY.QUINTILE(«revenue|balance|aum:D2:D41»)'),
  PCTRANK: beside('=HY.PCTRANK(«revenue|balance|aum:D2:D41»)'),
  SCORE: beside('=HY.SCORE(C2:E41, {50,30,20}, {1,1,-1})', 1, '=HY.SCORE(«figures:C2:E41»)'),
  KAISM: beside(
    '=HY.KAISM(«revenue|aum|balance:C2:D41», «shareOfWallet|productCount|transactionCount:E2:F41»)',
  ),
  OPPORTUNITY: beside(
    '=HY.OPPORTUNITY(«purchaseIntent:C2:C41», «customerValue:D2:D41», «competitivePosition:E2:E41», «dealRisk:F2:F41»)',
    2,
  ),
  HIGHEND: beside('=HY.HIGHEND(«aum|balance:D2:D41», «position:E2:E41», «trigger:F2:F41», 500000)'),
  STAR: beside('=HY.STAR(«trigger:F2:F41»)'),
  URGENCY: beside('=HY.URGENCY(«expectedCloseDate:B2:B41», «asOf:"2026-06-30"»)'),
  NEXTVISIT: beside(
    '=HY.NEXTVISIT(HY.ABC(«revenue|balance|aum:C2:C41»), «lastContactDate:B2:B41», «asOf:"2026-06-30"»)',
    2,
  ),
  CLV: beside('=HY.CLV(«profit|revenue:D2:D41», 0.85, 0.1, 5)'),
  BGNBD: alone('=HY.BGNBD(«repeatPurchases:B2:B41», «purchaseSpan:C2:C41», «observedTime:D2:D41»)', 5),
  PALIVE: beside('=HY.PALIVE(«repeatPurchases:B2:B41», «purchaseSpan:C2:C41», «observedTime:D2:D41»)'),
  EXPECTEDPURCHASES: beside(
    '=HY.EXPECTEDPURCHASES(39, «repeatPurchases:B2:B41», «purchaseSpan:C2:C41», «observedTime:D2:D41»)',
  ),
  GINI: alone('=HY.GINI(«revenue|balance|aum:D2:D41»)'),
  TOPSHARE: alone('=HY.TOPSHARE(«revenue|balance|aum:D2:D41», 0.2)'),
  PARSEAMOUNT: beside('=HY.PARSEAMOUNT("12.5万")'),
  PARSEDATE: beside('=HY.PARSEDATE("2024年3月5日")'),
  MASK: beside('=HY.MASK("13812345678", "C2", "phone")', 1, '=HY.MASK(«phone:E2:E41», "C2", "phone")'),
  METHOD: beside('=HY.METHOD("abc", «table+revenue:A1:F41», "cutA=70%; cutB=90%")', 'many'),
  WHY: beside('=HY.WHY(«customerId:A2:A41»)'),
  NEXTTIER: beside('=HY.NEXTTIER(«customerId:A2:A41»)'),
};

/** An answer for each row of its first range, or for the one value that it is given. */
function beside(formula: string, columns: Example['columns'] = 1, own = formula): Example {
  return { formula, own, isPerRow: true, columns };
}

/** One answer for the whole list, in cells side by side. */
function alone(formula: string, columns = 1): Example {
  return { formula, own: formula, isPerRow: false, columns };
}
