import { readList, type ListSurroundings } from '../../support/read-list';

type Rows = (string | number)[][];
type Variant = [what: string, rows: Rows, customers: number[], around?: ListSurroundings];

const header = ['客户号', '客户名称', '年销售额'];
const paged = (between: Rows): Rows => [
  ['客户名单'], header, ['001', '甲', 100], ['002', '乙', 200], ...between, ['003', '丙', 300], ['004', '丁', 400],
]; // prettier-ignore
const after = (count: number): number[] => [3, 4, 5 + count, 6 + count];
const variants: readonly Variant[] = [
  ['a page number, the title and the header again', paged([['第1页 共3页'], ['客户名单'], header]), after(3)],
  ['a page number alone', paged([['第 1 页']]), after(1)],
  ['a page number in the middle', paged([['', '- 1 -', '']]), after(1)],
  ['a page number in brackets', paged([['（第1页，共3页）']]), after(1)],
  ['page 1 of 3', paged([['Page 1 of 3'], ['Customer name', '', '']]).filter((row) => row[0] !== 'Customer name'), after(1)],
  ['1/3', paged([['', '', '1/3']]), after(1)],
  ['Seite 1 von 3', paged([['Seite 1 von 3']]), after(1)],
  ['a blank row, the title and the header', paged([['', '', ''], ['客户名单'], header]), after(3)],
  ['the title alone', paged([['客户名单']]), after(1)],
  ['the title continued', paged([['客户名单（续）'], header]), after(2)],
  ['续表', paged([['续表1'], header]), after(2)],
  ['continued', paged([['(continued)']]), after(1)],
  ['a title of several cells with a date that changes', [
    ['机构：城东支行', '打印日期：2024-12-30 10:15', '第1页'], header, ['001', '甲', 100], ['002', '乙', 200],
    ['机构：城东支行', '打印日期：2024-12-30 10:16', '第2页'], header, ['003', '丙', 300],
  ], [3, 4, 7]],
  ['signatures at the foot of each page', paged([['制表人：张三', '', '复核：李四'], ['客户名单'], header]), after(3)],
  ['a two-row header again', [
    ['客户', '', '金额'], ['客户号', '客户名称', '年销售额'], ['001', '甲', 100], ['002', '乙', 200], ['客户', '', '金额'], ['客户号', '客户名称', '年销售额'], ['003', '丙', 300],
  ], [3, 4, 7], { merged: ['A1:B1', 'A5:B5'] }],
  ['a heading of a section over the customers', [
    header, ['一、城东支行', '', ''], ['001', '甲', 100], ['002', '乙', 200], ['二、城西支行', '', ''], ['003', '丙', 300],
  ], [3, 4, 6]],
  ['a section that is merged across', [
    header, ['城东支行', '', ''], ['001', '甲', 100], ['002', '乙', 200], ['城西支行', '', ''], ['003', '丙', 300],
  ], [3, 4, 6], { merged: ['A2:C2', 'A5:C5'] }],
]; // prettier-ignore

const customersThatStay: readonly Variant[] = [
  ['a customer with a name only', [header, ['001', '甲', 100], ['', '乙', ''], ['003', '丙', 300]], [2, 3, 4]],
  ['a customer called like a page', [header, ['001', '第一页书店', 100], ['002', 'Page One Ltd', 100], ['003', '1/2', 9]], [2, 3, 4]],
  ['a customer called like the title', [['甲公司'], header, ['001', '甲公司', 100], ['002', '乙', 100]], [3, 4]],
  ['customers without any amount', [header, ['001', '甲', ''], ['002', '乙', ''], ['003', '丙', 300]], [2, 3, 4]],
]; // prettier-ignore

describe('pages of a printed list', () => {
  test.each(variants)('%s is no customer', (_, rows, wanted, around = {}) => {
    expect(readList(rows, around).rows).toEqual(wanted);
  });

  test.each(customersThatStay)('%s stays', (_, rows, wanted, around = {}) => {
    expect(readList(rows, around).rows).toEqual(wanted);
  });
});
