import type { RoleId } from '../../../src/table/columns/roles';

/**
 * Headers as customer lists have them, by the role that a clerk gives them: simplified and traditional Chinese, English in the
 * spellings of databases and of people, pinyin initials. Written down by hand, apart from the vocabulary that recognises them.
 */
export const headersOfRoles: Readonly<Partial<Record<RoleId, readonly string[]>>> = {
  customerId: ['客户号', '客戶號', '客户编号', '客戶編號', 'Customer No.', 'customer_id', 'CUST-NO', 'CIF No', 'khh', 'KHBH', '会员号', '會員編號', 'Client ID', '客户 ID'],
  name: ['客户姓名', '客戶姓名', '客户名称', '姓名', '户名', 'Customer Name', 'CUST_NAME', 'clientName', 'khmc', 'KHXM', 'Full name'],
  phone: ['手机号', '手機號碼', '联系电话', '聯繫電話', 'Mobile', 'Phone number', 'telephone', 'SJH', 'lxdh'],
  idNumber: ['身份证号', '身份證號碼', '证件号码', '證件號碼', 'ID No.', 'id_number', 'ZJHM', 'SFZH'],
  branch: ['所属支行', '所屬支行', '开户机构', '開戶機構', '网点名称', 'Branch', 'branch_name', 'JGMC', '归属机构'],
  manager: ['客户经理', '客戶經理', '管户经理', '管戶經理', '理财经理', 'Relationship Manager', 'RM Name', 'khjl', 'Account manager'],
  segment: ['客户等级', '客戶等級', '客群', '会员等级', 'Customer segment', 'cust_level', 'KHDJ', 'Customer tier'],
  position: ['职位', '職位', '职务', '職務', 'Position', 'Job title', '岗位'],
  employer: ['工作单位', '工作單位', 'Employer', '单位名称'],
  aum: ['资产规模', '資產規模', '管理资产', 'AUM', 'AUM（万元）', 'Total AUM', '金融资产', 'zcgm', '管理資產規模(元)'],
  balance: ['存款余额', '存款餘額', '日均存款', '余额(元)', 'Balance', 'Deposit balance', 'ckye', '時點餘額'],
  income: ['年收入', '年收入(万元)', 'Annual income', 'Income', '年薪'],
  revenue: ['年度贡献', '年度貢獻', '营业收入', '營業收入', 'Revenue', '销售额', '銷售額'],
  profit: ['利润', '利潤', 'Profit', '毛利', 'Net profit'],
  birthday: ['出生日期', '生日', 'Birthday', 'Date of birth', 'DOB', 'csrq'],
  openDate: ['开户日期', '開戶日期', 'Open date', 'account_open_date', 'khrq'],
  gender: ['性别', '性別', 'Gender', 'Sex', 'xb'],
  age: ['年龄', '年齡', 'Age', 'nl'],
  trigger: ['触发事件', '觸發事件', 'Trigger', 'Trigger event'],
  remark: ['备注', '備註', 'Remark', 'Remarks', 'Notes', 'bz'],
}; // prettier-ignore

/** Cells that a column of the role may hold. */
export const cellsOfKind = {
  text: ['甲乙', '丙丁', '戊己'],
  number: [1200, 5400.5, 800],
  date: ['2024-03-05', '2023-11-16', '2022-07-01'],
  flag: ['是', '否', '是'],
} as const;

/** Roles whose cells must look like it, too: three phone numbers, three ages. */
export const cellsOfRoles: Readonly<Partial<Record<RoleId, readonly (string | number)[]>>> = {
  phone: ['13800138000', '13912345678', '010-65551234'],
  age: [31, 46, 72],
};

/** How one header is typed in as many sheets: spaces, widths, breaks, what cannot be seen. */
export const dresses: Readonly<Record<string, (header: string) => string>> = {
  'blanks around it': (header) => `  ${header}\u3000`,
  'a line break in front and behind': (header) => `\n${header}\r\n`,
  'a mark of byte order': (header) => `\ufeff${header}`,
  'zero-width spaces between its letters': (header) => [...header].join('\u200b'),
  'a mark of writing direction': (header) => `\u202b${header}\u202c`,
  'full-width letters': (header) =>
    header.replace(/[!-~]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  capitals: (header) => header.toUpperCase(),
  'a star for required': (header) => `${header}*`,
};

/** Headers that mean nothing, or mean harm. None of them may get a role, and none may take longer than the others. */
export const hostileHeaders: readonly string[] = [
  ' ',
  '\n\n\n',
  '\u200b\u200b',
  '\u202e\u202d',
  '😀',
  '👩‍👩‍👧‍👦'.repeat(50),
  'e\u0301'.repeat(2_000),
  '\ud800',
  '\udfff\ud800',
  'x'.repeat(32_767),
  '客'.repeat(32_767),
  '(('.repeat(16_000),
  ' \t'.repeat(16_000),
  '(元)'.repeat(8_000),
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'undefined',
  'null',
  'NaN',
  '=1+1',
  "'; DROP TABLE customers; --",
  '<script>alert(1)</script>',
  '${header}',
  '%s%n%x',
  '../../etc/passwd',
  'العميل',
  'לקוח',
  '\u202etsiluatsop\u202c',
  '0',
  '-',
  '—',
  '...',
  '（）',
  '万元',
];

/** Letters of other scripts that look like those of a header: what the eye takes for AUM is no AUM. */
export const lookAlikes: readonly string[] = ['АUM', 'АUМ', 'Сustomer ID', 'Ваlаnсе', 'Ρhоnе'];
