import { literal } from '../../../src/workbook/read/cell-text';

describe('literal text', () => {
  it('puts an apostrophe before every text, so that Excel takes none of them for a formula, a date or a number', () => {
    expect(['=1+1', '+1', '-1', '@SUM(A1)', '1-2', '007', "'quoted"].map(literal)).toEqual([
      "'=1+1",
      "'+1",
      "'-1",
      "'@SUM(A1)",
      "'1-2",
      "'007",
      "''quoted",
    ]);
  });

  it('leaves a blank blank', () => {
    expect(literal('')).toBe('');
  });

  it('replaces what no workbook can store, and keeps tabs, line breaks and pairs of surrogates', () => {
    expect(literal('a\u0000b\ud800c')).toBe("'a b c");
    expect(literal('a\tb\nc😀')).toBe("'a\tb\nc😀");
  });

  it('cuts what is longer than a cell', () => {
    expect(literal('x'.repeat(40_000))).toHaveLength(1 + 32_767);
  });
});
