import { removalWords } from '../../../src/session/writing/removal-words';

describe('what removing would do', () => {
  it('names the first cells of others and counts all, where somebody has put something beside every customer', () => {
    const theirs = Array.from({ length: 5_000 }, (_, row) => `K${String(row + 2)}`);
    const column = { sheet: '客户', row: 0, column: 10, header: '客户层级', rows: 5_000, theirs };
    const lines = removalWords({ columns: [column], sheets: [], names: 0, parts: 0, schemes: 0 }, 'all');
    expect(lines.map(({ zh }) => zh)).toEqual([
      '1 列删除：客户!K1 客户层级',
      expect.stringMatching(/^其中 5000 个单元格.*：客户!K2、.*、客户!K31…$/u),
    ]);
    expect(lines[1]?.en).toMatch(/^5000 cell\(s\).*: 客户!K2, .*, 客户!K31…$/u);
  });
});
