import fc from 'fast-check';
import { changedStretches } from '../../src/workbook/write/changed-stretches';

describe('changed stretches', () => {
  it('joins near changes and keeps far ones apart', () => {
    const old = new Array<number>(30).fill(0);
    const now = old.map((value, row) => ([2, 5, 28].includes(row) ? 1 : value));
    expect(changedStretches(old, now)).toEqual([
      { from: 2, to: 6 },
      { from: 28, to: 29 },
    ]);
  });

  it('leaves cells alone that are to stay as they are', () => {
    expect(changedStretches(['sum', 'a'], [null, 'a'])).toEqual([]);
  });

  it('covers every change, and begins and ends with one', () => {
    const cells = fc.array(fc.tuple(fc.integer({ max: 2 }), fc.integer({ max: 2 })), { maxLength: 60 });
    fc.assert(
      fc.property(cells, (pairs) => {
        const old = pairs.map(([a]) => a);
        const now = pairs.map(([, b]) => b);
        const stretches = changedStretches(old, now);
        const covered = new Set(
          stretches.flatMap(({ from, to }) => now.map((_, row) => row).slice(from, to)),
        );
        now.forEach((value, row) => {
          if (value !== old[row]) expect(covered.has(row)).toBe(true);
        });
        for (const { from, to } of stretches) {
          expect(old[from]).not.toBe(now[from]);
          expect(old[to - 1]).not.toBe(now[to - 1]);
        }
      }),
    );
  });
});
