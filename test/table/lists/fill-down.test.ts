import { cellHash } from '../../../src/table/cells/cell-hash';
import { readList, type ListSurroundings } from '../../support/read-list';

type Rows = (string | number)[][];
type Variant = [
  what: string,
  rows: Rows,
  reference: string,
  keys: (string | null)[],
  around?: ListSurroundings,
];

const orders = ['客户名称', '订单日期', '订单金额'];
const variants: readonly Variant[] = [
  ['merged names', [orders, ['甲公司', '2024-01-05', 100], ['', '2024-02-05', 200], ['', '2024-03-05', 100], ['乙公司', '2024-01-15', 300], ['', '2024-05-05', 50], ['丙公司', '2024-06-05', 100]],
    'name', ['甲公司', '甲公司', '甲公司', '乙公司', '乙公司', '丙公司'], { merged: ['A2:A4', 'A5:A6'] }],
  ['merged names below a title, with a total', [['2024年台账'], orders, ['甲公司', '2024-01-05', 100], ['', '2024-02-05', 200], ['乙公司', '2024-01-15', 300], ['', '2024-05-05', 50], ['合计', '', 650]],
    'name', ['甲公司', '甲公司', '乙公司', '乙公司'], { merged: ['A1:C1', 'A3:A4', 'A5:A6'] }],
  ['blanks below each name', [orders, ['甲公司', '2024-01-05', 100], ['', '2024-02-05', 200], ['', '2024-03-05', 100], ['乙公司', '2024-01-15', 300], ['', '2024-05-05', 50], ['丙公司', '2024-06-05', 100]],
    'name', ['甲公司', '甲公司', '甲公司', '乙公司', '乙公司', '丙公司']],
  ['id and name merged alike', [['客户号', '客户名称', '订单日期', '订单金额'], ['001', '甲', '2024-01-05', 100], ['', '', '2024-02-05', 200], ['002', '乙', '2024-01-15', 300]],
    'customerId', ['001', '001', '002'], { merged: ['A2:A3', 'B2:B3'] }],
  ['id and name blank below', [['Customer ID', 'Name', 'Order date', 'Amount'], ['A1', 'Ann', '2024-01-05', 100], ['', '', '2024-02-05', 200], ['', '', '2024-02-09', 20], ['B2', 'Bob', '2024-01-15', 300], ['', '', '2024-03-15', 30], ['C3', 'Cy', '2024-03-16', 1]],
    'name', ['Ann', 'Ann', 'Ann', 'Bob', 'Bob', 'Cy']],
  ['branches merged over customers', [['所属支行', '客户号', '客户姓名', '资产规模'], ['城东支行', '001', '张三', 1], ['', '002', '李四', 2], ['城西支行', '003', '王五', 3], ['', '004', '赵六', 4]],
    'branch', ['城东支行', '城东支行', '城西支行', '城西支行'], { merged: ['A2:A3', 'A4:A5'] }],
  ['branches blank below, not merged', [['所属支行', '客户号', '客户姓名', '资产规模'], ['城东支行', '001', '张三', 1], ['', '002', '李四', 2], ['', '003', '钱七', 2], ['城西支行', '004', '王五', 3], ['', '005', '赵六', 4], ['', '006', '孙八', 4]],
    'branch', ['城东支行', '城东支行', '城东支行', '城西支行', '城西支行', '城西支行']],
  ['managers merged over customers', [['客户经理', '客户号', '客户姓名', '资产规模'], ['李四', '001', '张三', 1], ['', '002', '李四', 2], ['王五', '003', '王五', 3]],
    'manager', ['李四', '李四', '王五'], { merged: ['A2:A3'] }],
  ['accounts of a customer, merged', [['客户号', '客户姓名', '账号', '余额'], ['001', '张三', '62220001', 5], ['', '', '62220002', 6], ['002', '李四', '62220003', 7]],
    'customerId', ['001', '001', '002'], { merged: ['A2:A3', 'B2:B3'] }],
  ['subtotals between the groups', [['客户名称', '订单日期', '订单金额'], ['甲公司', '2024-01-05', 100], ['', '2024-02-05', 200], ['小计', '', 300], ['乙公司', '2024-01-15', 300], ['', '2024-05-05', 50], ['小计', '', 350]],
    'name', ['甲公司', '甲公司', '乙公司', '乙公司'], { merged: ['A2:A3', 'A5:A6'] }],
  ['a merged key beyond the sample', [orders, ...Array.from({ length: 60 }, (_, at) => [[`客户${String(at)}`, '2024-01-05', 1], ['', '2024-01-06', 2]]).flat()],
    'name', Array.from({ length: 120 }, (_, at) => `客户${String(Math.floor(at / 2))}`), { merged: ['A2:A3', 'A4:A5'] }],
]; // prettier-ignore

const notFilled: readonly Variant[] = [
  ['one name that is missing', [['客户号', '客户姓名', '资产规模'], ['001', '张三', 1], ['002', '', 2], ['003', '王五', 3], ['004', '赵六', 3]], 'name', ['张三', null, '王五', '赵六']],
  ['one id that is missing', [['客户号', '客户姓名', '资产规模'], ['001', '张三', 1], ['', '李四', 2], ['003', '王五', 3], ['004', '赵六', 3]], 'customerId', ['001', null, '003', '004']],
  ['orders of nobody among many', [['客户号', '订单日期', '订单金额'], ...Array.from({ length: 20 }, (_, at) => [at % 4 === 3 ? '' : `K${String(at % 3)}`, '2024-01-05', 10])], 'customerId',
    Array.from({ length: 20 }, (_, at) => (at % 4 === 3 ? null : `K${String(at % 3)}`))],
  ['remarks that few have', [['客户号', '客户姓名', '备注', '资产规模'], ['001', '张三', '搬家', 1], ['002', '李四', '', 2], ['003', '王五', '', 3]], '备注', ['搬家', null, null]],
]; // prettier-ignore

describe('keys that stand over several rows', () => {
  test.each(variants)(
    '%s: each row is of the key above, and it is said',
    (_, rows, reference, keys, around = {}) => {
      const list = readList(rows, around);
      expect(list.values(reference)).toEqual(keys);
      expect(list.kinds).toContain('filled-down');
    },
  );

  test.each(notFilled)('%s stays blank', (_, rows, reference, keys) => {
    const list = readList(rows);
    expect(list.values(reference)).toEqual(keys);
    expect(list.kinds).not.toContain('filled-down');
  });

  it('name the rows below them also where their own row is hidden', () => {
    const rows = [orders, ['甲公司', '2024-01-05', 100], ['', '2024-02-05', 200], ['乙公司', '2024-01-15', 300], ['', '2024-05-05', 50]]; // prettier-ignore
    const list = readList(rows, { merged: ['A2:A3', 'A4:A5'], hidden: [4] });
    expect(list.values('name')).toEqual(['甲公司', '甲公司', '乙公司']);
    expect(list.said('filled-down')).toMatchObject([{ count: 2 }]);
  });

  it('are known again by what stands in their cells, also where that only looks like nothing', () => {
    const { reading } = readList([orders, ['甲公司', '2024-01-05', 100], ['', '2024-02-05', 200], [' ', '2024-03-05', 100], ['乙公司', '2024-01-15', 300], ['', '2024-05-05', 50]]); // prettier-ignore
    expect([...reading.keys.hashes]).toEqual(['甲公司', '', ' ', '乙公司', ''].map(cellHash));
  });
});
