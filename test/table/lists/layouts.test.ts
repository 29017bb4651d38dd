import { readList, type ListSurroundings } from '../../support/read-list';

type Rows = (string | number)[][];
type Variant = [what: string, rows: Rows, headers: string[], first: number, around?: ListSurroundings];

const body: Rows = [['001', '张三', '城东', 60], ['002', '李四', '城西', 40], ['003', '王五', '城东', 70]]; // prettier-ignore
const variants: readonly Variant[] = [
  ['a title above the header', [['客户清单'], ['客户号', '客户姓名', '支行', '资产规模'], ...body], ['客户号', '客户姓名', '支行', '资产规模'], 3],
  ['a title of several cells', [['城东支行', '客户清单', '', '2026年6月'], ['客户号', '客户姓名', '支行', '资产规模'], ...body], ['客户号', '客户姓名', '支行', '资产规模'], 3],
  ['headings that nobody knows below a title', [['Overview of everything'], ['Alpha', 'Beta', 'Gamma', 'Delta'], ['x', 'y', 'z', 1], ['u', 'v', 'w', 2]], ['Alpha', 'Beta', 'Gamma', 'Delta'], 3],
  ['texts only below a title', [['Staff list', '', ''], ['Alpha', 'Beta', 'Gamma'], ['red', 'green', 'blue'], ['one', 'two', 'three']], ['Alpha', 'Beta', 'Gamma'], 3],
  ['a title that is as wide as the header', [['客户', '清单', '二零二六', '年'], ['客户号', '客户姓名', '支行', '资产规模'], ...body], ['客户号', '客户姓名', '支行', '资产规模'], 3],
  ['two header rows, merged', [['客户', '', '', '资产'], ['客户号', '客户姓名', '支行', '资产规模'], ...body], ['客户号', '客户姓名', '支行', '资产规模'], 3, { merged: ['A1:C1'] }],
  ['two header rows, not merged', [['客户', '', '', '资产'], ['客户号', '客户姓名', '支行', '资产规模'], ...body], ['客户号', '客户姓名', '支行', '资产规模'], 3],
  ['two header rows, the second in English', [['客户号', '客户姓名', '支行', '资产规模'], ['Customer ID', 'Name', 'Branch', 'AUM'], ...body], ['客户号', '客户姓名', '支行', '资产规模'], 3],
  ['two header rows, the second of field names', [['客户号', '客户姓名', '支行', '资产规模'], ['cust_no', 'cust_name', 'org_name', 'aum_bal'], ...body], ['客户号', '客户姓名', '支行', '资产规模'], 3],
  ['two header rows, the second of types', [['客户号', '客户姓名', '支行', '资产规模'], ['文本', '文本', '文本', '数字'], ...body], ['客户号', '客户姓名', '支行', '资产规模'], 3],
  ['a row of numbers of columns below the header', [['客户号', '客户姓名', '支行', '资产规模'], ['(1)', '(2)', '(3)', '(4)'], ...body], ['客户号', '客户姓名', '支行', '资产规模'], 3],
  ['a row of bare numbers of columns below the header', [['客户号', '客户姓名', '支行', '资产规模'], [1, 2, 3, 4], ...body], ['客户号', '客户姓名', '支行', '资产规模'], 3],
  ['a row of numbers with one bracket each', [['客户号', '客户姓名', '支行', '资产规模'], ['1)', '2)', '3)', '4)'], ...body], ['客户号', '客户姓名', '支行', '资产规模'], 3],
  ['a first row of data that counts', [['客户号', '交易次数', '资产规模'], [1, 2, 3], [2, 5, 40], [3, 1, 7]], ['客户号', '交易次数', '资产规模'], 2],
  ['two header rows, the first with words over each column', [['Client', 'Client', 'Place', 'Money'], ['id', 'name', 'branch', 'aum'], ...body], ['Client id', 'Client name', 'branch', 'aum'], 3],
  ['a second row that says more of some columns', [['客户号', '客户姓名', '支行', '资产', ''], ['', '', '', '本期', '上期'], ...body.map((row) => [...row, 1])], ['客户号', '客户姓名', '支行', '资产 本期', '资产 上期'], 3],
  ['the same, not merged and with more words', [['客户号', '客户姓名', '存款', '', '理财', ''], ['', '', '活期', '定期', '持有', '到期'], ['001', '张三', 1, 2, 3, 4], ['002', '李四', 1, 2, 3, 4]], ['客户号', '客户姓名', '存款 活期', '存款 定期', '理财 持有', '到期'], 3],
  ['a sparse first column', [['序号备注', '客户号', '客户姓名', '资产规模'], ['', '001', '张三', 1], ['', '002', '李四', 2], ['x', '003', '王五', 3], ['', '004', '赵六', 4]], ['序号备注', '客户号', '客户姓名', '资产规模'], 2],
  ['a sparse first column without heading', [['', '客户号', '客户姓名', '资产规模'], ['重点', '001', '张三', 1], ['', '002', '李四', 2], ['', '003', '王五', 3]], ['A列', '客户号', '客户姓名', '资产规模'], 2],
  ['a first data row with few cells', [['x', 'y', 'z'], ['', 'a', ''], [1, '', ''], [2, 'b', 'c']], ['x', 'y', 'z'], 2],
  ['a first row of data that reads like a note', [['客户号', '客户姓名', '备注'], ['', '注册地址不详的客户', ''], ['2', '李四', ''], ['3', '王五', '']], ['客户号', '客户姓名', '备注'], 2],
  ['notes far above', [['', '', 'Note 1'], [], [], ['Columns', 'Column A', 'Column B', 'Column C'], ['put data here', 1, 2, 3]], ['Columns', 'Column A', 'Column B', 'Column C'], 5],
  ['two lists below each other', [['Item', 'Units'], [1, 1000], [2, 500], ['', ''], ['Item', 'Units'], [1, 750]], ['Item', 'Units'], 2],
]; // prettier-ignore

describe('layouts', () => {
  test.each(variants)('%s', (_, rows, headers, first, around = {}) => {
    const list = readList(rows, around);
    expect(list.headers).toEqual(headers);
    expect(list.recognition.structure.dataStart + 1).toBe(first);
    expect(list.rows[0]).toBe(first);
  });
});
