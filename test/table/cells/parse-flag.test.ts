import { Missing } from '../../../src/table/cells/missing';
import { parseFlag } from '../../../src/table/cells/parse-flag';

describe('reading yes and no', () => {
  test.each(['是', '有', '√', '✓', 'Y', 'yes', 'TRUE', 'ｙｅｓ', ' 是 ', 1, true])(
    'takes %p for yes',
    (cell) => {
      expect(parseFlag(cell).value).toBe(1);
    },
  );

  test.each(['否', '无', '×', '✗', 'N', 'no', 'False', '0', 0, false])('takes %p for no', (cell) => {
    expect(parseFlag(cell).value).toBe(0);
  });

  test.each(['男', '女', 'x', '可能', 2, -1, 0.5])('does not take %p for yes or no', (cell) => {
    expect(parseFlag(cell)).toMatchObject({ missing: Missing.unreadable, issue: 'unreadable-flag' });
  });

  test('tells blanks, placeholders and errors apart', () => {
    expect(parseFlag('')).toMatchObject({ missing: Missing.blank, issue: undefined });
    expect(parseFlag('N/A')).toMatchObject({ missing: Missing.blank, issue: 'placeholder' });
    expect(parseFlag('#N/A')).toMatchObject({ missing: Missing.error, issue: 'error-cell' });
  });
});
