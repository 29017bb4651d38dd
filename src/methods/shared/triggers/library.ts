import { balanceFall, balanceRise } from './balance-change';
import { birthday } from './birthday';
import { complaintResolved } from './complaint-resolved';
import { inflow } from './inflow';
import { maturity } from './maturity';
import { newPosition } from './new-position';
import { productExpiry } from './product-expiry';
import { referral } from './referral';
import type { Trigger } from './trigger';

/** Every trigger, in the order in which the events of a customer are told. One line a trigger. */
export const triggers: readonly Trigger[] = [
  maturity,
  inflow,
  balanceRise,
  balanceFall,
  productExpiry,
  newPosition,
  referral,
  complaintResolved,
  birthday,
];
