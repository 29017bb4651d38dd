import type { Effect } from '../../../src/embedded-host/api/requests/faults';
import type { Sync } from './scenario';

/** What can go wrong with a request that is answered with an error. */
export const failingEffects: Record<string, (code: string, sync: Sync) => Effect> = {
  'is refused before it took effect': (code) => ({ kind: 'refused', code }),
  'is carried out in half': (code, { actions }) => ({
    kind: 'half-applied',
    afterActions: Math.ceil(actions / 2),
    code,
  }),
  'is carried out, but its answer is lost': (code) => ({ kind: 'answer-lost', code }),
};
