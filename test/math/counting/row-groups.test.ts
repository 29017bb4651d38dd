import { groupRows } from '../../../src/math/counting/row-groups';

describe('rows put into groups', () => {
  const first = { size: 3, codes: Int32Array.of(1, -1, 1, 0, -1), offset: 1 } as const;
  const second = { size: 2, codes: Uint8Array.of(0, 1, 0, 1, 1), offset: 0 } as const;

  it('share a group where all their codes are the same', () => {
    const { groupOf, codes } = groupRows(5, [first, second]);
    expect([...groupOf]).toEqual([0, 1, 0, 2, 1]);
    expect(codes).toEqual([
      [2, 0],
      [0, 1],
      [1, 1],
    ]);
  });

  it('are the same groups when there are too many combinations for a table of all', () => {
    const wide = { ...first, size: 3_000_000 };
    expect(groupRows(5, [wide, second])).toEqual(groupRows(5, [first, second]));
  });

  it('are one group where there is nothing to group by, and none where there are no rows', () => {
    expect(groupRows(2, [])).toEqual({ groupOf: Int32Array.of(0, 0), codes: [[]] });
    expect(groupRows(0, [first]).codes).toEqual([]);
  });
});
