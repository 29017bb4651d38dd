import type { Scheme } from '../scheme';
import { abcPlaybook } from './abc';
import { bankAumPlaybook } from './bank-aum';
import { compositePlaybook } from './composite';
import { highEndPlaybook } from './high-end';
import { priorityListPlaybook } from './priority-list';
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
};
