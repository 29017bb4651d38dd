import type { Scheme } from '../scheme';
import { abcPlaybook } from './abc';
import { highEndPlaybook } from './high-end';

/** The schemes that come with the product, in the order in which they are offered. */
export const playbooks: readonly Scheme[] = [highEndPlaybook, abcPlaybook];

/** A playbook by its id. */
export function findPlaybook(id: string): Scheme | undefined {
  return playbooks.find((playbook) => playbook.id === id);
}
