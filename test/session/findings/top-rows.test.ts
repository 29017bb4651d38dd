import fc from 'fast-check';
import { noDataTier } from '../../../src/methods/shared/contract';
import { topRows } from '../../../src/session/findings/top-rows';
import type { ResultColumn } from '../../../src/scheme/results/scheme-result';

const label = { zh: '', en: '' };

function column(output: ResultColumn['output']): ResultColumn {
  return { id: output.id, step: 's', method: 'm', label, output };
}

function ranks(values: readonly number[]): ResultColumn {
  const output = { id: 'rank', label, role: 'priorityRank', kind: 'number', format: 'integer' } as const;
  return column({ ...output, values: Float64Array.from(values) });
}

function tiers(codes: readonly number[]): ResultColumn {
  const known = ['best', 'good'].map((id) => ({ id, label, tone: 'good' as const }));
  return column({
    id: 'tier',
    label,
    kind: 'tier',
    tiers: [...known, noDataTier],
    codes: Uint8Array.from(codes),
  });
}

function stars(values: readonly number[]): ResultColumn {
  return column({ id: 'star', label, kind: 'star', values: Uint8Array.from(values) });
}

describe('the customers who matter most', () => {
  it('are those of the best ranks; without a rank they come last', () => {
    const columns = [tiers([0, 0, 0, 0]), ranks([3, NaN, 1, 2])];
    expect(topRows({ columns, rowCount: 4 }, 3)).toEqual([2, 3, 0]);
  });

  it('are those of the best tier where nothing ranks them, those with a ★ first', () => {
    const columns = [tiers([1, 2, 0, 0, 1]), stars([0, 1, 0, 1, 1])];
    expect(topRows({ columns, rowCount: 5 }, 4)).toEqual([3, 2, 4, 0]);
  });

  it('are the first of the sheet where the scheme tells nobody from the others', () => {
    expect(topRows({ columns: [], rowCount: 9 }, 2)).toEqual([0, 1]);
  });

  it('are as many as a sort of all would put in front', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (values, most) => {
        const sorted = [...values.entries()].sort(([a, one], [b, other]) => one - other || a - b);
        const found = topRows({ columns: [ranks(values)], rowCount: values.length }, most);
        expect(found).toEqual(sorted.slice(0, most).map(([row]) => row));
      }),
    );
  });
});
