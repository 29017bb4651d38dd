import fc from 'fast-check';
import { stretchesOf } from '../../../../src/workbook/write/columns/stretches';

const bridge = 8;

describe('stretches of rows', () => {
  it('join rows that stand near each other and keep far ones apart', () => {
    expect(stretchesOf([2, 5, 28], bridge)).toEqual([
      { from: 2, to: 6 },
      { from: 28, to: 29 },
    ]);
  });

  it('are joined over one row less than the bridge, not over as many', () => {
    expect(stretchesOf([0, bridge], bridge)).toEqual([{ from: 0, to: bridge + 1 }]);
    expect(stretchesOf([0, bridge + 1], bridge)).toHaveLength(2);
  });

  it('of no rows are none', () => {
    expect(stretchesOf([], bridge)).toEqual([]);
  });

  it('cover every row, and begin and end with one', () => {
    const some = fc.uniqueArray(fc.nat({ max: 200 }), { maxLength: 60 });
    fc.assert(
      fc.property(some, (chosen) => {
        const rows = chosen.toSorted((a, b) => a - b);
        const stretches = stretchesOf(rows, bridge);
        for (const row of rows) expect(stretches.some(({ from, to }) => row >= from && row < to)).toBe(true);
        for (const { from, to } of stretches) {
          expect(rows).toContain(from);
          expect(rows).toContain(to - 1);
        }
      }),
    );
  });
});
