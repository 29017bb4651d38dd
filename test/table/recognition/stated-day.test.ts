import { formatSerial } from '../../../src/table/cells/calendar';
import type { Cell } from '../../../src/table/cells/cell';
import { recogniseStructure } from '../../../src/table/recognition/recognise-structure';
import { area, sampleOf } from '../samples';

const list: readonly (readonly Cell[])[] = [
  ['客户号', '姓名', '金额'],
  ['K1', '甲', 100],
  ['K2', '乙', 200],
];

/** The days that titles above a small list state, with what they are of and where they stand. */
function stated(...titles: readonly (readonly Cell[])[]) {
  const days = recogniseStructure(sampleOf([...titles, ...list])).statedDays;
  return days.map(({ day, why, cell }) => `${formatSerial(day)} ${why} ${cell}`);
}

describe('the day that title rows state', () => {
  test.each([
    ['截至2026年6月30日', '2026-06-30'],
    ['客户清单（截至 2026.6.30）', '2026-06-30'],
    ['截止日期：2026/06/30', '2026-06-30'],
    ['統計日期：２０２６－０６－３０', '2026-06-30'],
    ['数据日期:20260630', '2026-06-30'],
    ['报表日期 2026-6-30　单位：万元', '2026-06-30'],
    ['截至2026年6月末', '2026-06-30'],
    ['数据月份：2026年2月', '2026-02-28'],
    ['Customer list as of June 30, 2026', '2026-06-30'],
    ['Data as at 30 Jun 2026', '2026-06-30'],
    ['Stand: 30.09.2026', '2026-09-30'],
    ['Kundenliste per 30.9.2026', '2026-09-30'],
    ['Stichtag 31. März 2026', '2026-03-31'],
    ['Report date: 13/06/2026', '2026-06-13'],
    ['客户资产表（2026年6月30日）', '2026-06-30'],
  ])('%s is the day %s', (title, day) => {
    expect(stated([title])).toEqual([`${day} data A1`]);
  });

  test.each(['成立于1998年5月1日', '依据2019年3月5日办法', 'Founded on 1 May 1998', '合同编号 2024-01-02'])(
    '%s is no day of data',
    (title) => {
      expect(stated([title]).filter((own) => own.includes(' data '))).toEqual([]);
    },
  );

  test.each([
    ['1-30 June 2026', '2026-06-30'],
    ['Period: 1 Oct 2025 to 30 Sep 2026', '2026-09-30'],
    ['统计期间：2026年4月1日至2026年6月30日', '2026-06-30'],
    ['2026年6月1日-30日 流水', '2026-06-30'],
    ['2026.6.1-6.30', '2026-06-30'],
    ['01.04.2026 bis 30.06.2026', '2026-06-30'],
    ['Period: Apr 2026 - Jun 2026', '2026-06-30'],
  ])('of the period %s the end counts: %s', (title, day) => {
    expect(stated([title])).toEqual([`${day} data A1`]);
  });

  test.each([['2026年客户名单'], ['2026年7-9月 销售流水'], ['2026年6月客户名单'], ['客户名单'], ['电话 13912345678']])(
    '%s states no day',
    (title) => {
      expect(stated([title])).toEqual([]);
    },
  ); // prettier-ignore

  test('a day of printing or making stands behind the day of the data, whichever comes first', () => {
    expect(stated(['打印日期：2026-07-05 数据日期：2026-06-30'])).toEqual([
      '2026-06-30 data A1',
      '2026-07-05 printed A1',
    ]);
    expect(stated(['Period: 1 Oct 2025 to 30 Sep 2026', 'Printed 10/05/2026 by desk'])).toEqual([
      '2026-09-30 data A1',
      '2026-10-05 printed B1',
    ]);
    expect(stated(['制表日期：2026-07-05'])).toEqual(['2026-07-05 printed A1']);
  });

  test('a labelled day goes before the end of a period, and that before a bare date', () => {
    expect(stated(['名单 2026-05-01'], ['2026-04-01至2026-05-31'], ['统计日期 2026-06-30'])).toEqual([
      '2026-06-30 data A3',
      '2026-05-31 data A2',
      '2026-05-01 data A1',
    ]);
  });

  test('label and date may stand in neighbouring cells, the date as Excel keeps it', () => {
    const sample = sampleOf([['统计日期', '', 46203], ...list], { merged: [area(0, 0, 1, 2)] });
    const formats = sample.formats.map((row, at) => (at === 0 ? ['General', 'General', 'yyyy-mm-dd'] : row));
    const [first] = recogniseStructure({ ...sample, formats }).statedDays;
    expect(first).toEqual({ day: 46203, why: 'data', cell: 'C1', text: '46203' });
  });

  test('dates of the rows themselves are none of the title', () => {
    expect(stated()).toEqual([]);
    const rows = [['客户号', '交易日期'], ['K1', '2026-06-30'], ['K2', '2026-06-29']]; // prettier-ignore
    expect(recogniseStructure(sampleOf(rows)).statedDays).toEqual([]);
  });

  test('the columns tell how 05/06/2026 is to be read', () => {
    const rows = (day: string) => [['As of 05/06/2026'], ['Id', 'Order date'], ['K1', day], ['K2', '01/02/2026']]; // prettier-ignore
    const dayOf = (day: string) =>
      formatSerial(recogniseStructure(sampleOf(rows(day))).statedDays[0]?.day ?? 0);
    expect([dayOf('25/02/2026'), dayOf('02/25/2026')]).toEqual(['2026-06-05', '2026-05-06']);
  });
});
