import type { Cell } from '../../../src/table/cells/cell';
import { textAt } from '../../../src/table/columns/column';
import { TableBuilder } from '../../../src/table/reading/table-builder';
import type { ReadingOptions } from '../../../src/table/reading/table-reading';
import { plansOf } from '../samples';

/** Reads rows of id, name, amount and status below a header in row 1. */
function read(rows: readonly (readonly Cell[])[], options: ReadingOptions = {}) {
  const plans = plansOf(
    ['客户号', 'text', 'customerId'],
    ['姓名', 'text', 'name'],
    ['总资产', 'number', 'aum'],
    ['状态', 'text', 'rowStatus', { watchOnly: true }],
  );
  const builder = new TableBuilder(plans, options);
  builder.addBlock(1, [{ firstColumn: 0, values: rows }]);
  const { table, skipped, issues } = builder.finish();
  const [id, name, amount] = table.columns;
  return {
    ids: id?.kind === 'text' ? Array.from(table.sheetRows, (_, row) => textAt(id, row)) : [],
    names: name?.kind === 'text' ? Array.from(table.sheetRows, (_, row) => textAt(name, row)) : [],
    amounts: amount?.kind === 'number' ? [...amount.values] : [],
    skipped: skipped.map(({ sheetRow, why }) => [sheetRow, why]),
    issues: issues.map(({ kind, count }) => [kind, count]),
  };
}

describe('rows that are no customers', () => {
  test.each(['散客', '零散客户', '现金客户', 'Walk-in', 'walk in', 'Laufkundschaft', 'Barverkauf / bar'])(
    '%s without an id is nobody, and counted',
    (name) => {
      const { ids, skipped, issues } = read([['K1', '甲', 5, ''], ['', name, 900, ''], ['K2', '乙', 6, '']]); // prettier-ignore
      expect(ids).toEqual(['K1', 'K2']);
      expect(skipped).toEqual([[2, 'walk-in']]);
      expect(issues).toEqual([['walk-in', 1]]);
    },
  );

  test.each([
    ['散客', ''],
    ['散客', '现金'],
    ['walk-in', 'Cash customer'],
  ])('%s in the column of ids, beside "%s", is nobody', (id, name) => {
    expect(read([['K1', '甲', 5, ''], [id, name, 900, '']]).skipped).toEqual([[2, 'walk-in']]); // prettier-ignore
  });

  test('a walk-in with an id, a customer of such a firm name and one without an id are customers', () => {
    const rows = [['K1', '散客', 5, ''], ['K2', '现金流管理有限公司', 6, ''], ['', '丙', 7, '']]; // prettier-ignore
    expect(read(rows).names).toEqual(['散客', '现金流管理有限公司', '丙']);
  });

  test.each(['失效', '已退保', '终止', '已销户', '注销', '已取消', 'Lapsed', 'surrendered', 'CLOSED', 'void', 'cancelled', '待付款', '等待买家付款', '订单关闭', '退款成功', 'Pending payment', 'Awaiting payment'])(
    'a row that is %s is left out where statuses count, and said',
    (status) => {
      const rows = [['K1', '甲', 5, '有效'], ['K1', '甲', 900, status], ['K2', '乙', 6, '']]; // prettier-ignore
      const told = read(rows, { byStatus: true });
      expect([told.amounts, told.skipped]).toEqual([[5, 6], [[2, 'not-counting']]]);
      expect(told.issues).toEqual([['not-counting', 1]]);
      expect(read(rows).amounts).toEqual([5, 900, 6]);
    },
  ); // prettier-ignore

  test.each(['有效', '正常', '未失效', '休眠', 'active', 'Open', ''])('a row that is %s counts', (status) => {
    expect(read([['K1', '甲', 5, status]], { byStatus: true }).amounts).toEqual([5]); // prettier-ignore
  });
});

describe('one customer spelt in several ways', () => {
  test('ids that differ in case, width or blanks are one, with the first spelling', () => {
    const told = read([['k001', '甲', 1, ''], ['Ｋ００１', '甲', 2, ''], [' K 001', '甲', 3, ''], ['K002', '甲', 4, '']]); // prettier-ignore
    expect(told.ids).toEqual(['k001', 'k001', 'k001', 'K002']);
    expect(told.issues).toContainEqual(['same-id', 2]);
    expect(told.issues).toContainEqual(['duplicate-id', 2]);
  });

  test('names of two ids are two people, and a blank inside a Chinese name says nothing', () => {
    const told = read([['K1', '张 伟', 1, ''], ['K2', '张伟', 2, ''], ['K3', 'Ann Lee', 3, ''], ['K4', 'AnnLee', 4, '']]); // prettier-ignore
    expect(told.ids).toEqual(['K1', 'K2', 'K3', 'K4']);
    expect(told.names).toEqual(['张 伟', '张 伟', 'Ann Lee', 'AnnLee']);
  });
});

describe('a column of decimal commas', () => {
  test('has its groups of three read by the cells that leave no doubt', () => {
    expect(read([['1', '甲', '412.350,50', ''], ['2', '乙', '1.234', ''], ['3', '丙', '1,234', '']]).amounts).toEqual([412_350.5, 1234, 1.234]);
    expect(read([['2', '乙', '1,234', ''], ['3', '丙', '1.5', '']]).amounts).toEqual([1234, 1.5]);
  }); // prettier-ignore
});
