import { bindCustomerList, matchCustomerList } from '../../../src/scheme/binding/customer-list';
import type { SchemeBinding } from '../../../src/scheme/binding/binding';
import type { Column } from '../../../src/table/columns/column';
import { table, texts } from '../tables';

const ids = (...values: (string | null)[]) => texts('customerId', values);
const names = (...values: (string | null)[]) => texts('name', values);

describe('a list of customers beside transactions', () => {
  const match = (list: readonly Column[], customers: readonly Column[]) =>
    matchCustomerList({ sheetName: '名单', table: table(...list) }, table(...customers));

  it('finds each of its rows among the customers, also one that stands twice', () => {
    const { listed, issues } = match([ids('C2', null, 'C1', 'C2')], [ids('C1', 'C2')]);
    expect([...listed]).toEqual([1, -1, 0, 1]);
    expect(issues.map(({ kind, count }) => [kind, count])).toEqual([['no-transactions', 1]]);
    expect(match([ids('C1', 'C2')], [ids('C2', 'C1')]).issues).toEqual([]);
  });

  it('goes by names where one of the two has no ids', () => {
    const list = [names('王伟', '李芳')];
    expect([...match(list, [names('李芳')]).listed]).toEqual([-1, 0]);
    expect([...match([ids('C1')], [texts('segment', ['C1'])]).listed]).toEqual([-1]);
    expect([...match([texts('segment', ['C1'])], [ids('C1')]).listed]).toEqual([]);
  });

  it('says who is missing on either side, the first five of them', () => {
    const { listed, issues } = match(
      [texts('segment', ['', '', '', '', '', '', '']), ids('C1', 'X1', null, 'X3', 'X4', 'X5', 'X6')],
      [ids('C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7')],
    );
    expect([...listed]).toEqual([0, -1, -1, -1, -1, -1, -1]);
    expect(issues).toEqual([
      {
        kind: 'customer-not-listed',
        severity: 'warning',
        text: {
          zh: '6 位有交易的客户不在客户表中，结果没有写出。',
          en: '6 customers with transactions are not on the list; their results are not written.',
        },
        count: 6,
        examples: ['C2', 'C3', 'C4', 'C5', 'C6'].map((value) => ({ cell: '', value })),
      },
      expect.objectContaining({
        kind: 'no-transactions',
        severity: 'note',
        count: 6,
        examples: ['X1', '', 'X3', 'X4', 'X5'].map((value, row) => ({
          cell: `名单!B${String(3 + row)}`,
          value,
        })),
      }),
    ]);
    expect(issues[1]?.text).toEqual({
      zh: expect.stringContaining('6 行客户没有交易，视为数据不足') as unknown,
      en: expect.stringContaining('6 rows of customers have no transactions and are no data') as unknown,
    });
  });
});

describe('what is read of a list of customers', () => {
  const needed = (role: string) => [{ header: role, role, sheetColumn: 0, kind: 'text', steps: [] }];
  const bind = (roles: { needed: string; list?: string; taken?: boolean }) =>
    bindCustomerList(
      {
        needed: needed(roles.needed),
        missing: [],
        neededOfSheets: roles.taken ? { customers: [], visits: [] } : { visits: [] },
      } as unknown as SchemeBinding,
      roles.list === undefined
        ? {}
        : { customers: [{ header: '号', role: roles.list, sheetColumn: 4, kind: 'text' }] },
    );

  it('is the column that tells customers apart in the transactions too', () => {
    for (const role of ['customerId', 'name'])
      expect(bind({ needed: role, list: role })).toEqual({
        neededOfSheets: {
          visits: [],
          customers: [{ header: '号', role, sheetColumn: 4, kind: 'text', steps: [] }],
        },
        missing: [],
      });
  });

  it('is missing where the list has no such column', () => {
    expect(bind({ needed: 'customerId', list: 'name' })).toEqual({
      neededOfSheets: { visits: [] },
      missing: [{ step: '', input: '', sheet: 'customers', wanted: ['customerId'], kind: 'text' }],
    });
    expect(bind({ needed: 'name', list: 'segment' }).missing).toMatchObject([{ wanted: ['name'] }]);
  });

  it('is nothing without a list, or where a method asks for a sheet of that name itself', () => {
    expect(bind({ needed: 'customerId' })).toEqual({ neededOfSheets: { visits: [] }, missing: [] });
    expect(bind({ needed: 'customerId', list: 'customerId', taken: true }).neededOfSheets).toEqual({
      customers: [],
      visits: [],
    });
  });
});
