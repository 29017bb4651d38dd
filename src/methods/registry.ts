import { abc } from './abc/abc';
import { association } from './association/association';
import { churn } from './churn/churn';
import { clusters } from './clusters/clusters';
import { clv } from './clv/clv';
import { clvContract } from './clv-contract/clv-contract';
import { composite } from './composite/composite';
import { funnel } from './funnel/funnel';
import { kaism } from './kaism/kaism';
import { keyAccount } from './key-account/key-account';
import { loyaltyProfit } from './loyalty-profit/loyalty-profit';
import { conversion } from './conversion/conversion';
import { priority } from './priority/priority';
import { pyramid } from './pyramid/pyramid';
import { recommendation } from './recommendation/recommendation';
import { qualification } from './qualification/qualification';
import { valueRatio } from './value-ratio/value-ratio';
import { opportunity } from './opportunity/opportunity';
import { allocation } from './allocation/allocation';
import { kpi } from './kpi/kpi';
import { cadence } from './cadence/cadence';
import { assignment } from './assignment/assignment';
import { referral } from './referral/referral';
import { verification } from './verification/verification';
import { loyaltyPoints } from './loyalty-points/loyalty-points';
import { dataQuality } from './data-quality/data-quality';
import { profile } from './profile/profile';
import { registered } from './shared/registered';
import { highEnd } from './high-end/high-end';
import { rfm } from './rfm/rfm';
import { rules } from './rules/rules';
import { scorecard } from './scorecard/scorecard';
import { urgency } from './urgency/urgency';

/** Every method of the product, one line each, in the order in which they are offered. Form, playbooks, docs, command line and conformance tests follow from it. */
export const methods = registered([
  highEnd,
  abc,
  rfm,
  rules,
  urgency,
  composite,
  priority,
  clusters,
  association,
  recommendation,
  loyaltyProfit,
  pyramid,
  kaism,
  keyAccount,
  funnel,
  clv,
  clvContract,
  churn,
  conversion,
  scorecard,
  qualification,
  cadence,
  kpi,
  valueRatio,
  opportunity,
  allocation,
  assignment,
  loyaltyPoints,
  dataQuality,
  referral,
  profile,
  verification,
] as const);
