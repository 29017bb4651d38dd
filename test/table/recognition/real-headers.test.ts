import type { Cell } from '../../../src/table/cells/cell';
import {
  headerCurrency,
  headerScale,
  namesUnit,
  statedScale,
} from '../../../src/table/recognition/header-unit';
import { recogniseColumns } from '../../../src/table/recognition/recognise-columns';
import { recogniseStructure } from '../../../src/table/recognition/recognise-structure';
import { sampleOf } from '../samples';

function recognise(rows: readonly (readonly Cell[])[]) {
  const sample = sampleOf(rows);
  return recogniseColumns(recogniseStructure(sample), sample);
}

const roleOf = (header: string, values: readonly Cell[]): string | undefined =>
  recognise([['乙', header], ...values.map((value, row) => [`第${String(row)}行`, value])]).columns[1]?.role; // prettier-ignore

const money = [500_000, 1200.5];
const texts = ['甲类', '乙类'];
const days = ['2026-03-05', '2026-04-06'];

describe('headers of real exports', () => {
  test.each([
    ['Total Assets (USD)', '资产(万元)', 'AUM [k€]', '管理总资产', '账户总资产', 'AUM合计', '客户总资产（元）', 'Gesamtvermögen', 'Vermögen (T€)'].map((header) => [header, 'aum', money] as const),
    ['上季末总资产', 'Total Assets Prior Qtr (USD)', 'Last month AUM', '上月末账户总资产', '去年末资产'].map((header) => [header, 'previousAum', money] as const),
    ['上期存款', 'Deposits last month', '上月末日均存款', 'Saldo Vormonat'].map((header) => [header, 'previousBalance', money] as const),
    ['存款（万元）', '存款合计', 'Deposit Balance (CNY)', 'Kontostand'].map((header) => [header, 'balance', money] as const),
    ['Umsatz 2026 (EUR)', 'Umsatz', '2025年销售额', 'Total Sales YTD', 'Revenue (12m)'].map((header) => [header, 'revenue', money] as const),
    ['交易金额', '交易金额（元）', 'Amount', 'Betrag'].map((header) => [header, 'transactionAmount', money] as const),
    ['# Transactions (90d)', 'No. of transactions', '交易次数(次)', 'Stays'].map((header) => [header, 'transactionCount', [3, 4]] as const),
    ['客户信用状况', '信用等级', '信用状况（2026年）'].map((header) => [header, 'creditGrade', ['AA', 'B']] as const),
    ['Customer Since', 'Kunde seit', '合作日期'].map((header) => [header, 'openDate', days] as const),
    [['Customer Since', 'openDate', ['2000', '1994', 'Jan 2018']] as const],
    ['Relationship Manager', 'Betreuer', '服务投顾'].map((header) => [header, 'manager', ['Ann Ash', 'Bea Birk']] as const),
    ['Last Contacted', 'Letzter Kontakt', '最近走访'].map((header) => [header, 'lastContactDate', days] as const),
    [['Letzter Kontakt', 'lastContactDate', ['28.09.2026', '3.9.2026']] as const],
    ['Job Title', 'Funktion', 'Position', '客户职务'].map((header) => [header, 'position', ['CEO', 'Clerk']] as const),
    ['Kundennummer', 'Member #', 'Client ID'].map((header) => [header, 'customerId', ['A1', 'A2']] as const),
    ['Filiale', 'Branch (name)'].map((header) => [header, 'branch', ['Süd', 'Nord']] as const),
    ['购买意向评分', '购买意向评分（0-100）'].map((header) => [header, 'purchaseIntent', [80, 90]] as const),
    ['竞争态势评分'].map((header) => [header, 'competitivePosition', [80, 90]] as const),
    ['风险评估', 'Risk Score'].map((header) => [header, 'dealRisk', [80, 90]] as const),
    ['付款日'].map((header) => [header, 'paymentDate', days] as const),
    ['信息收集'].map((header) => [header, 'factsCollected', ['是', '否']] as const),
    ['特征核对'].map((header) => [header, 'factsCompared', ['是', '否']] as const),
    ['联系许可', '是否同意联系', '是否愿意接受营销短信及电话', 'Contact permission', 'Werbung erlaubt'].map((header) => [header, 'consent', ['是', '否']] as const),
    ['Firma', '企业名称'].map((header) => [header, 'name', ['Weiß KG', 'Lang KG']] as const),
  ].flat())('%s is %s', (header, role, values) => {
    expect(roleOf(header, values)).toBe(role);
  }); // prettier-ignore

  test.each([
    ['持有人編號', 'Constituent ID', '贵宾卡号', 'Mitgliedsnr.', 'Member #', 'Account #', '编码', '线索ID', 'Ref'].map((header) => [header, 'customerId', ['A-01', 'A-02']] as const),
    ['Vendor', 'Account', 'Kunde', 'Business', 'Donor', '持有人姓名', '贵宾姓名', '借款人', 'Mandant', '公司名称', '客户全称'].map((header) => [header, 'name', ['Weiß KG', 'Lang KG']] as const),
    ['持有市值', '持有市值（萬港元）', '市值合计', '总市值', '保有量', 'Portfolio value', 'Portfolio Value (USD)', 'Anlagevolumen (TEUR)', 'Depotwert', 'Investable assets', 'Market value'].map((header) => [header, 'aum', money] as const),
    ['Lifetime Giving', '累计购买', '累计捐赠', 'Lifetime spend', 'Einkaufsvolumen'].map((header) => [header, 'revenue', money] as const),
    ['末次消费', '最近消费', 'Last Gift Date', '最近申購日', '上次到店', 'Letzte Bestellung'].map((header) => [header, 'lastTransactionDate', days] as const),
    ['上次回访', 'Last review', 'Last meeting', '末次拜访', '最近跟进', '外呼时间', 'Letztes Gespräch', '最後聯繫'].map((header) => [header, 'lastContactDate', days] as const),
    ['存单到期', '定期到期', '理财到期', 'Matures', 'Fälligkeitstermin'].map((header) => [header, 'maturityDate', days] as const),
    ['所属投顾', '理財顧問', '销售顾问', '置业顾问', '导购', 'Gift Officer', 'Private Banker', 'Wealth Manager', 'Anlageberater'].map((header) => [header, 'manager', ['Ann Ash', 'Bea Birk']] as const),
    ['他行存款'].map((header) => [header, 'potentialValue', money] as const),
    ['应收账款余额', 'Receivables', 'Offene Posten', '欠款金额'].map((header) => [header, 'loanBalance', money] as const),
    ['单位职务', '身份/职业', 'Contact Title', '對接人職務'].map((header) => [header, 'position', ['CEO', 'Clerk']] as const),
  ].flat())('%s is %s, in the words of a trade', (header, role, values) => {
    expect(roleOf(header, values)).toBe(role);
  }); // prettier-ignore

  test('what the family does is not what the customer does, and his own post goes before that in an association', () => {
    const jobs = ['董事长', '教师'];
    const heads = (...headers: readonly string[]) =>
      recognise([['乙', ...headers], ...jobs.map((job, row) => [`第${String(row)}行`, ...headers.map(() => job)])]).columns.map(({ role }) => role).slice(1);
    expect(heads('配偶职业', '职业')).toEqual([undefined, 'position']);
    expect(heads('商会职务', '单位职务')).toEqual([undefined, 'position']);
  }); // prettier-ignore

  test('a balance among receivables is owed, and is no deposit', () => {
    const table = [['往来单位', '期末余额', '账龄'], ['好邻居超市', 53_200, 20], ['聚福楼', 144_000, 80]]; // prettier-ignore
    const { columns, issues } = recognise(table);
    expect(columns[1]?.role).toBe('loanBalance');
    expect(issues.map(({ kind }) => kind)).toContain('owed');
    expect(recognise([['往来单位', '期末余额'], ['好邻居超市', 53_200], ['聚福楼', 144_000]]).columns[1]?.role).toBe('balance'); // prettier-ignore
  });

  test('a sheet without a name or an amount names the columns that could be it', () => {
    const { near } = recognise([
      ['客户号', '抬头', '盘子'],
      ['K1', 'Weiß KG', 530_000],
      ['K2', 'Lang KG', 90_000],
    ]);
    expect(near.map(({ role, header }) => `${header}: ${role}`)).toEqual(['抬头: name', '盘子: aum']);
  });

  test.each(['资产（较上月增加）', '近12月交易量', '贷款余额（万元）', 'Room Nights', '总资产（等级）'])(
    '%s is no amount of today, whatever stands in brackets',
    (header) => {
      expect(['aum', 'balance', 'revenue']).not.toContain(roleOf(header, money));
    },
  );

  test('the firm is the employer beside a person, and the customer without one', () => {
    const columns = recognise([['Name', 'Firma'], ['Ann Ash', 'Weiß KG'], ['Bea Birk', 'Lang KG']]).columns; // prettier-ignore
    expect(columns.map(({ role }) => role)).toEqual(['name', 'employer']);
  });

  test('a header of two things is what its values are', () => {
    expect(roleOf('Company / Title', ['Brightwell - CEO', 'Managing Director, Norsk', 'Accenture'])).toBe('position');
    expect(roleOf('Company / Title', ['Brightwell', 'Norsk', 'Accenture'])).toBe('employer');
    expect(roleOf('部门/职务', texts)).toBe('position');
  }); // prettier-ignore
});

describe('units of headers and titles', () => {
  test.each([
    ['AUM [k€]', 1000],
    ['Vermögen (T€)', 1000],
    ['Total Assets (USD thousands)', 1000],
    ['Total Assets (USD)', 1],
    ['Assets ($M)', 1_000_000],
    ['Umsatz (Mio. EUR)', 1_000_000],
    ['AUM合计（亿元）', 100_000_000],
    ['资产（万美元）', 10_000],
    ['# Transactions (90d)', 1],
  ])('the numbers under %s count times %i', (header, scale) => {
    expect(headerScale(header)).toBe(scale);
  });

  test('a foreign currency is named, yuan is not', () => {
    expect(headerCurrency('Total Assets (USD)')?.en).toBe('US dollars');
    expect(headerCurrency('资产（万美元）')?.zh).toBe('美元');
    expect(headerCurrency('AUM [k€]')?.en).toBe('euros');
    expect(headerCurrency('资产（元）')).toBeUndefined();
    expect(headerCurrency('Amount (CNY)')).toBeUndefined();
  });

  test.each([
    ['单位：万元', 10_000],
    ['客户一览（数据日期：2026年10月30日） 单位:万元', 10_000],
    ['金额单位：元', 1],
    ['Amounts in thousands', 1000],
    ['Beträge in T€', 1000],
    ['单位：南湖支行', undefined],
    ['All customers in Munich', undefined],
    ['Figures for clients in Madrid', undefined],
    ['All amounts in kEUR', 1000],
    ['Figures in thousands', 1000],
  ])('%s states %s', (text, scale) => {
    expect(statedScale(text)).toBe(scale);
  });

  test('a unit above the table is that of amounts whose header names none', () => {
    const { columns, issues } = recognise([
      ['客户一览　单位：万元', '', '', '', ''],
      ['客户号', '总资产', '存款（元）', '产品数量', '年龄'],
      ['A1', 320.5, 1000, 2, 40],
      ['A2', 18, 2000, 3, 50],
    ]);
    expect(columns.map(({ scale }) => scale)).toEqual([1, 10_000, 1, 1, 1]);
    expect(issues.map(({ kind, column }) => [kind, column])).toEqual([['stated-unit', '总资产']]);
    expect([namesUnit('存款（元）'), namesUnit('存款')]).toEqual([true, false]);
  });

  test('a column in foreign currency is said', () => {
    const { issues } = recognise([['Customer ID', 'Total Assets (USD)'], ['A1', 5], ['A2', 6]]); // prettier-ignore
    expect(issues.map(({ kind, text }) => [kind, text.zh])).toEqual([
      ['foreign-column', '「Total Assets (USD)」以美元计，数值未折算；门槛也按这一币种理解。'],
    ]);
  });
});
