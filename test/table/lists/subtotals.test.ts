import { readList, type ListSurroundings } from '../../support/read-list';

type Rows = (string | number)[][];
type Variant = [what: string, rows: Rows, customers: number[], around?: ListSurroundings];

const grouped = (first: string, second: string, last: string): Rows => [
  ['所属支行', '客户名称', '年销售额'],
  ['城东支行', '甲', 100], ['城东支行', '乙', 200], [first, '', 300],
  ['城西支行', '丙', 300], ['城西支行', '丁', 50], [second, '', 350],
  [last, '', 650],
]; // prettier-ignore
const customers = [2, 3, 5, 6];

const variants: readonly Variant[] = [
  ['城东支行 汇总', grouped('城东支行 汇总', '城西支行 汇总', '总计'), customers],
  ['城东支行小计', grouped('城东支行小计', '城西支行小计', '合计'), customers],
  ['小计：城东', grouped('小计：城东支行', '小计：城西支行', '总 计'), customers],
  ['合计（城东支行）', grouped('合计（城东支行）', '合计（城西支行）', '全行合计'), customers],
  ['East Total', grouped('East Total', 'West Total', 'Grand Total'), customers],
  ['Total for East', grouped('Total for East', 'Total for West', 'Total'), customers],
  ['Sub-total S. Shah', grouped('Sub-total S. Shah', 'Subtotal G. Lowe', 'Grand Total'), customers],
  ['Subtotal - East', grouped('Subtotal - East', 'Subtotal - West', 'TOTAL:'), customers],
  ['Ost Ergebnis', grouped('Ost Ergebnis', 'West Ergebnis', 'Gesamtergebnis'), customers],
  ['averages and counts', grouped('城东支行 平均值', '城西支行 计数', '总计数'), customers],
  ['East Count', grouped('East Count', 'West Average', 'Grand Count'), customers],
  ['traditional', grouped('城東支行 彙總', '城西支行 小計', '總計'), customers],
  ['labels in the column of names', [
    ['客户号', '客户名称', '年销售额'], ['001', '甲', 100], ['002', '乙', 200], ['', '城东支行 汇总', 300], ['003', '丙', 400], ['', '总计', 700],
  ], [2, 3, 5]],
  ['labels behind the amounts', [
    ['客户号', '客户名称', '年销售额', '说明'], ['001', '甲', 100, ''], ['002', '乙', 200, ''], ['', '', 300, '小计'], ['003', '丙', 400, ''], ['', '', 700, '合计'],
  ], [2, 3, 5]],
  ['labels in the column of managers', [
    ['客户号', '客户名称', '客户经理', '年销售额'], ['001', '甲', '李四', 100], ['002', '乙', '李四', 200], ['', '', '李四 汇总', 300], ['003', '丙', '王五', 400], ['', '', '王五 汇总', 400],
  ], [2, 3, 5]],
  ['the name of the branch alone, with a SUBTOTAL', [
    ['客户名称', '年销售额'], ['甲', 100], ['乙', 200], ['城东支行', 300], ['丙', 400], ['丁', 10], ['城西支行', 410],
  ], [2, 3, 5, 6], { formulas: { B4: '=SUBTOTAL(9,B2:B3)', B7: '=SUBTOTAL(9,B5:B6)' } }],
  ['the name of the branch alone, with a SUM of the rows above', [
    ['客户名称', '年销售额'], ['甲', 100], ['乙', 200], ['城东支行', 300], ['丙', 400], ['丁', 10], ['城西支行', 410],
  ], [2, 3, 5, 6], { formulas: { B4: '=SUM(B2:B3)', B7: '=SUM(B5:B6)' } }],
  ['no label at all, with formulas', [
    ['客户号', '客户名称', '年销售额'], ['001', '甲', 100], ['002', '乙', 200], ['', '', 300], ['003', '丙', 400], ['', '', 700],
  ], [2, 3, 5], { formulas: { C4: '=SUM(C2:C3)', C6: '=C4+C5' } }],
  ['no label at all, by the amounts alone', [
    ['客户号', '客户名称', '年销售额', '利润'], ['001', '甲', 100, 7], ['002', '乙', 200, 9], ['', '', 300, 16], ['003', '丙', 400, 4], ['004', '丁', 50, 1], ['', '', 450, 5], ['', '', 750, 21],
  ], [2, 3, 5, 6]],
  ['a subtotal beyond the sample in a column that nobody needs', [
    ['客户号', '客户名称', '备用', '年销售额'], ...Array.from({ length: 150 }, (_, at) => [`K${String(at)}`, `客户${String(at)}`, '', 10]), ['', '', '小计', 1500],
  ], Array.from({ length: 150 }, (_, at) => at + 2)],
  ['a page total', [
    ['客户号', '客户名称', '年销售额'], ['001', '甲', 100], ['', '本页小计', 100], ['002', '乙', 200], ['', '过次页', 200], ['', '承前页', 300], ['003', '丙', 400], ['', '累计', 700],
  ], [2, 4, 7]],
]; // prettier-ignore

const notTotals: readonly Variant[] = [
  ['firms that begin or end like it', [
    ['客户号', '客户名称', '年销售额'], ['001', '总计科技有限公司', 100], ['002', 'Total Energies SE', 200], ['003', 'Sum Total', 300], ['004', '汇总达物流', 10],
  ], [2, 3, 4, 5]],
  ['such firms without ids', [['客户名称', '年销售额'], ['汇总达物流有限公司', 100], ['Total Wine & More', 200], ['平均律文化', 300]], [2, 3, 4]],
  ['a customer whose amount is the sum of those above', [['客户名称', '年销售额'], ['甲', 100], ['乙', 200], ['丙', 300]], [2, 3, 4]],
  ['a sum across the row', [
    ['客户名称', '一季度', '二季度', '年销售额'], ['甲', 1, 2, 3], ['乙', 3, 4, 7], ['丙', 3, 1, 4],
  ], [2, 3, 4], { formulas: { D2: '=SUM(B2:C2)', D3: '=SUM(B3:C3)', D4: '=SUM(B4:C4)' } }],
  ['a running sum', [
    ['客户名称', '年销售额', '累计'], ['甲', 1, 1], ['乙', 3, 4], ['丙', 3, 7],
  ], [2, 3, 4], { formulas: { C2: '=SUM(B$2:B2)', C3: '=SUM(B$2:B3)', C4: '=SUM(B$2:B4)' } }],
  ['a row without id and name whose amount is no sum', [
    ['客户号', '客户名称', '年销售额', '利润'], ['001', '甲', 100, 7], ['002', '乙', 200, 9], ['', '', 55, 2], ['003', '丙', 1, 1],
  ], [2, 3, 4, 5]],
]; // prettier-ignore

describe('rows of totals', () => {
  test.each(variants)('%s: no customers, whatever column says it', (_, rows, wanted, around = {}) => {
    expect(readList(rows, around).rows).toEqual(wanted);
  });

  test.each(notTotals)('%s stay customers', (_, rows, wanted, around = {}) => {
    expect(readList(rows, around).rows).toEqual(wanted);
  });
});
