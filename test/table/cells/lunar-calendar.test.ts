import { formatSerial } from '../../../src/table/cells/calendar';
import { lunarDay } from '../../../src/table/cells/lunar-calendar';

const on = (year: number, month: number, day: number): string =>
  formatSerial(lunarDay(year, month, day) ?? 0);

describe('the lunar calendar', () => {
  // The holidays as the State Council announced them, and as almanacs have them.
  it.each([
    [2023, '2023-01-22', '2023-06-22', '2023-09-29'],
    [2024, '2024-02-10', '2024-06-10', '2024-09-17'],
    [2025, '2025-01-29', '2025-05-31', '2025-10-06'],
    [2026, '2026-02-17', '2026-06-19', '2026-09-25'],
  ])('gives Spring, Dragon Boat and Mid-Autumn Festival of %i', (year, spring, dragon, moon) => {
    expect([on(year, 1, 1), on(year, 5, 5), on(year, 8, 15)]).toEqual([spring, dragon, moon]);
  });

  it('has the new moons close to midnight on the right day', () => {
    expect([on(2027, 1, 1), on(2030, 1, 1)]).toEqual(['2027-02-06', '2030-02-03']);
  });

  it('ends with its table', () => {
    expect([lunarDay(1999, 1, 1), lunarDay(2050, 1, 1)]).toEqual([undefined, undefined]);
  });
});
