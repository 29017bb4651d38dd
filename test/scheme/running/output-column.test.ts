import type { TierOutput } from '../../../src/methods/shared/contract';
import { noDataTier } from '../../../src/methods/shared/contract';
import { inputFromOutput } from '../../../src/scheme/running/output-column';
import { codesInOrder, labelOf, type TextColumn } from '../../../src/table/columns/column';

const [best, other] = [
  { zh: '最高级', en: 'Best' },
  { zh: '其他', en: 'Another' },
];
const tier: TierOutput = {
  id: 'tier',
  label: { zh: '级', en: 'Tier' },
  kind: 'tier',
  tiers: [{ id: 'best', label: best, tone: 'best' }, { id: 'other', label: other, tone: 'low' }, noDataTier],
  codes: Uint8Array.of(0, 1, 2),
};

describe('an output as the input of a later step', () => {
  it('says yes for the best tier, no for the others, and nothing where there was no data', () => {
    const column = inputFromOutput(tier, 'flag');
    expect(column).toMatchObject({ values: Int8Array.of(1, 0, -1), missing: Uint8Array.of(0, 0, 1) });
  });

  it('reads as the ids of the tiers, and is shown by their labels, best first', () => {
    const column = inputFromOutput({ ...tier, codes: Uint8Array.of(1, 2, 0) }, 'text') as TextColumn;
    expect(Array.from(column.codes, (code) => column.dictionary[code])).toEqual(['other', undefined, 'best']);
    expect(codesInOrder(column).map((code) => labelOf(column, code))).toEqual([best, other]);
  });

  it('refuses a pairing that means nothing', () => {
    expect(() => inputFromOutput(tier, 'date')).toThrow('cannot be read as a date');
  });
});
