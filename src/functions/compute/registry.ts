import type { Compute } from './compute';
import { highEnd, nextVisit, star, urgency } from './customers';
import { method } from './method';
import { alive, bgNbd, expectedPurchases } from './purchases';
import { kaism, opportunity, percentRank, quintile, score } from './scores';
import { mask, parseAmount, parseDay } from './texts';
import { abc, abcShare, loyaltyProfit, pyramid, rfm, rfmSegment, tier } from './tiers';
import { clv, gini, topShare } from './values';

/** What each function does, by the id under which Excel knows it. */
export const computes = {
  ABC: abc,
  ABCSHARE: abcShare,
  RFM: rfm,
  RFMSEGMENT: rfmSegment,
  QUINTILE: quintile,
  PCTRANK: percentRank,
  SCORE: score,
  TIER: tier,
  HIGHEND: highEnd,
  STAR: star,
  URGENCY: urgency,
  NEXTVISIT: nextVisit,
  PYRAMID: pyramid,
  LOYALTYPROFIT: loyaltyProfit,
  KAISM: kaism,
  OPPORTUNITY: opportunity,
  CLV: clv,
  BGNBD: bgNbd,
  PALIVE: alive,
  EXPECTEDPURCHASES: expectedPurchases,
  GINI: gini,
  TOPSHARE: topShare,
  PARSEAMOUNT: parseAmount,
  PARSEDATE: parseDay,
  MASK: mask,
  METHOD: method,
} as const satisfies Readonly<Record<string, Compute>>;

/** The ids of the functions that compute. */
export type ComputeId = keyof typeof computes;
