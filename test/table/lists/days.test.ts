import { serialOf } from '../../../src/table/cells/calendar';
import { readList, type ListSurroundings } from '../../support/read-list';

const asOf = serialOf(2026, 6, 30) ?? 0;
const around = { asOf, today: asOf };
type Cells = (string | number)[];
interface Variant {
  readonly what: string;
  readonly header: string;
  readonly cells: Cells;
  readonly read: (string | null)[];
  readonly said?: string;
  readonly around?: ListSurroundings;
}

/** A list with one column of days. */
function daysOf({ header, cells, around: more }: Variant) {
  const isMapped = more?.mapping !== undefined;
  const rows = [['客户号', header, '交易次数', '年销售额'], ...cells.map((cell, at) => [`C${String(at)}`, cell, at + 1, 100 * at])];
  return { list: readList(rows, { ...around, ...more }), reference: isMapped ? 'lastTransactionDate' : header };
} // prettier-ignore

const mapped = { mapping: { lastTransactionDate: '最近消费' } };
const variants: readonly Variant[] = [
  // Days counted are no dates.
  { what: 'days since, mapped', header: '最近消费', cells: [5, 30, 400, 700, 90], read: [null, null, null, null, null], said: 'days-not-dates', around: mapped },
  { what: 'days since, all above a year', header: '最近消费', cells: [500, 930, 400, 700, 1900], read: [null, null, null, null, null], said: 'days-not-dates', around: mapped },
  { what: 'days since as texts', header: '最近消费', cells: ['5', '30', '400', '700', '12000'], read: [null, null, null, null, null], around: mapped },
  { what: 'days under a date heading', header: '最近交易日期', cells: [1200, 1500, 1800, 2500], read: [null, null, null, null], said: 'days-not-dates' },
  { what: 'serials without a format', header: '最近交易日期', cells: [46_000, 46_010, 46_020], read: ['2025-12-09', '2025-12-19', '2025-12-29'], said: 'serial-date' },
  { what: 'birthdays before 1950 as serials', header: '生日', cells: [16_438, 17_000, 20_000], read: ['1945-01-01', '1946-07-17', '1954-10-03'] },
  { what: 'a birthday among counted days', header: '生日', cells: [5, 16_438, 17_000], read: [null, null, null] },
  // Dots.
  { what: 'German days', header: '最近交易日期', cells: ['31.12.2024', '05.11.2024', '1.2.2024'], read: ['2024-12-31', '2024-11-05', '2024-02-01'] },
  { what: 'dots, year first', header: '最近交易日期', cells: ['2024.12.31', '2024.1.5'], read: ['2024-12-31', '2024-01-05'] },
  { what: 'Korean days', header: '最近交易日期', cells: ['2024. 12. 31.', '2024. 1. 5.'], read: ['2024-12-31', '2024-01-05'] },
  { what: 'dots with a time', header: '最近交易日期', cells: ['31.12.2024 10:15', '05.11.2024 08:00'], read: ['2024-12-31', '2024-11-05'] },
  { what: 'year and month with a dot', header: '最近交易日期', cells: ['2024.12', '2024.11'], read: ['2024-12-01', '2024-11-01'], said: 'month-only-date' },
  { what: 'year and month as numbers', header: '最近交易日期', cells: [2024.12, 2024.01, 2024.05], read: ['2024-12-01', '2024-01-01', '2024-05-01'], said: 'month-only-date' },
  { what: 'October where January is 2024.01', header: '最近交易日期', cells: [2024.01, 2024.1, 2024.12], read: ['2024-01-01', '2024-10-01', '2024-12-01'], said: 'month-only-date' },
  { what: 'the tenth where the first is 7.01', header: '到期日', cells: [7.01, 7.1, 8.2, 8.15], read: ['2026-07-01', '2026-07-10', '2026-08-20', '2026-08-15'], said: 'yearless-date' },
  { what: 'blanks around', header: '最近交易日期', cells: [' 31.12.2024', '05.11.2024 '], read: ['2024-12-31', '2024-11-05'] },
  // Without a year.
  { what: '7月1日', header: '到期日', cells: ['7月1日', '8月15日'], read: ['2026-07-01', '2026-08-15'], said: 'yearless-date' },
  { what: '7.1 as texts', header: '到期日', cells: ['7.1', '8.15'], read: ['2026-07-01', '2026-08-15'], said: 'yearless-date' },
  { what: '7.1 as numbers', header: '到期日', cells: [7.1, 8.15], read: ['2026-07-01', '2026-08-15'], said: 'yearless-date' },
  { what: '7/1', header: '到期日', cells: ['7/1', '8/15'], read: ['2026-07-01', '2026-08-15'], said: 'yearless-date' },
  { what: '07-01', header: '到期日', cells: ['07-01', '08-15'], read: ['2026-07-01', '2026-08-15'], said: 'yearless-date' },
  { what: '7月1号', header: '到期日', cells: ['7月1号', '12月31号'], read: ['2026-07-01', '2026-12-31'], said: 'yearless-date' },
  { what: '1 Jul', header: 'Maturity date', cells: ['1 Jul', '15 Aug'], read: ['2026-07-01', '2026-08-15'], said: 'yearless-date' },
  { what: 'Jul 1', header: 'Maturity date', cells: ['Jul 1', 'August 15th'], read: ['2026-07-01', '2026-08-15'], said: 'yearless-date' },
  { what: 'a maturity in January, in December', header: '到期日', cells: ['1月5日', '3月1日'], read: ['2027-01-05', '2027-03-01'], around: { asOf: serialOf(2026, 12, 20) ?? 0, today: asOf + 200 } },
  { what: 'a contact after the as-of day is of the year before', header: '最近联系日期', cells: ['6月1日', '12月20日'], read: ['2026-06-01', '2025-12-20'], said: 'yearless-date' },
  { what: 'a day that no year has', header: '到期日', cells: ['2月30日', '8月1日', '7月1日'], read: [null, '2026-08-01', '2026-07-01'] },
  // Years alone.
  { what: 'years alone', header: '开户日期', cells: [2015, 2020, 2024], read: ['2015-01-01', '2020-01-01', '2024-01-01'], said: 'year-only-date' },
  { what: 'years as texts', header: '开户日期', cells: ['2015年', '2020', '2024年度'], read: ['2015-01-01', '2020-01-01', '2024-01-01'], said: 'year-only-date' },
  { what: 'years in which something falls due', header: '到期日', cells: [2027, 2028], read: [null, null], said: 'year-only-due' },
]; // prettier-ignore

describe('days', () => {
  test.each(variants)('$what', (variant) => {
    const { list, reference } = daysOf(variant);
    expect(list.values(reference)).toEqual(variant.read);
    if (variant.said !== undefined) expect(list.kinds).toContain(variant.said);
  });

  test.each(variants.filter(({ header, what }) => header !== '最近消费' && what !== 'a birthday among counted days' && what !== 'days under a date heading'))(
    '$what: the heading is taken for a date',
    (variant) => {
      const { list } = daysOf(variant);
      expect(list.roleOf(variant.header)).toMatch(/Date|birthday/u);
    },
  ); // prettier-ignore

  test('the year is that of the title where nobody chose a day', () => {
    const rows = [['2025年6月30日客户清单'], ['客户号', '客户姓名', '到期日'], ['1', '张三', '7月1日']]; // prettier-ignore
    expect(readList(rows, { today: asOf }).values('到期日')).toEqual(['2025-07-01']);
  });
});
