import { assignment } from '../../../src/methods/assignment/assignment';
import type { MethodResult, RunContext } from '../../../src/methods/shared/contract';
import type { Column } from '../../../src/table/columns/column';
import { dates, flags, numbers, texts } from '../../support/columns';
import { runMethod, textOf, tiersOf } from '../../support/run-method';
import { headOf } from '../../support/summary-head';

type Sheet = NonNullable<NonNullable<RunContext['sheets']>[string]>;

/** A seller as the second sheet has him. */
interface Seller {
  readonly name: string | undefined;
  readonly attendance?: number | undefined;
  readonly joined?: string | undefined;
  readonly employed?: boolean;
  readonly requested?: boolean;
  readonly held?: number;
}

type Signing = readonly [customer: string | undefined, signer: string | undefined, day: string];

const sheetOf = (name: string, rowCount: number, columns: Sheet['columns']): Sheet => ({
  ...{ name, rowCount, columns },
  sheetRows: Int32Array.from({ length: rowCount }, (_, row) => row + 1),
});
const all = <T, R>(rows: readonly T[], read: (row: T) => R): R[] => rows.map(read);

function sellersSheet(rows: readonly Seller[]): Sheet {
  return sheetOf('业务员', rows.length, {
    seller: texts(
      'manager',
      all(rows, ({ name }) => name),
    ),
    attendance: numbers(
      'attendanceRate',
      all(rows, (row) => ('attendance' in row ? row.attendance : 0.9)),
    ),
    joined: dates(
      'joinDate',
      all(rows, (row) => ('joined' in row ? row.joined : '2020-01-01')),
    ),
    employed: flags(
      'employed',
      all(rows, ({ employed }) => employed),
    ),
    requested: flags(
      'requested',
      all(rows, ({ requested }) => requested),
    ),
    held: numbers(
      'heldCustomers',
      all(rows, ({ held }) => held),
    ),
  });
}

// 2026-06-29 is a Monday, on which applications are taken.
const monday = '2026-06-29';
const run = (
  columns: readonly Column[],
  sellers: readonly Seller[],
  params: object = {},
  { asOf = monday, signings }: { readonly asOf?: string; readonly signings?: Sheet } = {},
): MethodResult =>
  runMethod(assignment, columns, { ...params }, asOf, {
    sellers: sellersSheet(sellers),
    ...(signings ? { signings } : {}),
  });

const customers = (...managers: readonly (string | undefined)[]): Column[] => [
  texts(
    'customerId',
    all([...managers.keys()], (row) => `C${String(row + 1)}`),
  ),
  texts('manager', managers),
];
const given = (result: MethodResult, count: number) =>
  Array.from({ length: count }, (_, row) => textOf(result, 'seller', row));
const eligibilityOf = (sellers: readonly Seller[], params: object = {}, asOf = monday) =>
  run(customers('x'), sellers, params, { asOf })
    .summary.find(({ id }) => id === 'sellers')
    ?.rows.map(([name, eligibility]) => [(name as { zh: string }).zh, (eligibility as { en: string }).en]);

describe('who may be given orphans', () => {
  it('has an attendance above 80 %, or from 50 % on and asked; one above 100 % is none', () => {
    expect(
      eligibilityOf([
        { name: 'a', attendance: 0.81 },
        { name: 'b', attendance: 0.8 },
        { name: 'c', attendance: 0.5 },
        { name: 'd', attendance: 0.49 },
        { name: 'e', attendance: 1.5 },
        { name: 'f', attendance: 1 },
        { name: 'g', attendance: undefined },
        { name: 'h', joined: undefined },
        { name: 'i', employed: false },
        { name: undefined },
      ]),
    ).toEqual([
      ['a', 'direct'],
      ['b', 'special request'],
      ['c', 'special request'],
      ['d', 'none'],
      ['e', 'No data'],
      ['f', 'direct'],
      ['g', 'No data'],
      ['h', 'No data'],
      ['i', 'none'],
    ]);
    const atBound = [
      { name: 'a', attendance: 0.8 },
      { name: 'b', attendance: 0.79 },
    ];
    expect(eligibilityOf(atBound, { directAtBound: true })).toEqual([
      ['a', 'direct'],
      ['b', 'special request'],
    ]);
  });

  it('joined more than a month ago', () => {
    expect(
      eligibilityOf([
        { name: 'a', joined: '2026-05-28' },
        { name: 'b', joined: '2026-05-29' },
      ]),
    ).toEqual([
      ['a', 'direct'],
      ['b', 'none'],
    ]);
  });

  it('counts by the worst of his rows where he stands twice, whatever their order', () => {
    const twice = [
      { name: 'b', attendance: 0.9 },
      { name: 'a', attendance: 0.9, joined: '2026-06-20', held: 3 },
      { name: 'a', attendance: 0.9, held: 7 },
      { name: 'b', attendance: 0.6, requested: true },
      { name: 'c', employed: false },
      { name: 'c' },
    ];
    expect(eligibilityOf(twice)).toEqual([
      ['a', 'none'],
      ['b', 'special request'],
      ['c', 'none'],
    ]);
    expect(eligibilityOf([...twice].reverse())).toEqual(eligibilityOf(twice));
    expect(given(run(customers(undefined), twice), 1)).toEqual(['b']);
    const held = run(customers('x'), twice).summary[1]?.rows.map((row) => row[4]);
    expect(held).toEqual([7, 0, 0]);
  });

  it('asks on a Monday or a Wednesday, and the others are told of it', () => {
    const asking = [{ name: 'a', attendance: 0.6, requested: true }];
    const week = ['29', '30']
      .map((date) => `2026-06-${date}`)
      .concat(['01', '02', '03', '04', '05'].map((date) => `2026-07-${date}`));
    expect(week.map((asOf) => given(run(customers(undefined), asking, {}, { asOf }), 1)[0])).toEqual([
      ...['a', '', 'a', '', '', '', ''],
    ]);
    const sellers: Seller[] = [
      { name: 'a', attendance: 0.6 },
      { name: 'b', attendance: 0.7 },
      { name: 'c', attendance: undefined },
      ...asking,
    ];
    const issuesOf = (asOf: string) =>
      run(customers(undefined), sellers.slice(0, 3), {}, { asOf })
        .issues.filter(({ kind }) => ['unknown-eligibility', 'special-request'].includes(kind))
        .map(({ kind, severity, count, text }) => [kind, severity, count, text.zh, text.en]);
    const lacking = [
      ...[
        'unknown-eligibility',
        'warning',
        1,
        '1 位业务员缺出勤率（或不在 0–100% 之间）或入职日期，不参与分配。',
      ],
      '1 sellers lack attendance (or it is not within 0–100 %) or day of joining and take no part.',
    ];
    expect(issuesOf(monday)).toEqual([
      lacking,
      [
        ...['special-request', 'note', 2, '2 位业务员须特别申请（周一、周三受理）。'],
        '2 sellers must apply (Monday and Wednesday).',
      ],
    ]);
    expect(issuesOf('2026-06-30')[1]?.slice(3)).toEqual([
      '2 位业务员须特别申请（周一、周三受理，截至日期不受理）。',
      '2 sellers must apply (Monday and Wednesday; not on the as-of day).',
    ]);
    const asked = run(customers(undefined), asking).issues.map(({ kind }) => kind);
    expect(asked).not.toContain('special-request');
    expect(asked).not.toContain('unknown-eligibility');
    const empty = run(customers(), sellers.slice(0, 3)).issues.map(({ kind }) => kind);
    expect(empty).not.toContain('special-request');
  });
});

describe('who is an orphan, and to whom he goes', () => {
  it('has no seller, one who left, or a source; who is not in the list of sellers is one still', () => {
    const columns = [
      ...customers('a', 'gone', undefined, 'stranger', 'a'),
      texts('orphanSource', [undefined, undefined, undefined, undefined, '客户要求更换']),
    ];
    const result = run(columns, [{ name: 'a' }, { name: 'gone', employed: false }]);
    expect(tiersOf(result, 'assignment')).toEqual(['kept', 'from-pool', 'from-pool', 'kept', 'from-pool']);
    expect([0, 1, 2, 4].map((row) => result.reason(row))).toEqual([
      { zh: '由a在管', en: 'served by a' },
      {
        zh: '原业务员gone已离职；a合格（上月出勤率 90%）且持有最少；分给a',
        en: 'gone has left; a is eligible (attendance 90%) and holds the fewest; to a',
      },
      {
        zh: '没有业务员；a合格（上月出勤率 90%）且持有最少；分给a',
        en: 'without a seller; a is eligible (attendance 90%) and holds the fewest; to a',
      },
      {
        zh: '孤单来源：客户要求更换；a合格（上月出勤率 90%）且持有最少；分给a',
        en: 'orphan: 客户要求更换; a is eligible (attendance 90%) and holds the fewest; to a',
      },
    ]);
  });

  it('goes to who holds the fewest, by name where two hold as many, up to the most', () => {
    const sellers = [
      { name: 'b', held: 1 },
      { name: 'a', held: 2 },
      { name: 'c', held: 2 },
    ];
    const orphans = customers(...new Array<undefined>(6).fill(undefined));
    const result = run(orphans, sellers, { most: 4 });
    expect(given(result, 6)).toEqual(['b', 'a', 'b', 'c', 'a', 'b']);
    expect(tiersOf(run(orphans, sellers, { most: 3 }), 'assignment')).toEqual([
      ...['from-pool', 'from-pool', 'from-pool', 'from-pool', 'in-pool', 'in-pool'],
    ]);
    expect(run(orphans, sellers, { most: 3 }).reason(5)).toEqual({
      zh: '没有业务员；暂无合格业务员，留在孤单池',
      en: 'without a seller; no eligible seller: in the pool',
    });
    const table = result.summary.find(({ id }) => id === 'sellers');
    expect(headOf(table)).toEqual([
      '业务员 / Sellers',
      'seller: 业务员 / Seller (text)',
      'eligibility: 资格 / Eligibility (text)',
      'attendance: 上月出勤率 / Attendance (share)',
      'assigned: 新分配 / Assigned (integer)',
      'held: 分配后持有 / Held after (integer)',
      'recallable: 可收回 / May be recalled (integer)',
    ]);
    const direct = { zh: '直接分配', en: 'direct' };
    expect(table?.rows.map((row) => row.slice(1))).toEqual([
      [direct, 0.9, 2, 4, 0],
      [direct, 0.9, 3, 4, 0],
      [direct, 0.9, 1, 3, 0],
    ]);
    expect(table?.chart).toEqual({ kind: 'bars', x: 'seller', y: 'assigned' });
    const unknown = run(orphans, [{ name: 'a', attendance: undefined }]);
    expect(unknown.summary[1]?.rows[0]?.slice(2)).toEqual([null, 0, 0, 0]);
  });

  it('is served in the order of the ids, then of the rows', () => {
    const columns = [
      texts('customerId', ['C9', 'C1', 'C1', undefined]),
      texts('manager', [undefined, undefined, undefined, undefined]),
    ];
    expect(given(run(columns, [{ name: 'a' }], { most: 3 }), 4)).toEqual(['', 'a', 'a', 'a']);
    const nameless = [texts('manager', [undefined, undefined])];
    expect(given(run(nameless, [{ name: 'a' }], { most: 1 }), 2)).toEqual(['a', '']);
  });

  it('goes to the latest who signed him within a year and may take him, else to the next', () => {
    const signings = (rows: readonly Signing[]): Sheet =>
      sheetOf('签单', rows.length, {
        customer: texts(
          'customerId',
          all(rows, ([customer]) => customer),
        ),
        signer: texts(
          'signer',
          all(rows, ([, signer]) => signer),
        ),
        day: dates(
          'signedDate',
          all(rows, ([, , day]) => day),
        ),
      });
    const sellers = [
      { name: 'a' },
      { name: 'b', held: 9 },
      { name: 'c', held: 9 },
      { name: 'low', attendance: 0.3 },
    ];
    const signed = (...rows: Signing[]) =>
      run(customers(undefined), sellers, {}, { signings: signings(rows) });
    const seller = (...rows: Signing[]) => given(signed(...rows), 1)[0];
    expect(seller(['C1', 'c', '2026-01-01'], ['C1', 'b', '2026-02-01'])).toBe('b');
    expect(seller(['C1', 'b', '2026-02-01'], ['C1', 'c', '2026-01-01'])).toBe('b');
    // On one day by name; who may take none, and who is no seller, is passed over.
    expect(seller(['C1', 'c', '2026-02-01'], ['C1', 'b', '2026-02-01'])).toBe('b');
    expect(
      seller(['C1', 'low', '2026-03-01'], ['C1', 'stranger', '2026-03-02'], ['C1', 'c', '2026-01-01']),
    ).toBe('c');
    // A year to the day counts, a day more does not, nor does the future or another customer.
    expect(seller(['C1', 'b', '2025-06-29'])).toBe('b');
    expect(seller(['C1', 'b', '2025-06-28'])).toBe('a');
    expect(seller(['C1', 'b', monday])).toBe('b');
    expect(seller(['C1', 'b', '2026-06-30'])).toBe('a');
    expect(seller(['C2', 'b', '2026-02-01'])).toBe('a');
    expect(seller([undefined, 'b', '2026-02-01'], ['C1', undefined, '2026-02-01'])).toBe('a');
    const result = signed(['C1', 'b', '2026-02-01']);
    expect(tiersOf(result, 'assignment')).toEqual(['to-signer']);
    expect(result.reason(0)).toEqual({
      zh: '没有业务员；一年内由b签单，在职，上月出勤率 90%；分给b',
      en: 'without a seller; signed by b within the year, active, attendance 90%; to b',
    });
    expect(result.columns.map(({ id, label }) => [id, label.zh, label.en])).toEqual([
      ['assignment', '分配结果', 'Assignment'],
      ['seller', '分配给', 'Assigned to'],
    ]);
    const request = run(
      customers(undefined),
      [{ name: 'r', attendance: 0.6, requested: true }],
      {},
      {
        signings: signings([['C1', 'r', '2026-02-01']]),
      },
    );
    expect(request.reason(0)).toEqual({
      zh: '没有业务员；一年内由r签单，在职，上月出勤率 60%；经特别申请；分给r',
      en: 'without a seller; signed by r within the year, active, attendance 60%; on special request; to r',
    });
  });

  it('that were signed are served before the others, from the list itself where it says who signed', () => {
    const columns = [
      ...customers(undefined, undefined),
      texts('signer', [undefined, 'a']),
      dates('signedDate', [undefined, '2026-02-01']),
    ];
    const result = run(columns, [{ name: 'a' }], { most: 1 });
    expect(tiersOf(result, 'assignment')).toEqual(['in-pool', 'to-signer']);
    const without = (role: string) =>
      tiersOf(
        run(
          columns.filter((column) => column.role !== role),
          [{ name: 'a' }],
          { most: 1 },
        ),
        'assignment',
      );
    expect([without('signer'), without('signedDate'), without('customerId')]).toEqual(
      new Array(3).fill(['from-pool', 'in-pool']),
    );
  });
});

describe('who may be recalled', () => {
  const held = (
    rows: readonly (readonly [
      manager: string | undefined,
      received: string | undefined,
      developed: boolean | undefined,
    ])[],
    ids?: readonly string[],
  ): Column[] => [
    texts('customerId', ids ?? all([...rows.keys()], (row) => `C${String(10 + row)}`)),
    texts(
      'manager',
      all(rows, ([manager]) => manager),
    ),
    dates(
      'receivedDate',
      all(rows, ([, received]) => received),
    ),
    flags(
      'developed',
      all(rows, ([, , developed]) => developed),
    ),
  ];
  const marked = (columns: readonly Column[], params: object = {}) =>
    tiersOf(run(columns, [{ name: 'a' }, { name: 'b' }], params), 'assignment').map(
      (own) => own === 'recallable',
    );
  const days = (count: number) =>
    Array.from({ length: count }, (_, index) => `2025-01-${String(10 + index)}`);

  it('are of ten customers the three who were had longest, by customer id where two were had as long', () => {
    const ten = days(10).map((day) => ['a', day, false] as const);
    expect(marked(held(ten))).toEqual([true, true, true, ...new Array<boolean>(7).fill(false)]);
    const same = ten.map(([manager, , developed]) => [manager, '2025-01-10', developed] as const);
    const ids = ['9', '8', '7', '6', '5', '4', '3', '2', '1', '0'];
    expect(marked(held(same, ids))).toEqual([...new Array<boolean>(7).fill(false), true, true, true]);
    const result = run(held(ten), [{ name: 'a' }]);
    expect([0, 9].map((row) => result.reason(row))).toEqual([
      {
        zh: '由a在管；接收一年内二次开发率 0%，10 户中可收回 3 户',
        en: 'served by a; developed 0% within a year of receipt: 3 of 10 may be recalled',
      },
      { zh: '由a在管', en: 'served by a' },
    ]);
    expect(result.summary[1]?.rows[0]?.[5]).toBe(3);
  });

  it('are none of a seller who developed 5 % of them, and of no more than are undeveloped', () => {
    const of = (count: number, done: number) =>
      marked(
        held(Array.from({ length: count }, (_, row) => ['a', '2025-01-10', row < done] as const)),
      ).filter(Boolean).length;
    // 1 of 20 are 5 %, 1 of 21 are less; 30 % of 21 are 6.
    expect([of(20, 1), of(21, 1), of(3, 0), of(4, 0)]).toEqual([0, 6, 0, 1]);
    const share = { recallShare: 1, recallRate: 0.6 };
    const half = run(
      held([
        ['a', '2025-01-10', true],
        ['a', '2025-01-11', false],
      ]),
      [{ name: 'a' }],
      share,
    );
    expect(half.reason(1).en).toBe(
      'served by a; developed 50% within a year of receipt: 1 of 2 may be recalled',
    );
    expect(tiersOf(half, 'assignment')).toEqual(['kept', 'recallable']);
  });

  it('are not counted with customers who are orphans themselves', () => {
    const four = held(days(4).map((day) => ['a', day, false] as const));
    const source = texts('orphanSource', [undefined, undefined, undefined, '召回']);
    // 30 % of four are one, of three none.
    expect(marked(four)).toEqual([true, false, false, false]);
    expect(marked([...four, source])).toEqual([false, false, false, false]);
  });

  it('are by the rows where ids are alike or there are none', () => {
    const same = days(4).map(() => ['a', '2025-01-10', false] as const);
    expect(marked(held(same, ['7', '7', '7', '7']))).toEqual([true, false, false, false]);
    expect(marked(held(same).slice(1))).toEqual([true, false, false, false]);
  });

  it('are counted of each seller by himself, when the year since receipt is over and not before, where it is known whether they were developed', () => {
    const whole = { recallShare: 1 };
    const columns = held([
      ['a', '2025-06-29', false],
      ['a', '2025-06-30', false],
      ['a', monday, false],
      ['a', '2026-06-30', false],
      ['a', undefined, false],
      ['a', '2025-01-10', undefined],
      ['b', '2025-01-10', true],
      ['b', '2025-01-10', false],
      [undefined, '2025-01-10', false],
    ]);
    // On 29 June 2026 the year of 29 June 2025 is over, that of the day after is not.
    expect(marked(columns, whole)).toEqual([true, ...new Array<boolean>(8).fill(false)]);
    for (const role of ['receivedDate', 'developed'])
      expect(
        marked(
          columns.filter((column) => column.role !== role),
          whole,
        ),
      ).toEqual(new Array(9).fill(false));
  });
});
