import type { Cell } from '../../../src/table/cells/cell';
import { headerScale } from '../../../src/table/recognition/header-unit';
import { recogniseColumns } from '../../../src/table/recognition/recognise-columns';
import { recogniseStructure } from '../../../src/table/recognition/recognise-structure';
import { roleHeaders } from '../../../src/table/recognition/role-headers';
import { headerKey } from '../../../src/table/recognition/header-key';
import { sampleOf } from '../samples';

function recognise(rows: readonly (readonly Cell[])[], formats?: readonly string[]) {
  const sample = sampleOf(rows, formats === undefined ? {} : { formats });
  return recogniseColumns(recogniseStructure(sample), sample);
}

/** The roles that headers get over the same value in every row. */
const roleOf = (header: string, values: readonly Cell[]): string | undefined =>
  recognise([['甲', header], ...values.map((value, row) => [`第${String(row)}行`, value])]).columns[1]?.role; // prettier-ignore

describe('recognising roles from headers', () => {
  test.each([
    ['客户号', '客戶號', 'CUST_NO', 'Customer ID', 'khh', '核心客户号', '客户编号'].map((header) => [header, 'customerId', ['C001', 'C002']] as const),
    ['客户姓名', '客戶名稱', 'CUST_NAME', 'khmc', '户名', 'Surname'].map((header) => [header, 'name', ['Ann', 'Bea']] as const),
    ['存款余额', '時點餘額', '时点余额', '日均', '月日均', 'ye', 'Balance', '余额（元）', '月末存款余额(万元)'].map((header) => [header, 'balance', [5, 6.5]] as const),
    ['资产', 'AUM_BAL', 'zcgm', '總資產', '管理资产规模', 'AUM月日均(万)'].map((header) => [header, 'aum', [5, 6.5]] as const),
    ['管户经理', '管戶經理', '理财经理', 'RM Name'].map((header) => [header, 'manager', ['王五', '赵六']] as const),
    ['开户机构', '開戶機構', '所属支行', 'Branch'].map((header) => [header, 'branch', ['城东', '城西']] as const),
    ['开户日期', '開戶日期', 'Open Date'].map((header) => [header, 'openDate', ['2024-03-05', '2024-03-06']] as const),
    ['上月末存款余额', '年初余额'].map((header) => [header, 'previousBalance', [5, 6]] as const),
    ['身份证号码', '證件號碼', 'ID Number'].map((header) => [header, 'idNumber', ['x1', 'x2']] as const),
    ['是否流失', 'Exited', 'churn'].map((header) => [header, 'churned', [1, 0]] as const),
    ['职务', '職位', 'Job Title'].map((header) => [header, 'position', ['董事长', '职员']] as const),
  ].flat())('gives %s the role %s', (header, role, values) => {
    expect(roleOf(header, values)).toBe(role);
  }); // prettier-ignore

  test.each([
    ['免打扰', '是否免打扰', '拒绝营销', '谢绝来访', 'Do not contact', 'Opt-out', 'Unsubscribed', 'Werbesperre'].map((header) => [header, 'doNotContact', ['是', '否']] as const),
    ['目标范围', '在目标范围', '是否目标范围', 'In target range'].map((header) => [header, 'inTargetRange', ['是', '否']] as const),
    ['目标职位', '是否目标职位', 'Target position'].map((header) => [header, 'inTargetPosition', ['是', '否']] as const),
    ['上月AUM', '上季末总资产', '上期资产', 'Previous AUM'].map((header) => [header, 'previousAum', [5, 6]] as const),
    ['保单状态', 'Account Status'].map((header) => [header, 'rowStatus', ['有效', '失效']] as const),
    [['目标职位', 'position', ['董事长', '职员']] as const],
  ].flat())('tells from %s the role %s, by what the column holds', (header, role, values) => {
    expect(roleOf(header, values)).toBe(role);
  }); // prettier-ignore

  test.each(['客户经理电话', '证件到期日', '机构人数', '余额增长率', '行数', 'RowNumber', '序号'])(
    'gives %s none of the roles whose words it contains',
    (header) => {
      expect(roleOf(header, [1, 2, 3])).toBeUndefined();
    },
  );

  test('doubts a header that the values contradict', () => {
    expect(roleOf('电话', ['yes', 'none'])).toBeUndefined();
    expect(roleOf('存款余额', ['甲', '乙'])).toBeUndefined();
    expect(roleOf('生日', ['甲', '乙'])).toBeUndefined();
    expect(roleOf('是否流失', ['甲', '乙'])).toBeUndefined();
  });

  test('gives one role to one column, the surest, and names the rival', () => {
    const { columns, issues } = recognise([
      ['first_name', 'last_name', '客户姓名', '乙'],
      ['Ann', 'Ash', 'Ann Ash', 1],
      ['Bea', 'Birk', 'Bea Birk', 2],
    ]);
    expect(columns.map(({ role }) => role)).toEqual([undefined, undefined, 'name', undefined]);
    expect(issues).toEqual([]);
    const rivals = recognise([['first_name', 'last_name'], ['Ann', 'Ash'], ['Bea', 'Birk']]); // prettier-ignore
    expect(rivals.issues.map(({ kind, column }) => [kind, column])).toEqual([
      ['competing-columns', 'first_name'],
    ]);
  });

  test('offers every role that a column may have, surest first', () => {
    const { columns } = recognise([['order_date', 'revenue'], ['2024-03-05', 12], ['2024-03-06', 13]]); // prettier-ignore
    expect(columns[1]?.candidates.map(({ role }) => role)).toEqual(['transactionAmount', 'revenue']);
    expect(columns[1]?.role).toBe('transactionAmount');
  });

  test('has no whole header in two roles, except where values or the other columns decide', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const [role, { exact, weak = '' }] of Object.entries(roleHeaders)) {
      for (const word of `${exact} ${weak}`.split(' ').filter((one) => one !== '')) {
        if (seen.has(word) && seen.get(word) !== role) twice.push(word);
        seen.set(word, role);
        expect(headerKey(word)).toBe(word);
      }
    }
    expect(new Set(twice)).toEqual(new Set(['最近消费', 'price', 'sr', '目标职位', '目标职务']));
  });
});

describe('recognising roles from values', () => {
  test.each([
    ['idNumber', ['11010519491231002X', '440524188001010014']],
    ['phone', ['13800138000', '13912345678']],
    ['name', ['张三', '欧阳娜娜', '李小明', '王五']],
    ['gender', ['男', '女', '男']],
    ['position', ['董事长', '总经理', '职员']],
  ])('sees %s', (role, values) => {
    expect(roleOf('乙', values)).toBe(role);
  });
});

describe('telling the kind of a column without a role', () => {
  const kindOf = (header: string, values: readonly Cell[], format = 'General'): string | undefined =>
    recognise([['甲', header], ...values.map((value, row) => [`第${String(row)}行`, value])], ['General', format]).columns[1]?.kind; // prettier-ignore

  test.each([
    ['乙', [1, '2.5', '3万'], 'number'],
    ['乙', ['2024-03-05', '2024年3月6日'], 'date'],
    ['某日期', [20240305, 20240306], 'date'],
    ['乙', [20240305, 20240306], 'number'],
    ['乙', ['yes', 'no'], 'flag'],
    ['乙', [1, 0], 'number'],
    ['HasCrCard', [1, 0], 'flag'],
    ['有无信用卡', [1, 0], 'flag'],
    ['乙', ['0001', '0002'], 'text'],
    ['合同编号', [1001, 1002], 'text'],
    ['乙', ['甲', '乙'], 'text'],
    ['乙', ['', ''], 'text'],
  ])('%s over %p is %s', (header, values, kind) => {
    expect(kindOf(header, values)).toBe(kind);
  });

  test('goes by the number format for dates', () => {
    expect(kindOf('乙', [46203, 46204], 'yyyy/m/d')).toBe('date');
    expect(kindOf('乙', [46203, 46204], '#,##0')).toBe('number');
  });
});

describe('what recognition has to say', () => {
  test('a heading about staying is not taken for churned', () => {
    const { columns, issues } = recognise([['客户号', '客户能否留存？'], ['a', 1], ['b', 0], ['c', 0], ['d', 0]]); // prettier-ignore
    expect(columns[1]).toMatchObject({ role: undefined, kind: 'flag' });
    expect(issues).toMatchObject([
      { kind: 'retention-heading', severity: 'warning', column: '客户能否留存？' },
    ]);
    expect(issues[0]?.text.zh).toContain('25%');
  });

  test.each([
    ['年收入（万）', 10000],
    ['金额(万元)', 10000],
    ['资产-亿元', 100000000],
    ['余额（单位：千元）', 1000],
    ['Amount (thousands)', 1000],
    ['余额(元)', 1],
    ['万元户', 1],
    ['余额', 1],
  ])('%s multiplies its column by %d', (header, scale) => {
    expect(headerScale(header)).toBe(scale);
  });

  test('says that a column is scaled', () => {
    expect(recognise([['客户号', '年收入（万）'], ['a', 12], ['b', 15]]).issues.map(({ kind }) => kind)).toEqual([
      'scaled-column',
    ]); // prettier-ignore
  });
});
