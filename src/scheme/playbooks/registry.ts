import { methods as builtIn } from '../../methods/registry';
import type { Method } from '../../methods/shared/contract';
import type { Methods } from '../definition/scheme';
import { allocationPlaybook } from './allocation';
import { contractValuePlaybook } from './contract-value';
import { highEndPlaybook } from './high-end';
import { identityCheckPlaybook } from './identity-check';
import { keyIndicatorsPlaybook } from './key-indicators';
import { levelVisitsPlaybook } from './level-visits';
import { lifetimeValuePlaybook } from './lifetime-value';
import { opportunityPlaybook } from './opportunity';
import { priorityListPlaybook } from './priority-list';
import { profilePlaybook } from './profile';
import { visitPlanPlaybook } from './visit-plan';
import { ownPlaybooks, type Playbook } from './playbook';

/** Those of several steps; the others stand in the declarations of their methods. */
const ofSeveralSteps: readonly Playbook[] = [
  highEndPlaybook,
  priorityListPlaybook,
  lifetimeValuePlaybook,
  contractValuePlaybook,
  visitPlanPlaybook,
  levelVisitsPlaybook,
  keyIndicatorsPlaybook,
  opportunityPlaybook,
  allocationPlaybook,
  profilePlaybook,
  identityCheckPlaybook,
];

/** The playbooks of these methods, in the order of the methods that they are about. */
export function playbooksOf(methods: Methods): readonly Playbook[] {
  return Object.values<Method>(methods).flatMap((method) => [
    ...ofSeveralSteps.filter(({ of }) => of === method.id),
    ...ownPlaybooks(method),
  ]);
}

/** The schemes that come with the product, in the order in which they are offered. */
export const playbooks = playbooksOf(builtIn);

/** A playbook by the id of its scheme. */
export function findPlaybook(id: string): Playbook | undefined {
  return playbooks.find(({ scheme }) => scheme.id === id);
}
