import { readList, type ListSurroundings } from '../../support/read-list';

const header = ['客户号', '客户姓名', '职务', '资产规模', '产品数量'];
const body = [['001', '张三', '董事长', 60, 3], ['002', '李四', '职员', 40.5, 2]]; // prettier-ignore
const english = ['Customer ID', 'Customer name', 'Job title', 'AUM', 'Number of products'];

type Variant = [what: string, rows: (string | number)[][], around?: ListSurroundings];

/** Rows above the list that say its amounts are in 万. */
const inTenThousands: readonly Variant[] = [
  ['a note row', [['客户资产表'], ['', '', '', '单位：万元'], header, ...body]],
  ['the title itself', [['客户资产表（单位：万元）'], header, ...body]],
  ['the title, without the word for unit', [['客户资产表（万元）'], header, ...body]],
  ['a title with other facts', [['城东支行 2026年6月30日 金额单位：人民币万元'], header, ...body]],
  ['two units in one line', [['单位：户、万元'], header, ...body]],
  ['traditional characters', [['單位：萬元'], header, ...body]],
  ['a unit alone in merged cells', [['', '', '', '', '（单位：万元）'], [...header, '客户经理'], ...body.map((row) => [...row, '甲'])], { merged: ['E1:F1'] }],
  ['a group header that is merged', [['基本信息', '', '', '资产情况（万元）', ''], header, ...body], { merged: ['A1:C1', 'D1:E1'] }],
  ['a group header that is not merged', [['基本信息', '', '', '资产情况(万元)', ''], header, ...body]],
  ['a group header with the word for unit', [['基本信息', '', '', '资产（单位：万元）', ''], header, ...body], { merged: ['A1:C1', 'D1:E1'] }],
  ['brackets in the header', [['客户号', '客户姓名', '职务', '资产规模（万元）', '产品数量'], ...body]],
  ['a dash in the header', [['客户号', '客户姓名', '职务', '资产规模-万元', '产品数量'], ...body]],
  ['a line break in the header', [['客户号', '客户姓名', '职务', '资产规模\n(万元)', '产品数量'], ...body]],
  ['a row of units below the header', [header, ['', '', '', '万元', '个'], ...body]],
  ['a note below the list', [header, ...body, ['注：金额单位为万元']]],
  ['a unit alone below the list', [header, ...body, ['单位：万元']]],
  ['a cell beside the header', [[...header, '单位：万元'], ...body]],
  ['the name of the sheet', [header, ...body], { names: ['客户资产（万元）'] }],
  ['the name of the file', [header, ...body], { names: ['客户清单_单位万元', 'Sheet1'] }],
  ['English, ten thousands', [['Unit: RMB 10,000'], english, ...body]],
  ['a note below a list that is longer than the sample', [header, ...Array.from({ length: 150 }, () => body[0] ?? []), ['注：金额单位：万元']]],
]; // prettier-ignore

const inThousands: readonly Variant[] = [
  ['a title', [['Customers (amounts in thousands of CNY)'], english, ...body]],
  ['a note', [['All figures in RMB thousands'], english, ...body]],
  ["RMB'000", [["(RMB'000)"], english, ...body]],
  ['in thousands', [['High net worth clients'], ['In thousands'], english, ...body]],
  ['a group header', [['Customer', '', '', 'Assets (CNY k)', ''], english, ...body], { merged: ['A1:C1', 'D1:E1'] }],
  ['German', [['Angaben in TEUR'], ['Kundennummer', 'Kundenname', 'Beruf', 'Vermögen', 'Product count'], ...body]],
]; // prettier-ignore

/** Nothing of these says that the amounts are in 万. */
const single: readonly Variant[] = [
  ['单位：元', [['单位：元'], header, ...body]],
  ['a unit of persons', [['单位：人'], header, ...body]],
  ['工作单位 in the title', [['客户工作单位：万元贸易有限公司'], header, ...body]],
  ['a header in yuan below 万元', [['单位：万元'], ['客户号', '客户姓名', '职务', '资产规模（元）', '产品数量'], ...body]],
  ['a group header in yuan below 万元', [['单位：万元'], ['基本信息', '', '', '资产情况（元）', ''], header, ...body], { merged: ['A2:C2', 'D2:E2'] }],
  ['the same with the word for unit', [['单位：万元'], ['基本信息', '', '', '资产情况（单位：元）', ''], header, ...body], { merged: ['A2:C2', 'D2:E2'] }],
  ['a condition in the title', [['资产50万元以上客户名单'], header, ...body]],
  ['a condition in the name of the file', [header, ...body], { names: ['资产100万元以上客户'] }],
  ['a note on a threshold below', [header, ...body, ['注：仅含资产50万元以上客户']]],
]; // prettier-ignore

describe('units of amounts', () => {
  test.each(inTenThousands)(
    '%s multiplies amounts by 10,000, not counts, and says so',
    (_, rows, around = {}) => {
      const { values, kinds } = readList(rows, around);
      expect(values('aum').slice(0, 2)).toEqual(rows.length > 50 ? [600_000, 600_000] : [600_000, 405_000]);
      expect(values('productCount').slice(0, 1)).toEqual([3]);
      expect(kinds).toEqual(
        expect.arrayContaining([expect.stringMatching(/^(?:stated-unit|scaled-column)$/u)]),
      );
    },
  );

  test.each(inThousands)('%s multiplies amounts by 1,000', (_, rows, around = {}) => {
    const { values } = readList(rows, around);
    expect([values('aum'), values('productCount')]).toEqual([[60_000, 40_500], [3, 2]]); // prettier-ignore
  });

  test.each(single)('%s leaves amounts as they are', (_, rows, around = {}) => {
    expect(readList(rows, around).values('aum')).toEqual([60, 40.5]);
  });
});
