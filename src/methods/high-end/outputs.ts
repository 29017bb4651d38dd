import type { StarOutput, TextOutput } from '../shared/contract';
import { remembered } from '../shared/remembered';
import { emptyText } from '../shared/wording';
import { foundText, markedForRemoval, removalText, type HighEndFacts } from './explanation';
import type { TriggerEvents } from './trigger-events';

/** ★ where an event was found, with which of them decide. */
export function starOutput({ found, decides }: TriggerEvents): StarOutput {
  return { id: 'star', label: { zh: '★', en: '★' }, role: 'star', kind: 'star', values: found, decides };
}

const removedOnce = remembered<Uint8Array>();

export function textOutputs(facts: HighEndFacts, sheetRows: Int32Array): readonly TextOutput[] {
  const { range, position, events } = facts;
  const removed = removedOnce([sheetRows, range.truth, position.truth, events.found], [], () =>
    markedForRemoval(facts),
  );
  return [
    {
      id: 'trigger-found',
      label: { zh: '发现的触发事件', en: 'Trigger found' },
      kind: 'text',
      text: (row) => foundText(facts, row),
    },
    {
      id: 'removal-reason',
      label: { zh: '剔除原因', en: 'Removal reason' },
      role: 'removal',
      kind: 'text',
      says: removed,
      text: (row) => (removed[row] === 1 ? removalText(facts, row) : emptyText),
    },
  ];
}
