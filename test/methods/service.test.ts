import { allocation } from '../../src/methods/allocation/allocation';
import { assignment } from '../../src/methods/assignment/assignment';
import { cadence } from '../../src/methods/cadence/cadence';
import { kpi } from '../../src/methods/kpi/kpi';
import { opportunity } from '../../src/methods/opportunity/opportunity';
import { qualification } from '../../src/methods/qualification/qualification';
import { referral } from '../../src/methods/referral/referral';
import { profile } from '../../src/methods/profile/profile';
import { verification } from '../../src/methods/verification/verification';
import type { Method, RunContext } from '../../src/methods/shared/contract';
import type { TextColumn } from '../../src/table/columns/column';
import { dates, flags, numbers, texts } from '../support/columns';
import { runMethod, tiersOf, textOf } from '../support/run-method';

const sheet = (name: string, columns: NonNullable<RunContext['sheets']>[string]) => ({ [name]: columns });
const table = (
  columns: NonNullable<NonNullable<RunContext['sheets']>[string]>['columns'],
  rowCount: number,
) => ({
  name: 'Sheet2',
  rowCount,
  sheetRows: Int32Array.from({ length: rowCount }, (_, row) => row + 1),
  columns,
});

describe('allocation', () => {
  it('splits people and visits by the largest remainders, so that they add up', () => {
    const columns = [texts('tierLevel', ['A', 'B', 'C']), numbers('revenue', [70, 20, 10])];
    const split = runMethod(allocation, columns, { people: 7, visits: 10 }).summary.find(
      ({ id }) => id === 'split',
    );
    // Quotas of 7 people 4.9, 1.4, .7: the remainders .9 and .7 get the two that are left.
    expect(split?.rows.map(([, , , people, visits]) => [people, visits])).toEqual([
      [5, 7],
      [1, 2],
      [1, 1],
    ]);
  });
});

describe('tiers that an earlier step made', () => {
  const [high, low] = [
    { zh: '高级', en: 'High tier' },
    { zh: '低级', en: 'Low tier' },
  ];
  // By their ids, the lower one would come first.
  const tier: TextColumn = {
    ...texts('tierLevel', ['x', 'w', 'x']),
    sheetColumn: -1,
    dictionary: ['x', 'w'],
    labels: [high, low],
  };
  const columns = [tier, numbers('revenue', [60, 20, 20])];
  const firstCells = (method: Method, id: string, at: number) =>
    runMethod(method, columns, { dimensions: ['revenue'] })
      .summary.find((table) => table.id === id)
      ?.rows.map((row) => row[at]);

  it('are the classes of an allocation by the names that people gave them, best first', () => {
    expect(firstCells(allocation, 'classes', 0)).toEqual([high, low]);
    expect(firstCells(allocation, 'split', 0)).toEqual([high, low]);
    expect(runMethod(allocation, columns).reason(1)).toMatchObject({
      zh: expect.stringContaining('低级：收入占 20%') as string,
      en: expect.stringContaining('Low tier: 20% of the revenue') as string,
    });
  });

  it('are the tiers of a profile by those names', () => {
    const found = new Set(firstCells(profile, 'tier-mix', 2));
    expect(found).toEqual(new Set([high, low]));
  });

  it('are named so where a visit plan or an identity check leaves them out', () => {
    const others = [...columns, dates('lastContactDate', ['2026-06-01', '2026-06-01', '2026-06-01'])];
    expect(runMethod(cadence, others).reason(1).zh).toBe('低级没有联系计划');
    expect(runMethod(verification, others).reason(1).en).toBe('"Low tier" is no key tier');
  });
});

describe('key indicators', () => {
  const rates = (result: ReturnType<typeof runMethod>, table: string): Record<string, unknown> =>
    Object.fromEntries(
      (result.summary.find(({ id }) => id === table)?.rows ?? []).map(([label, value, above, below]) => [
        (label as { en: string }).en,
        [value, above, below],
      ]),
    );
  const columns = [
    numbers('revenue', [100, 50, undefined, 60]),
    numbers('previousRevenue', [80, 40, 30, undefined]),
    numbers('transactionCount', [2, 1, 0, undefined]),
    flags('churned', [false, true, undefined, false]),
  ];

  it('stand with numerator and denominator; who is unknown is in neither', () => {
    const result = runMethod(kpi, columns);
    expect(rates(result, 'rates')).toMatchObject({
      'Repeat rate': [0.5, 1, 2],
      'Retention rate': [2 / 3, 2, 3],
      'Churn rate': [1 / 3, 1, 3],
    });
    // Revenue growth over those with both periods: (150 - 120) / 120. Lifetime value 70 x .3 / (1/3).
    expect(rates(result, 'figures')).toMatchObject({
      'Revenue growth': [0.25, 30, 120],
      'Lifetime value': [expect.closeTo(63, 9), 21, 1 / 3],
    });
  });

  it('are no data where there is nothing to divide by', () => {
    const result = runMethod(kpi, [numbers('revenue', [1])]);
    expect(rates(result, 'rates')['Complaint rate']).toEqual([null, 0, 0]);
    expect(rates(result, 'figures')).toEqual({
      Satisfaction: [null, 0, 0],
      'Revenue growth': [null, 0, 0],
      'Lifetime value': [null, expect.closeTo(0.3, 9), 0],
    });
    const churned = flags('churned', [true, false]);
    const withoutRevenue = runMethod(kpi, [numbers('revenue', [undefined, undefined]), churned]);
    expect(rates(withoutRevenue, 'figures')['Lifetime value']).toEqual([null, 0, 0]);
  });
});

describe('the growth rate', () => {
  const growthOf = (...columns: Parameters<typeof runMethod>[1][number][]): unknown =>
    runMethod(kpi, [numbers('revenue', [1, 1, 1, 1]), ...columns])
      .summary.find(({ id }) => id === 'rates')
      ?.rows.find(([label]) => (label as { en: string }).en === 'Growth rate')
      ?.slice(1, 4);

  it('is the customers won in the period over those at its start, by the first day that is known of each', () => {
    // Twelve months up to 30 June 2026 begin on 1 July 2025.
    const opened = dates('openDate', ['2025-07-01', '2025-06-30', undefined, undefined]);
    const bought = dates('firstTransactionDate', ['2020-01-01', '2026-01-01', '2020-01-01', undefined]);
    expect(growthOf(opened, bought)).toEqual([0.5, 1, 2]);
    expect(growthOf(dates('openDate', ['2026-06-30', '2026-07-01', '2020-01-01', '2020-01-01']))).toEqual([
      0.5, 1, 2,
    ]);
  });

  it('is no data without customers at the start, and without days', () => {
    expect(growthOf(dates('openDate', ['2026-01-01', undefined, undefined, undefined]))).toEqual([
      null,
      1,
      0,
    ]);
    expect(growthOf()).toEqual([null, 0, 0]);
  });
});

describe('revenue growth', () => {
  it('is no data where the earlier revenue is less than nothing, or so little that the quotient is no number', () => {
    const growthFrom = (earlier: number, now: number): unknown => {
      const columns = [numbers('revenue', [now]), numbers('previousRevenue', [earlier])];
      return runMethod(kpi, columns).summary.find(({ id }) => id === 'figures')?.rows[1]?.[1];
    };
    expect(growthFrom(100, 50)).toBe(-0.5);
    expect(growthFrom(-100, 50)).toBeNull();
    expect(growthFrom(1e-10, 1e300)).toBeNull();
  });
});

describe('visit cadence', () => {
  const columns = [
    texts('customerId', ['C1', 'C2', 'C3', 'C1']),
    texts('tierLevel', ['a', 'a', 'a', 'a']),
    dates('lastContactDate', ['2026-06-10', '2026-06-01', '2026-06-01', '2026-06-10']),
    texts('manager', ['张三', '张三', '李四', '李四']),
    numbers('priorityRank', [1, 3, 1, 2]),
  ];

  it('lists the best by priority that fit a manager’s week; the others wait', () => {
    expect(tiersOf(runMethod(cadence, columns, { capacity: 1 }), 'list')).toEqual([
      'on-the-list',
      'waiting',
      'on-the-list',
      'waiting',
    ]);
    expect(tiersOf(runMethod(cadence, columns), 'list')).toEqual(new Array(4).fill('on-the-list'));
  });

  it('finds two people with one customer on one day, in the list and in the contact log', () => {
    const log = table(
      {
        customer: texts('customerId', ['C9', 'C9', 'C9', 'C8']),
        day: dates('lastContactDate', ['2026-05-01', '2026-05-01', '2026-05-02', '2026-05-01']),
        person: texts('manager', ['张三', '李四', '李四', '李四']),
      },
      4,
    );
    const result = runMethod(cadence, columns, {}, '2026-06-30', sheet('contacts', log));
    const found = result.summary.find(({ id }) => id === 'collisions')?.rows ?? [];
    expect(found.map(([customer]) => (customer as { zh: string }).zh)).toEqual(['C1', 'C9']);
    expect(result.issues.find(({ kind }) => kind === 'contact-collision')?.count).toBe(2);
  });
});

describe('assignment of orphans', () => {
  const sellers = (attendance: readonly number[], asked: readonly boolean[] = []) =>
    sheet(
      'sellers',
      table(
        {
          seller: texts(
            'manager',
            attendance.map((_, row) => `S${String(row)}`),
          ),
          attendance: numbers('attendanceRate', attendance),
          joined: dates(
            'joinDate',
            attendance.map(() => '2020-01-01'),
          ),
          requested: flags(
            'requested',
            attendance.map((_, row) => asked[row]),
          ),
        },
        attendance.length,
      ),
    );
  const orphans = (count: number) => [
    texts(
      'customerId',
      Array.from({ length: count }, (_, row) => `C${String(row)}`),
    ),
    texts('manager', new Array<undefined>(count).fill(undefined)),
  ];
  const given = (result: ReturnType<typeof runMethod>, count: number) =>
    Array.from({ length: count }, (_, row) => textOf(result, 'seller', row));

  it('spreads the pool evenly and stops at the most', () => {
    const result = runMethod(assignment, orphans(5), { most: 2 }, '2026-06-30', sellers([0.9, 0.9]));
    expect(given(result, 5)).toEqual(['S0', 'S1', 'S0', 'S1', '']);
  });

  it('takes exactly 80 % for special request, unless switched, and applications on Monday and Wednesday', () => {
    const run = (asOf: string, params = {}) =>
      given(runMethod(assignment, orphans(1), params, asOf, sellers([0.8], [true])), 1);
    expect(run('2026-06-29')).toEqual(['S0']); // Monday
    expect(run('2026-06-30')).toEqual(['']); // Tuesday
    expect(run('2026-07-01')).toEqual(['S0']); // Wednesday
    expect(run('2026-06-30', { directAtBound: true })).toEqual(['S0']);
  });

  it('lets 30 % be recalled of a seller who developed less than 5 % within a year of receipt, the longest held first', () => {
    const columns = [
      texts(
        'customerId',
        Array.from({ length: 10 }, (_, row) => `C${String(row)}`),
      ),
      texts('manager', new Array<string>(10).fill('S0')),
      dates(
        'receivedDate',
        Array.from({ length: 10 }, (_, row) => `2025-01-${String(20 - row)}`),
      ),
      flags('developed', new Array<boolean>(10).fill(false)),
    ];
    const tiers = tiersOf(runMethod(assignment, columns, {}, '2026-06-30', sellers([0.9])), 'assignment');
    expect(tiers).toEqual([...new Array<string>(7).fill('kept'), 'recallable', 'recallable', 'recallable']);
  });
});

describe('what lifts a customer', () => {
  it('names the one sub-score that reaches the next grade soonest', () => {
    const scores = ['purchaseIntent', 'customerValue', 'competitivePosition', 'dealRisk'] as const;
    const columns = scores.map((role, index) => numbers(role, [[80, 60, 70, 30][index]]));
    // 70 to 75 with a weight of 35 of 100: 5 / .35 = 14.29.
    expect(runMethod(opportunity, columns).lift?.(0)?.zh).toBe('意向分再高 14.29 分即为A 级商机');
  });

  it('says what to find out about a lead', () => {
    const columns = [flags('need', [true]), flags('canPay', [undefined])];
    expect(runMethod(qualification, columns).lift?.(0)?.zh).toBe('核实支付能力');
  });
});

it('referrals can stand in a sheet of their own', () => {
  const log = table({ customer: texts('customerId', ['B']), referrer: texts('referrer', ['A']) }, 1);
  const columns = [texts('customerId', ['A', 'B']), numbers('revenue', [1, 7])];
  const result = runMethod(referral, columns, {}, '2026-06-30', sheet('referrals', log));
  expect(result.reason(0).zh).toContain('直接介绍 1 人，共 1 人、1 层，转介绍价值 7');
});
