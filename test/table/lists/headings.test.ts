import { readList } from '../../support/read-list';

const events = ['拟出售公司股权', '孩子出国留学', '定期存款到期', '']; // prettier-ignore
const list = (header: string, cells: readonly (string | number)[]) =>
  readList([
    ['客户号', '客户名称', '职务', '资产规模', header],
    ...cells.map((cell, at) => [`00${String(at)}`, `客户${String(at)}`, '董事长', 800_000 + at, cell]),
  ]);

describe('columns of trigger events', () => {
  test.each([
    '商机状态', '商机来源', '触发条件', '商机编号', '商机类型', '商机数量', '商机负责人', '商机等级', '商机阶段', '商机渠道', '触发规则', '触发方式', '触发次数',
    'Trigger status', 'Trigger count', 'Trigger source', 'Trigger condition', 'Trigger type', 'Opportunity status', 'Trigger owner', '商机关闭原因', '商机金额', '商机创建人',
  ])('%s is none', (header) => {
    expect(list(header, ['已关闭', '跟进中', '已关闭', '进行中']).roleOf(header)).not.toBe('trigger');
    expect(list(header, ['已关闭', '跟进中', '已关闭', '进行中']).columns.every(({ role }) => role !== 'trigger')).toBe(true);
  }); // prettier-ignore

  test.each([
    '触发事件',
    '商机描述',
    '商机内容',
    '商机',
    '营销商机',
    'Trigger event',
    'Trigger',
    '触发事件说明',
    '近期触发事件',
  ])('%s is one', (header) => {
    expect(list(header, events).roleOf(header)).toBe('trigger');
  });
});

describe('what a customer owes', () => {
  const headings: readonly ([string, string])[] = [
    ['贷款余额', 'loanBalance'], ['授信额度', 'creditLimit'], ['贷款金额', 'loanBalance'], ['Loan balance', 'loanBalance'], ['Credit limit', 'creditLimit'],
    ['贷款总额', 'loanBalance'], ['按揭余额', 'loanBalance'], ['信用卡额度', 'creditLimit'], ['Outstanding loans', 'loanBalance'], ['负债合计', 'loanBalance'],
    ['剩余贷款本金', 'loanBalance'], ['可用额度', 'creditLimit'], ['Kreditlimit', 'creditLimit'], ['Darlehenssaldo', 'loanBalance'],
  ]; // prettier-ignore
  test.each(headings)('%s has a role and is named as no asset', (header, role) => {
    const found = list(header, [100, 200, 300]);
    expect(found.roleOf(header)).toBe(role);
    expect(found.said('owed').map(({ column }) => column)).toEqual([header]);
    expect(found.roleOf('资产规模')).toBe('aum');
  });

  test('the balance of deposits beside it keeps its role', () => {
    const rows = [['客户号', '贷款余额', '存款余额'], ['1', 5, 6], ['2', 7, 8]]; // prettier-ignore
    expect(readList(rows).roleOf('存款余额')).toBe('balance');
  });
});

describe('rows that somebody made to try things out', () => {
  test.each([
    ['TEST TEST', 5], ['测试客户', 5], ['测试', 5], ['Test User', 5], ['测试001', 5], ['demo', 5], ['Max Mustermann', 5], ['王五', 99_999_999], ['王五', 999_999_999],
    ['王五', '99,999,999'], ['dummy', 5], ['asdf', 5], ['样例客户', 5],
  ])('%s with %s is said', (name, amount) => {
    const rows = [['客户号', '客户姓名', '资产规模'], ['1', '张三', 1000], ['2', name, amount], ['3', '李四', 2000]]; // prettier-ignore
    const { said, rows: kept } = readList(rows);
    expect(said('test-row')).toMatchObject([{ count: 1, severity: 'warning', examples: [{ cell: expect.stringMatching(/3$/u) }] }]);
    expect(kept).toEqual([2, 3, 4]);
  }); // prettier-ignore

  test.each([
    ['Testa Verde SpA', 5], ['测试技术有限公司', 5], ['Tester Maier', 5], ['王五', 9999], ['王五', 990_000], ['Demoulin SA', 5], ['王五', 999.99], ['中国测试中心', 5],
  ])('%s with %s is nothing to say of', (name, amount) => {
    const rows = [['客户号', '客户姓名', '资产规模'], ['1', '张三', 1000], ['2', name, amount], ['3', '李四', 2000]]; // prettier-ignore
    expect(readList(rows).said('test-row')).toEqual([]);
  }); // prettier-ignore
});

describe('ids that a spreadsheet has rounded', () => {
  test.each([
    ['身份证号', '1.10101E+17'], ['手机号', '1.38E+10'], ['客户号', '6.217E+18'], ['银行卡号', '6.22202E+18'], ['卡号', '6,22E+15'], ['Phone', '8.61381E+12'],
    ['账号', '6.21700E+18'], ['证件号码', '3.5E17'], ['统一社会信用代码', '9.15E+17'],
  ])('%s %s counts as destroyed, and the message says why', (header, cell) => {
    const rows = [['姓名', header], ['张三', '13800138000'], ['李四', cell], ['王五', '13800138001']]; // prettier-ignore
    const found = readList(rows);
    expect(found.values(header)).toEqual(['13800138000', null, '13800138001']);
    expect(found.said('scientific-id')).toMatchObject([{ count: 1, severity: 'error', examples: [{ cell: 'B3', value: cell }] }]);
  }); // prettier-ignore

  test.each(['1e5', '2E3', 'A1E+05', '1E05B', '12E+3'])('an id such as %s is one', (cell) => {
    const rows = [['客户号', '姓名'], ['K1', '张三'], [cell, '李四']]; // prettier-ignore
    const found = readList(rows);
    expect(found.values('customerId')).toEqual(['K1', cell]);
  });
});
