import { monthsLater } from '../../../src/table/cells/months-later';
import { day } from '../../support/columns';

describe('the same day some months later', () => {
  // Expected values as of EDATE in spreadsheets.
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-06-30', 3, '2026-09-30'],
    ['2026-11-15', 3, '2027-02-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-10', -13, '2024-12-10'],
    ['2026-05-31', 0, '2026-05-31'],
  ])('%s and %d months is %s', (from, months, to) => {
    expect(monthsLater(day(from), months)).toBe(day(to));
  });
});
