import { contactStanding } from '../../../src/methods/shared/contact/standing';
import type { Column } from '../../../src/table/columns/column';
import { dates, numbers, texts } from '../../support/columns';

/** A column of the sheet under a heading, without a role unless one is given. */
function headed<C extends Column>(column: C, header: string, role?: string): C {
  return { ...column, header, role, sheetColumn: 1 };
}

const words = (header: string, cells: readonly (string | undefined)[]) =>
  headed(texts('remark', cells), header);

const asOf = 46356; // 2026-11-30

function barsOf(columns: readonly Column[], chosen = {}) {
  const customers = columns.find(({ role }) => role === 'customerId');
  const rows = columns[0]?.missing.length ?? 0;
  const standing = contactStanding(columns, {
    asOf,
    chosen,
    customers: customers?.kind === 'text' ? customers : undefined,
  });
  return Array.from({ length: rows }, (_, row) => standing.barOf(row));
}

describe('who may be contacted', () => {
  it('is told by notes and states under any heading, and by no words on somebody else', () => {
    expect(
      barsOf([words('服务记录', ['客户明确表示不要再联系', '老伴已故', '本人8月已故', '空号'])]),
    ).toEqual(['refused', undefined, 'deceased', 'unreachable']);
    expect(barsOf([words('客户状态', ['正常', '已销户', '已故', 'Closed'])])).toEqual([
      undefined,
      'closed',
      'deceased',
      'closed',
    ]);
    expect(barsOf([words('配偶情况', ['已故', '健在'])])).toEqual([undefined, undefined]);
    expect(barsOf([words('产品名称', ['销户', '终身寿'])])).toEqual([undefined, undefined]);
  });

  it('asks every column that asks for consent, and not one of them only', () => {
    const phone = headed(texts('consent', ['是', '是', '是', undefined]), '是否同意联系', 'consent');
    const privacy = words('隐私授权状态', ['已授权', '未授权', '已授权', '已授权']);
    const quiet = headed(numbers('aum', [0, 0, 1, 0]), 'SFMDR');
    expect(barsOf([phone, privacy, quiet])).toEqual([undefined, 'refused', 'refused', 'no-consent']);
  });

  it('takes a day until which nobody may call, and an end that is no day for no end', () => {
    const until = dates('noContactUntil', ['2027-05-31', '2026-06-30', '2026-11-30', undefined]);
    expect(barsOf([headed(until, '免打扰期限', 'noContactUntil')])).toEqual([
      'refused',
      undefined,
      'refused',
      undefined,
    ]);
    const endless = { ...until, missing: Uint8Array.of(2, 0, 0, 1) };
    expect(barsOf([headed(endless, '免打扰期限', 'noContactUntil')])[0]).toBe('refused');
  });

  it('reads ways of contact, where none and a blank are not the same', () => {
    expect(barsOf([words('Contact pref.', ['Phone', 'None', undefined, 'Do not solicit'])])).toEqual([
      undefined,
      'refused',
      undefined,
      'refused',
    ]);
    expect(barsOf([words('客户意愿', ['愿意', '不愿意', '愿意', undefined])])).toEqual([
      undefined,
      'refused',
      undefined,
      undefined,
    ]);
  });

  it('holds for all rows of a customer, but that an account is closed, or nobody was asked', () => {
    const id = texts('customerId', ['1', '1', '2', '2']);
    expect(barsOf([id, words('备注', [undefined, '勿扰', undefined, '已销户'])])).toEqual([
      'refused',
      'refused',
      undefined,
      undefined,
    ]);
    const status = headed(texts('rowStatus', ['正常', '正常', '销户', '正常']), '账户状态', 'rowStatus');
    expect(barsOf([id, status])).toEqual([undefined, undefined, 'closed', undefined]);
  });

  it('is a question where a column cannot be read, and what a person says of it holds', () => {
    const column = words('营销标识', ['甲类', '乙类']);
    const standing = (chosen: object) =>
      contactStanding([column], { asOf, customers: undefined, chosen: chosen as never });
    expect(standing({}).issues.map(({ column: header, text }) => [header, text.en])).toEqual([
      ['营销标识', expect.stringContaining("--read '营销标识:甲类=agreed'")],
    ]);
    const told = standing({ 营销标识: { 甲类: 'agreed', 乙类: 'refused' } });
    expect([told.issues.length, told.barOf(0), told.barOf(1)]).toEqual([0, undefined, 'refused']);
    expect(barsOf([words('备注', ['勿扰', '正常'])], { contact: { 勿扰: 'agreed' } })).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('reads numbers under a question in one pass, however many different ones there are', () => {
    const rows = 100_000;
    const phones = headed(
      numbers(
        'aum',
        Array.from({ length: rows }, (_, row) => (row < 2 ? row : 13_800_000_000 + row)),
      ),
      '是否同意联系',
      'consent',
    );
    const before = process.cpuUsage();
    const standing = contactStanding([phones], { asOf, customers: undefined });
    const { user, system } = process.cpuUsage(before);
    expect([0, 1, 2].map(standing.barOf)).toEqual(['refused', undefined, 'no-consent']);
    expect(standing.words[0]?.dictionary).toHaveLength(rows);
    // Looking each of them up among all before it takes several times as long.
    expect((user + system) / 1_000).toBeLessThan(5_000);
  });

  it('lists the texts of notes that bar somebody, and no others', () => {
    const standing = contactStanding([words('备注', ['勿扰', '正常']), words('摘要', ['已故', '勿扰'])], {
      asOf,
      customers: undefined,
    });
    expect(standing.words).toMatchObject([{ role: 'contact', dictionary: ['勿扰', '已故'] }]);
    expect(standing.words[0]?.readings.map(({ reading }) => reading)).toEqual(['refused', 'deceased']);
  });
});
