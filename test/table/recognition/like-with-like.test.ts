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
