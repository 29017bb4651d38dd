import type { TierOutput } from '../../src/methods/contract';
import { noDataTier } from '../../src/methods/contract';
import { inputFromOutput } from '../../src/scheme/output-column';

const text = { zh: '级', en: 'Tier' };
const tier: TierOutput = {
  id: 'tier',
  label: text,
  kind: 'tier',
  tiers: [{ id: 'best', label: text, tone: 'best' }, { id: 'other', label: text, tone: 'low' }, noDataTier],
  codes: Uint8Array.of(0, 1, 2),
};

describe('an output as the input of a later step', () => {
  it('says yes for the best tier, no for the others, and nothing where there was no data', () => {
    const column = inputFromOutput(tier, 'flag');
    expect(column).toMatchObject({ values: Int8Array.of(1, 0, -1), missing: Uint8Array.of(0, 0, 1) });
  });

  it('refuses a pairing that means nothing', () => {
    expect(() => inputFromOutput(tier, 'date')).toThrow('cannot be read as a date');
  });
});
