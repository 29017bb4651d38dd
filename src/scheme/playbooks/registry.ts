import type { Scheme } from '../definition/scheme';
import { identityCheckPlaybook } from './identity-check';
import { profilePlaybook } from './profile';
import { referralsPlaybook } from './referrals';
import { dataQualityPlaybook } from './data-quality';
import { loyaltyPointsPlaybook } from './loyalty-points';
import { orphanCustomersPlaybook } from './orphan-customers';
import { allocationPlaybook } from './allocation';
import { opportunityPlaybook } from './opportunity';
import { valueRatioPlaybook } from './value-ratio';
import { keyIndicatorsPlaybook } from './key-indicators';
import { visitPlanPlaybook } from './visit-plan';
import { qualificationPlaybook } from './qualification';
import { clustersPlaybook } from './clusters';
import { associationPlaybook } from './association';
import { recommendationPlaybook } from './recommendation';
import { loyaltyProfitPlaybook } from './loyalty-profit';
import { pyramidPlaybook } from './pyramid';
import { kaismPlaybook } from './kaism';
import { keyAccountPlaybook } from './key-account';
import { funnelPlaybook } from './funnel';
import { abcPlaybook } from './abc';
import { bankAumPlaybook } from './bank-aum';
import { compositePlaybook } from './composite';
import { highEndPlaybook } from './high-end';
import { priorityListPlaybook } from './priority-list';
import { lifetimeValuePlaybook } from './lifetime-value';
import { contractValuePlaybook } from './contract-value';
import { churnWarningPlaybook } from './churn-warning';
import { conversionPlaybook } from './conversion';
import { scorecardPlaybook } from './scorecard';
import { rfmPlaybook } from './rfm';
import { serviceAbcPlaybook } from './service-abc';

/** The schemes that come with the product, in the order in which they are offered. */
export const playbooks: readonly Scheme[] = [
  highEndPlaybook,
  abcPlaybook,
  rfmPlaybook,
  serviceAbcPlaybook,
  bankAumPlaybook,
  compositePlaybook,
  priorityListPlaybook,
  clustersPlaybook,
  associationPlaybook,
  recommendationPlaybook,
  loyaltyProfitPlaybook,
  pyramidPlaybook,
  kaismPlaybook,
  keyAccountPlaybook,
  funnelPlaybook,
  lifetimeValuePlaybook,
  contractValuePlaybook,
  churnWarningPlaybook,
  conversionPlaybook,
  scorecardPlaybook,
  qualificationPlaybook,
  visitPlanPlaybook,
  keyIndicatorsPlaybook,
  valueRatioPlaybook,
  opportunityPlaybook,
  allocationPlaybook,
  orphanCustomersPlaybook,
  loyaltyPointsPlaybook,
  dataQualityPlaybook,
  referralsPlaybook,
  profilePlaybook,
  identityCheckPlaybook,
];

/** A playbook by its id. */
export function findPlaybook(id: string): Scheme | undefined {
  return playbooks.find((playbook) => playbook.id === id);
}

/** The sample workbook in assets/samples that shows a playbook at its best, by the playbook's id. */
export const playbookSamples: Readonly<Record<string, string>> = {
  'high-end': 'zh-bank-customers.xlsx',
  abc: 'zh-bank-customers.xlsx',
  rfm: 'en-transactions.xlsx',
  'service-abc': 'en-transactions.xlsx',
  'bank-aum': 'zh-bank-customers.xlsx',
  composite: 'en-bank-customers.xlsx',
  'priority-list': 'en-bank-customers.xlsx',
  clusters: 'en-bank-customers.xlsx',
  association: 'en-deals.xlsx',
  recommendation: 'en-deals.xlsx',
  'loyalty-profit': 'en-bank-customers.xlsx',
  pyramid: 'en-bank-customers.xlsx',
  kaism: 'en-deals.xlsx',
  'key-account': 'en-deals.xlsx',
  funnel: 'en-deals.xlsx',
  'lifetime-value': 'en-transactions.xlsx',
  'contract-value': 'en-bank-customers.xlsx',
  'churn-warning': 'en-transactions.xlsx',
  conversion: 'en-campaign.xlsx',
  scorecard: 'en-campaign.xlsx',
  qualification: 'en-service.xlsx',
  'visit-plan': 'en-service.xlsx',
  'key-indicators': 'en-service.xlsx',
  'value-ratio': 'en-service.xlsx',
  opportunity: 'en-service.xlsx',
  allocation: 'en-service.xlsx',
  'orphan-customers': 'en-service.xlsx',
  'loyalty-points': 'en-service.xlsx',
  'data-quality': 'en-service.xlsx',
  referrals: 'en-service.xlsx',
  profile: 'en-service.xlsx',
  'identity-check': 'en-service.xlsx',
};

/** Where a sample holds the further sheets of a playbook, by the playbook's id and the name of the sheet's input. */
export const playbookSheets: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'orphan-customers': { sellers: 'Sellers' },
};
