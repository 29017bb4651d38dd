import type { Cell } from '../../../src/table/cells/cell';
import { datedActOf } from '../../../src/table/columns/dated-act';
import { recogniseColumns } from '../../../src/table/recognition/recognise-columns';
import { recogniseStructure } from '../../../src/table/recognition/recognise-structure';
import { sampleOf } from '../samples';

/** So many rows show what stands below a heading. */
const rowCount = 12;

const every = (...values: readonly Cell[]): Cell[] =>
  Array.from({ length: rowCount }, (_, row) => values[row % values.length] ?? '');
const down = (value: (row: number) => Cell): Cell[] =>
  Array.from({ length: rowCount }, (_, row) => value(row));

const days = down(
  (row) => `2026-${String(1 + (row % 11)).padStart(2, '0')}-${String(3 + row).padStart(2, '0')}`,
);
const codes = down((row) => `K${String(70311 + 37 * row * (row + 1))}`);
const money = down((row) => 1250 + 7321 * ((row * 7) % 12));
const wan = down((row) => 2 + ((row * 5) % 13));
const names = every(
  ...'王秀兰 张建国 李敏 陈志强 刘洋 赵海燕 周国庆 吴文博 郑丽华 孙玉兰 朱德胜 何春生'.split(' '),
);
const few = every('李娜', '周强', '吴迪');
const initials = every('RT', 'KD', 'JP');
const jobs = every('总经理', '教师', '退休', '个体户');
const firmsAndJobs = every('恒达贸易 总经理', '新远科技 会计', '天成机械', '瑞丰食品 董事长');

interface Sheet {
  readonly [header: string]: readonly Cell[];
}

function recognise(columns: Sheet) {
  const headers = Object.keys(columns);
  const rows = down(() => '').map((_, row) => headers.map((header) => columns[header]?.[row] ?? ''));
  const sample = sampleOf([headers, ...rows]);
  return recogniseColumns(recogniseStructure(sample), sample);
}

const rolesIn = (columns: Sheet): Record<string, string | undefined> =>
  Object.fromEntries(recognise(columns).columns.map(({ header, role }) => [header, role]));

const roleUnder = (header: string, cells: readonly Cell[]): string | undefined =>
  rolesIn({ 住址: down((row) => `东风路${String(row)}号`), [header]: cells })[header];

describe('headings of other trades', () => {
  test.each([
    ...['最近接触', '走访日', 'Last mtg', 'Contact report date', '末次会见', '上门日', 'Letzte Besprechung am'].map((header) => [header, 'lastContactDate', days] as const),
    ...['末次成交日', '最近购药', '购机日期', 'Last swipe', '最近进厂日', 'Last lesson attended', 'Most recent order', 'Letzter Werkstattbesuch vom Auftrag'].map((header) => [header, 'last', days] as const),
    ...['户号', '资金账号', '病历号', 'Memb ID', 'Chart no.', 'Px no', 'Mandanten-Nr.', '客戶檔案號'].map((header) => [header, 'customerId', codes] as const),
    ...['期缴保费', '今年消费', 'Fee pa', '累計收費 Total billed (HK$)', '本年诊疗费', 'Fees paid this yr (£)', 'Honorar p.a.', 'Annual mooring £', 'Charged in 2026 (£)', '本學年繳納', '本年診金(HK$)'].map((header) => [header, 'revenue', money] as const),
    ...['年顾问费(万)', '累计团费（万元）'].map((header) => [header, 'revenue', wan] as const),
    ...['成交价(万元)', '工程造价'].map((header) => [header, 'orderAmount', wan] as const),
    ...['Monthly fee (£)'].map((header) => [header, 'monthlySpend', money] as const),
    ...['来店次数', 'Visits 90d', '就诊次数', 'Lessons YTD'].map((header) => [header, 'transactionCount', wan] as const),
    ...['片区经理', '承办律师', '网格经理', 'Looked after by', 'Zust. Verkäufer'].map((header) => [header, 'manager', few] as const),
    ...['接待人', '服務專員', '揽货人员'].map((header) => [header, 'manager', every('李娜', '周强', '吴敏')] as const),
    ...['Prospect mgr', 'Partner', 'Rep'].map((header) => [header, 'manager', initials] as const),
    ...['营生', 'Work', 'What they do', '谋生方式', 'Tätigkeit'].map((header) => [header, 'position', jobs] as const),
    ...['单位/头衔', 'Company / title', '公司／職銜', 'Firma / Position', '单位及职务'].map((header) => [header, 'position', firmsAndJobs] as const),
    ...['称呼', '委托方', 'Name, Vorname', 'Patient name', 'Surname, first name'].map((header) => [header, 'name', names] as const),
    ...['Promo msg', 'SMS opt', 'Marketing OK?', 'Mailshots'].map((header) => [header, 'consent', every('OK', '', 'STOP', '')] as const),
  ])('%s is known by its parts and by what stands below: %s', (header, role, cells) => {
    const found = roleUnder(header, cells);
    if (role === 'last') expect(['lastContactDate', 'lastTransactionDate']).toContain(found);
    else expect(found).toBe(role);
  }); // prettier-ignore

  test.each([
    ['下次回访', days],
    ['Next appt', days],
    ['合同到期提醒', days],
    ['手机尾号', codes],
    ['发票号', every('F1', 'F2')],
    ['车架号', codes],
    ['未收费', money],
    ['均价', money],
    ['服务费率', wan],
    ['投诉次数', wan],
    ['经理手机', few],
    ['消费指数', money],
    ['传真号', codes],
    ['Promo msg', every('双十一满减', '新春大礼', '会员日提醒', '老客回馈')],
  ])('%s is none of them', (header, cells) => {
    const decisive = [
      'customerId',
      'name',
      'lastContactDate',
      'lastTransactionDate',
      'revenue',
      'orderAmount',
    ];
    expect([...decisive, 'transactionCount', 'manager', 'position', 'consent']).not.toContain(
      roleUnder(header, cells),
    );
  });

  it('a number of papers or accounts is no customer where the list has one of customers', () => {
    const columns = { 保单号: codes, 户号: codes.map((code) => `${String(code)}1`), 投保人: names };
    expect(rolesIn(columns)).toEqual({ 保单号: undefined, 户号: 'customerId', 投保人: 'name' });
  });

  it('the last digits of a number are an id only among so few that two hardly share them', () => {
    const tails = down((row) => String(132442 + 7013 * row).slice(0, 6));
    expect(roleUnder('护照尾号', tails)).toBe('customerId');
    expect(roleUnder('护照尾号', down((row) => String(101 + row)))).toBeUndefined(); // prettier-ignore
  });

  it('day and amount are those of a purchase where customers repeat, and of the latest one where they do not', () => {
    const shops = every('老沈副食', '惠民超市', '旺角烟酒', '好又多');
    expect(rolesIn({ 送货日: days, 店家: shops, 货款: money })).toEqual({
      送货日: 'transactionDate',
      店家: 'name',
      货款: 'transactionAmount',
    });
    expect(rolesIn({ 购机日期: days, 客户姓名: names, 成交价: money })).toEqual({
      购机日期: 'lastTransactionDate',
      客户姓名: 'name',
      成交价: 'orderAmount',
    });
  });

  it('where customers repeat, a code of its own in each row is that of a paper, and the only day that of a purchase', () => {
    const shops = every('老沈副食', '惠民超市', '旺角烟酒', '好又多');
    expect(rolesIn({ 交稿日: days, 工单编号: codes, 客户名称: shops, 制作费合计: money })).toEqual({
      交稿日: 'transactionDate',
      工单编号: 'orderNumber',
      客户名称: 'name',
      制作费合计: 'transactionAmount',
    });
  });

  it('what may decide and was not taken is near', () => {
    const { near } = recognise({ 家: every('甲家', '乙家'), 标记: codes, 干什么的: jobs, 最近: days });
    expect(near.map(({ role, header }) => `${header}: ${role}`)).toEqual(
      expect.arrayContaining(['标记: customerId', '最近: lastContactDate']),
    );
  });
});

describe('the heading of a column of days', () => {
  test.each([
    ['走访日', 'contact', false],
    ['Last swipe', 'deal', true],
    ['lastContactReport', 'contact', true],
    ['最近睇楼日', 'deal', true],
    ['上次上课', 'deal', true],
    ['Tuned on', 'deal', true],
  ])('%s names an act with a customer', (header, act, isLatest) => {
    expect(datedActOf(header)).toMatchObject({ act, isLatest });
  });

  test.each([
    '下次回访',
    '生日',
    '开户日',
    'Renewal due',
    'Last updated',
    'Created on',
    'Last import',
    '最近3个月',
    'last name',
    '配偶生日',
  ])('%s names none', (header) => {
    expect(datedActOf(header)).toBeUndefined();
  });
});
