import type { Method } from '../../methods/shared/contract';
import type { Scheme } from '../definition/scheme';

/** A scheme that comes with the product, and the workbook of assets/samples that shows it at its best. */
export interface Playbook {
  /** The method beside which it is offered: the one that it is about. */
  readonly of: string;
  readonly scheme: Scheme;
  readonly sample: string;
  /** Where that workbook holds further sheets, by the names that the methods give to them. */
  readonly sheets?: Readonly<Record<string, string>>;
}

/** The schemes of one step that a method declares. */
export function ownPlaybooks({ id: method, label, playbooks = [] }: Method): readonly Playbook[] {
  return playbooks.map(({ id = method, params, sample, sheets, ...own }) => ({
    of: method,
    scheme: {
      version: 1,
      id,
      label: own.label ?? label,
      description: own.description,
      steps: [{ method, ...(params && { params }) }],
    },
    sample,
    ...(sheets && { sheets }),
  }));
}
