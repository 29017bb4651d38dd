import type { Cell } from '../../../src/table/cells/cell';
import { recogniseColumns } from '../../../src/table/recognition/recognise-columns';
import { recogniseStructure } from '../../../src/table/recognition/recognise-structure';
import { sampleOf } from '../samples';

/** The roles of headers over amounts, and the issues, as `kind header`. */
function recognise(...headers: readonly string[]) {
  const rows: Cell[][] = [[...headers], headers.map(() => 500), headers.map(() => 1200.5)];
  const sample = sampleOf(rows);
  const { columns, issues } = recogniseColumns(recogniseStructure(sample), sample);
  return {
    roles: columns.map(({ role }) => role),
    issues: issues.map(({ kind, column }) => `${kind} ${String(column)}`),
  };
}

describe('earlier figures', () => {
  test('are paired with their own later ones', () => {
    expect(recognise('存款余额', '上月AUM', 'AUM合计')).toEqual({
      roles: ['balance', 'previousAum', 'aum'],
      issues: [],
    });
    expect(recognise('上期存款', '存款', 'AUM合计').roles).toEqual(['previousBalance', 'balance', 'aum']);
    expect(recognise('活期余额', '上季末总资产', '管理总资产').roles).toEqual([
      'balance',
      'previousAum',
      'aum',
    ]);
  });

  test.each([
    [['9月末AUM', '10月末AUM'], ['previousAum', 'aum']],
    [['10月末AUM', '9月末AUM'], ['aum', 'previousAum']],
    [['9月AUM', '10月AUM', '11月AUM'], [undefined, 'previousAum', 'aum']],
    [['12月末存款余额', '1月末存款余额'], ['previousBalance', 'balance']],
    [['2024年末AUM', '2023年末AUM'], ['aum', 'previousAum']],
    [['AUM_202412', 'AUM_202501'], ['previousAum', 'aum']],
    [['AUM Sep', 'AUM Oct'], ['previousAum', 'aum']],
    [['AUM Dec-24', 'AUM Jan-25'], ['previousAum', 'aum']],
    [['9月末AUM', '9月末存款余额', '10月末AUM', '10月末存款余额'], ['previousAum', 'previousBalance', 'aum', 'balance']],
    [['Revenue 2023', 'Revenue 2024'], ['previousRevenue', 'revenue']],
    // The one without a month is what is so now; nobody knows of which month it is.
    [['AUM', '9月末AUM', '10月末AUM'], ['aum', undefined, undefined]],
  ])('are known by their months: %j', (headers, roles) => {
    expect(recognise(...headers)).toEqual({ roles, issues: [] });
  }); // prettier-ignore

  test.each([
    [['1月末AUM', '12月末AUM']],
    [['9月末AUM', '2024年10月末AUM']],
    [['3月期存款余额', '6月期存款余额']],
    [['Revenue Sep', 'Revenue Oct']],
  ])('whose order is uncertain, or which are no earlier figures, are asked about: %j', (headers) => {
    expect(recognise(...headers).issues).toEqual([`competing-columns ${String(headers[0])}`]);
  });

  test('never stand for what is so now', () => {
    expect(recognise('上月末总资产', '客户数').roles).toEqual(['previousAum', undefined]);
    expect(recognise('上月利润', '客户数').roles).toEqual([undefined, undefined]);
  });

  test('without a later one are kept and said', () => {
    expect(recognise('上期存款', 'AUM合计')).toEqual({
      roles: ['previousBalance', 'aum'],
      issues: ['earlier-without-later 上期存款'],
    });
  });

  test('of another measure than the later one are not compared, and said', () => {
    expect(recognise('上月日均存款', '存款余额')).toEqual({
      roles: [undefined, 'balance'],
      issues: ['other-measure 上月日均存款'],
    });
    expect(recognise('上月日均存款', '日均存款').roles).toEqual(['previousBalance', 'balance']);
  });
});
