import { cadence } from '../../../src/methods/cadence/cadence';
import type { RunContext } from '../../../src/methods/shared/contract';
import type { Text } from '../../../src/locales/text';
import { dates, day, numbers, texts } from '../../support/columns';
import { numbersOf, runMethod, textOf, tiersOf } from '../../support/run-method';
import { headOf } from '../../support/summary-head';

/** A contact log: each row a customer, a day and a person. */
function contactLog(
  rows: readonly (readonly [
    customer: string | undefined,
    day: string | undefined,
    person: string | undefined,
  ])[],
): RunContext['sheets'] {
  return {
    contacts: {
      name: '联系记录',
      rowCount: rows.length,
      sheetRows: Int32Array.from(rows, (_, row) => row + 1),
      columns: {
        customer: texts(
          'customerId',
          rows.map(([customer]) => customer),
        ),
        day: dates(
          'lastContactDate',
          rows.map(([, date]) => date),
        ),
        person: texts(
          'manager',
          rows.map(([, , person]) => person),
        ),
      },
    },
  };
}

/** The issue and the table of the collisions in a contact log. */
function collisionsIn(rows: Parameters<typeof contactLog>[0]) {
  const one = [texts('tierLevel', ['c']), dates('lastContactDate', ['2026-06-20'])];
  const result = runMethod(cadence, one, {}, '2026-06-30', contactLog(rows));
  return {
    issue: result.issues.find(({ kind }) => kind === 'contact-collision'),
    lines: result.summary
      .find(({ id }) => id === 'collisions')
      ?.rows.map(([customer, date, people]) => [(customer as Text).zh, date, (people as Text).en]),
  };
}

describe('next contact', () => {
  it('counts a visit as the latest contact where the day of the latest contact is blank', () => {
    const result = runMethod(cadence, [
      texts('tierLevel', ['a', 'c', 'strategic', 'a', 'c']),
      dates('lastContactDate', [undefined, undefined, undefined, undefined, '2026-06-25']),
      dates('lastVisitDate', ['2026-06-20', '2026-06-20', '2026-06-20', undefined, undefined]),
    ]);
    // Two calls a month, one every 15 days; a call a month; a visit every two weeks; nothing known; the call alone known.
    expect(numbersOf(result, 'next-due')).toEqual(
      ['2026-07-05', '2026-07-20', '2026-07-04'].map(day).concat(NaN, day('2026-07-25')),
    );
    expect([0, 1, 2, 3, 4].map((row) => textOf(result, 'contact-kind', row))).toEqual([
      '电话',
      '电话',
      '拜访',
      '',
      '电话',
    ]);
    expect(tiersOf(result, 'contact')).toEqual([
      'due-this-week',
      'later',
      'due-this-week',
      'no-data',
      'later',
    ]);
  });

  it('is not planned where the plan has no line for the tier, or one without contacts; a blank tier is no data', () => {
    const rest = { zh: '其余', en: 'Rest' };
    const plan = [
      { tier: 'rest', label: rest, calls: 0, callPeriod: 'month', visits: 0, visitPeriod: 'month' },
      {
        tier: 'top',
        label: { zh: '顶级', en: 'Top' },
        calls: 1,
        callPeriod: 'week',
        visits: 0,
        visitPeriod: 'week',
      },
    ];
    const result = runMethod(
      cadence,
      [
        texts('tierLevel', ['other', 'REST', undefined, 'top', '顶级']),
        dates('lastContactDate', ['2026-06-20', '2026-06-20', '2026-06-20', undefined, '2026-06-20']),
      ],
      { plan },
    );
    expect(tiersOf(result, 'contact')).toEqual(['no-plan', 'no-plan', 'no-data', 'no-data', 'overdue']);
    expect(result.reason(2).zh).toBe('缺少tierLevel');
    expect([0, 1, 2, 3].map((row) => result.reason(row).en)).toEqual([
      'no plan for "other"',
      'no plan for "REST"',
      '"tierLevel" is missing',
      'top: 1 call a week; "lastContactDate" is missing',
    ]);
    expect(numbersOf(result, 'next-due')).toEqual([NaN, NaN, NaN, NaN, day('2026-06-27')]);
  });
});

describe('the lines of the plan', () => {
  it('are there for the classes, the levels, the tiers of high-end and of urgency, under the names of lists too', () => {
    const names = ['b', '榜样客户', '自由客户', '年供货协议', '休眠客户', 'high-end', 'potential'];
    const others = ['eager', 'hopeful', 'wait-and-see', 'undifferentiated'];
    const tiers = texts('tierLevel', [...names, ...others]);
    const days = dates('lastContactDate', new Array<string>(11).fill('2026-06-30'));
    const result = runMethod(cadence, [tiers, days]);
    expect(
      names.concat(others).map((_, row) => result.reason(row).zh.split('；')[0]?.split('：')[1]),
    ).toEqual([
      '每月电话 2 次、每月拜访 1 次',
      '每月拜访 1 次',
      '每周电话 1 次、每两周拜访 1 次',
      '每两周拜访 1 次',
      '每两周拜访 1 次',
      '每周电话 1 次、每两周拜访 1 次',
      '每月电话 2 次、每月拜访 1 次',
      '每周电话 1 次、每两周拜访 1 次',
      '每两周电话 1 次、每月拜访 1 次',
      '每月电话 1 次',
      undefined,
    ]);
  });
});

describe('the outputs of a visit plan', () => {
  it('stand under names that say what they are, collisions in a table of their own', () => {
    const evenly = { calls: 1, callPeriod: 'month', visits: 1, visitPeriod: 'month' };
    const columns = [texts('tierLevel', ['even']), dates('lastContactDate', ['2026-06-20'])];
    const plan = [{ tier: 'even', label: { zh: '同日', en: 'Even' }, ...evenly }];
    const result = runMethod(cadence, columns, { plan });
    expect(
      result.columns.map((column) => [
        ...[column.id, column.label.zh, column.label.en],
        column.kind === 'number' ? column.format : column.kind,
      ]),
    ).toEqual([
      ['contact', '联系状态', 'Contact', 'tier'],
      ['next-due', '下次联系日', 'Next contact', 'date'],
      ['days-overdue', '逾期天数', 'Days overdue', 'integer'],
      ['contact-kind', '联系方式', 'Kind', 'text'],
      ['list', '本周名单', 'This week', 'tier'],
      ['owner', '联系归属', 'Owner', 'tier'],
    ]);
    expect(headOf(result.summary.find(({ id }) => id === 'collisions'))).toEqual([
      '撞单 / Collisions',
      'customer: 客户 / Customer (text)',
      'day: 日期 / Day (date)',
      'people: 联系人 / People (text)',
    ]);
    // A call and a visit a month fall on one day: the visit is the contact.
    expect(textOf(result, 'contact-kind', 0)).toBe('拜访');
  });
});

describe('the list of a week', () => {
  it('takes the longest overdue, then the row that stands first, where there are no ranks and no customer ids', () => {
    const columns = [
      texts('tierLevel', ['c', 'c', 'c', 'c']),
      dates('lastContactDate', ['2026-05-30', '2026-05-28', '2026-05-30', '2026-05-29']),
    ];
    expect(tiersOf(runMethod(cadence, columns, { capacity: 3 }), 'list')).toEqual([
      'on-the-list',
      'on-the-list',
      'waiting',
      'on-the-list',
    ]);
  });

  it('gives no place to who is not due, however good the rank', () => {
    const columns = [
      texts('tierLevel', ['c', 'c']),
      dates('lastContactDate', ['2026-06-25', '2026-05-30']),
      numbers('priorityRank', [1, 2]),
    ];
    expect(tiersOf(runMethod(cadence, columns, { capacity: 1 }), 'list')).toEqual(['not-due', 'on-the-list']);
  });
});

describe('collisions', () => {
  it('stand by day, then by customer, with the people in the order of their names', () => {
    const { lines } = collisionsIn([
      ['C2', '2026-05-02', 'Zoe'],
      ['C9', '2026-05-01', 'Ann'],
      ['C1', '2026-05-02', 'Ann'],
      ['C2', '2026-05-02', 'Ann'],
      ['C3', '2026-05-02', 'Bob'],
      ['C9', '2026-05-01', 'Bob'],
      ['C1', '2026-05-02', 'Bob'],
      ['C3', '2026-05-02', 'Ann'],
      ['C1', '2026-05-02', 'Cid'],
    ]);
    expect(lines).toEqual([
      ['C9', day('2026-05-01'), 'Ann、Bob'],
      ['C1', day('2026-05-02'), 'Ann、Bob、Cid'],
      ['C2', day('2026-05-02'), 'Ann、Zoe'],
      ['C3', day('2026-05-02'), 'Ann、Bob'],
    ]);
  });

  it('need a customer, a day and a person, and two different people', () => {
    const { issue, lines } = collisionsIn([
      [undefined, '2026-05-01', 'Ann'],
      [undefined, '2026-05-01', 'Bob'],
      ['C1', undefined, 'Ann'],
      ['C1', undefined, 'Bob'],
      ['C2', '2026-05-01', undefined],
      ['C2', '2026-05-01', 'Bob'],
      ['C3', '2026-05-01', 'Ann'],
      ['C3', '2026-05-01', 'Ann'],
    ]);
    expect([issue, lines]).toEqual([undefined, []]);
  });

  it('are all counted; five stand as examples of at most 60 characters, a hundred in the table', () => {
    const customers = Array.from({ length: 101 }, (_, index) => `${'K'.repeat(60)}${String(100 + index)}`);
    const { issue, lines } = collisionsIn(
      customers.flatMap((customer) => [
        [customer, '2026-05-01', 'Ann'] as const,
        [customer, '2026-05-01', 'Bob'] as const,
      ]),
    );
    expect(issue?.count).toBe(101);
    expect(issue?.examples.map(({ value }) => value)).toEqual(new Array(5).fill('K'.repeat(60)));
    expect(lines?.map(([customer]) => customer)).toEqual(customers.slice(0, 100));
  });
});
