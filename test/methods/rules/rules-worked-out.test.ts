import type { Text } from '../../../src/locales/text';
import type { MethodResult, TierOutput } from '../../../src/methods/shared/contract';
import { bankAum } from '../../../src/methods/rules/presets/bank-aum';
import { proveRules, type RuleProof } from '../../../src/methods/rules/prove';
import type { Rule, RuleSet } from '../../../src/methods/rules/rule-set';
import { cutColumns, rules } from '../../../src/methods/rules/rules';
import type { Column } from '../../../src/table/columns/column';
import { contextOf, dates, day, flags, numbers, texts } from '../../support/columns';
import { runMethod, textOf, tiersOf } from '../../support/run-method';

type Test = Rule['tests'][number];

const label = (name: string): Text => ({ zh: name, en: name });
const tier = (id: string, tests: Rule['tests'], combine: Rule['combine'] = 'all'): Rule => ({
  ...{ id, label: label(id), tone: 'middle' },
  combine,
  tests,
});
const rest = { id: 'rest', label: { zh: '其余', en: 'the rest' }, tone: 'low' } as const;
const unknown = { ifMissing: 'unknown' } as const;
const atLeast = (column: string, value: number): Test => ({ column, is: 'at-least', value, ...unknown });
const atMost = (column: string, value: number): Test => ({ column, is: 'at-most', value, ...unknown });
const hasWord = (...words: string[]): Test => ({
  ...{ column: 'segment', is: 'has-word', words, exclusions: [] },
  ...unknown,
});
const oneOf = (...words: string[]): Test => ({ column: 'segment', is: 'one-of', words, ...unknown });

const run = (set: RuleSet, columns: readonly Column[]): MethodResult =>
  runMethod(rules, columns, { rules: set });
const tiers = (set: RuleSet, columns: readonly Column[]): string[] => tiersOf(run(set, columns), 'tier');
/** The tier of each row by one test; the others are `no-tier` or, where it is open, `no-data`. */
const by = (test: Test, column: Column): string[] => tiers({ tiers: [tier('t', [test])] }, [column]);
const proofOf = (set: RuleSet, columns: readonly Column[] = []): RuleProof =>
  proveRules(set, [...cutColumns(set, contextOf(columns)).values()]);
const gapsOf = (set: RuleSet, columns: readonly Column[] = []) =>
  proofOf(set, columns).gaps.map(({ point }) => point.map(({ value }) => value));
const issuesOf = ({ issues }: MethodResult, kind: string) =>
  issues
    .filter((issue) => issue.kind === kind)
    .map(({ severity, count, text }) => [severity, count, text.zh, text.en]);

describe('a test of a rule', () => {
  it('is answered by every kind of cell, and open where it is blank', () => {
    const active = flags('active', [true, false, undefined]);
    expect(by({ column: 'active', is: 'yes', ...unknown }, active)).toEqual(['t', 'no-tier', 'no-data']);
    expect(by({ column: 'active', is: 'no', ...unknown }, active)).toEqual(['no-tier', 't', 'no-data']);
    expect(by({ column: 'active', is: 'no', ifMissing: 'holds' }, active)).toEqual(['no-tier', 't', 't']);
    expect(by({ column: 'active', is: 'blank', ...unknown }, active)).toEqual(['no-tier', 'no-tier', 't']);
    const days = dates('referralDate', ['2026-06-30', '2026-07-09', '2026-07-10', undefined]);
    expect(by({ column: 'referralDate', is: 'within-days', from: 0, to: 10, ...unknown }, days)).toEqual([
      ...['t', 't', 'no-tier', 'no-data'],
    ]);
    const amounts = numbers('aum', [4, 5, 6, undefined]);
    expect(by({ column: 'aum', is: 'equal', value: 5, ...unknown }, amounts)).toEqual([
      ...['no-tier', 't', 'no-tier', 'no-data'],
    ]);
    expect(by({ column: 'aum', is: 'above', value: 5, ...unknown }, amounts)).toEqual([
      ...['no-tier', 'no-tier', 't', 'no-data'],
    ]);
    expect(by({ column: 'aum', is: 'blank', ...unknown }, amounts)).toEqual([
      ...['no-tier', 'no-tier', 'no-tier', 't'],
    ]);
  });

  it('compares whole texts without regard to case, width and blanks around a word', () => {
    const segments = texts('segment', ['VIP', 'ｖｉｐ', 'VIP客户', '金卡', '大金卡', undefined]);
    expect(by(oneOf(' vip ', '金卡'), segments)).toEqual([
      ...['t', 't', 'no-tier', 't', 'no-tier', 'no-data'],
    ]);
  });

  it('does not look at the time of day', () => {
    const column = dates('referralDate', ['2026-06-30', '2026-07-01']);
    const timed = { ...column, values: column.values.map((own) => own + 0.75) };
    expect(by(atMost('referralDate', day('2026-06-30')), timed)).toEqual(['t', 'no-tier']);
  });

  it('is open for everybody on a column that is absent or of another kind', () => {
    expect(by(atLeast('segment', 1), texts('segment', ['5']))).toEqual(['no-data']);
    expect(by({ column: 'aum', is: 'no', ...unknown }, numbers('aum', [0]))).toEqual(['no-data']);
    expect(by({ column: 'active', is: 'yes', ...unknown }, numbers('aum', [1]))).toEqual(['no-data']);
    expect(by({ column: 'active', is: 'blank', ...unknown }, numbers('aum', [1]))).toEqual(['t']);
  });

  it('is answered alike in the five thousandth row', () => {
    const column = numbers(
      'aum',
      Array.from({ length: 5000 }, (_, row) => (row % 3 === 2 ? undefined : row % 3)),
    );
    const expected = Array.from({ length: 5000 }, (_, row) => ['no-tier', 't', 'no-data'][row % 3]);
    expect(by(atLeast('aum', 1), column)).toEqual(expected);
  });
});

describe('the outputs of criteria tiers', () => {
  it('are a tier by its name and, where the rules say so, how it is looked after', () => {
    const care = { zh: '每月电话', en: 'a call a month' };
    const set: RuleSet = {
      tiers: [{ ...tier('top', [atLeast('aum', 5)]), care }, tier('low', [atLeast('aum', 1)])],
      otherwise: { ...rest, care: { zh: '短信', en: 'messages' } },
    };
    const result = run(set, [numbers('aum', [5, 1, 0, undefined])]);
    expect(result.columns.map((column) => [column.id, column.label.zh, column.label.en])).toEqual([
      ['tier', '客户级别', 'Tier'],
      ['care', '维护方式', 'Care'],
    ]);
    expect((result.columns[0] as TierOutput).role).toBe('tierLevel');
    expect((result.columns[0] as TierOutput).tiers.map((own) => own.id)).toEqual([
      ...['top', 'low', 'rest', 'no-data'],
    ]);
    expect([0, 1, 2, 3].map((row) => textOf(result, 'care', row))).toEqual(['每月电话', '', '短信', '']);
    expect(result.summary.map(({ rows }) => rows.map(([, customers]) => customers))).toEqual([[1, 1, 1, 1]]);
    const plain = run({ tiers: [tier('top', [atLeast('aum', 5)])] }, [numbers('aum', [5])]);
    expect(plain.columns.map(({ id }) => id)).toEqual(['tier']);
    const onlyRest: RuleSet = { ...set, tiers: [tier('top', [atLeast('aum', 5)])] };
    expect(textOf(run(onlyRest, [numbers('aum', [0])]), 'care', 0)).toBe('短信');
  });

  it('depend on the columns that tests and grace name', () => {
    const set = bankAum(6_000_000);
    const named = (own: RuleSet) => rules.referencedColumns?.({ rules: own } as never);
    expect(named(set)).toEqual(['aum', 'missedMonths', 'segment']);
    const grace = { missedMonths: 'missedMonths', months: set.grace!.months };
    expect(named({ ...set, grace })).toEqual(['aum', 'missedMonths']);
    expect(named({ tiers: set.tiers })).toEqual(['aum']);
  });

  it('name what is missing, each column once', () => {
    const set = { tiers: [tier('t', [atLeast('aum', 5), atLeast('revenue', 1), atMost('aum', 9)])] };
    const result = run(set, [numbers('aum', [undefined]), numbers('revenue', [undefined])]);
    expect(result.reason(0)).toEqual({
      zh: '缺少aum、revenue，无法判断是否为t',
      en: 'Missing: aum, revenue; cannot say whether t',
    });
  });

  it('say where no tier holds', () => {
    const result = run({ tiers: [tier('t', [{ column: 'referralDate', is: 'known', ...unknown }])] }, [
      dates('referralDate', [undefined, '2026-06-01']),
    ]);
    expect([0, 1].map((row) => result.reason(row))).toEqual([
      {
        zh: '不符合任何一级；未达t：referralDate 空白，应有值',
        en: 'No tier holds; not t: referralDate blank, wanted known',
      },
      { zh: 'referralDate 2026-06-01 有值', en: 'referralDate 2026-06-01 is known' },
    ]);
  });
});

describe('bank tiers with grace', () => {
  const columns = (held?: readonly (string | undefined)[]): Column[] => [
    numbers('aum', [100_000, 100_000, 100_000, 1_000_000, 20_000_000, undefined, 100_000, 100_000]),
    numbers('missedMonths', [4, 4, 0, 5, 2, 1, 2, 4]),
    ...(held ? [texts('segment', held)] : []),
  ];

  it('name their tiers, and hold a customer to the tier that the sheet says he has', () => {
    const held = [
      '私人银行',
      'PRIVATE BANKING',
      '私人银行',
      '大众',
      '大众',
      '私人银行',
      '不详',
      'private-banking',
    ];
    const result = runMethod(rules, columns(held), { rules: bankAum(10_000_000) });
    // Six months for private banking; with none missed he has lost it, and no other tier than a better one holds him.
    expect(tiersOf(result, 'tier')).toEqual([
      ...['watch', 'watch', 'mass', 'affluent', 'private-banking', 'no-data', 'watch', 'watch'],
    ]);
    expect(
      (result.columns[0] as TierOutput).tiers.map((own) => [own.label.zh, own.label.en, own.tone]),
    ).toEqual([
      ['私人银行', 'Private banking', 'best'],
      ['富裕客户', 'Affluent', 'good'],
      ['大众', 'Mass', 'low'],
      ['未归类', 'No tier', 'warning'],
      ['关注', 'Watch', 'warning'],
      ['数据不足', 'No data', expect.any(String)],
    ]);
    expect(result.reason(0)).toEqual({
      zh: 'aum 10万 低于 50万；已连续 4 个月未达私人银行，满 6 个月才降级，暂列关注；未达富裕客户：aum 10万，应在 50万 至 1000万 之间',
      en: 'aum 100,000 is below 500,000; 4 months in a row below Private banking; moves down after 6, on watch until then; not Affluent: aum 100,000, wanted from 500,000 to under 10,000,000',
    });
    // What the sheet says is no tier: the one above, with three months.
    expect(result.reason(6).en).toContain('2 months in a row below Affluent; moves down after 3');
  });

  it('take the tier above for the one held, where the sheet does not say', () => {
    const result = runMethod(rules, columns(), { rules: bankAum(10_000_000) });
    expect(tiersOf(result, 'tier')).toEqual([
      ...['mass', 'mass', 'mass', 'watch', 'private-banking', 'no-data', 'watch', 'mass'],
    ]);
    const blank = runMethod(rules, columns(new Array<undefined>(8).fill(undefined)), {
      rules: bankAum(10_000_000),
    });
    expect(tiersOf(blank, 'tier')).toEqual(tiersOf(result, 'tier'));
  });

  it('hold nobody to the rest, whom no month is set for, or in a sheet without months', () => {
    const set: RuleSet = {
      tiers: [tier('top', [atLeast('aum', 9)]), tier('mid', [atLeast('aum', 5)])],
      otherwise: rest,
      grace: { missedMonths: 'missedMonths', heldTier: 'segment', months: { top: 3 } },
    };
    const sheet = (held: readonly string[]) => [
      numbers('aum', [1, 1, 1, 9]),
      numbers('missedMonths', [1, 1, 3, 1]),
      texts('segment', held),
    ];
    expect(tiers(set, sheet(['top', 'mid', 'top', 'rest']))).toEqual(['watch', 'rest', 'rest', 'top']);
    expect(tiers(set, sheet(['rest', '其余', 'the rest', 'top']))).toEqual(['rest', 'rest', 'rest', 'top']);
    expect(tiers(set, [numbers('aum', [1])])).toEqual(['rest']);
    expect(tiers(set, [numbers('aum', [1]), texts('missedMonths', ['1'])])).toEqual(['rest']);
    const grace = { missedMonths: 'missedMonths', months: set.grace!.months };
    expect(tiers({ ...set, grace }, sheet(['top', 'top', 'top', 'top']))).toEqual([
      'rest',
      'rest',
      'rest',
      'top',
    ]);
  });
});

describe('what lifts a customer', () => {
  const change = (set: RuleSet, columns: readonly Column[], row = 0) => run(set, columns).lift?.(row)?.change;

  it('is the nearest value of one column that does it alone', () => {
    const between: Test = { column: 'aum', is: 'between', from: 10, to: 20, ...unknown };
    const set: RuleSet = { tiers: [tier('t', [between])], otherwise: rest };
    const aum = numbers('aum', [4, 90]);
    expect(change(set, [aum], 0)).toEqual({ column: 'aum', to: 10 });
    // Below 20 is the middle of the range, the nearer of the two that were looked at.
    expect(change(set, [aum], 1)).toEqual({ column: 'aum', to: 15 });
    expect(run(set, [aum]).lift?.(0)).toMatchObject({ zh: '距t：aum差 6', en: 'To t: aum is 6 short' });
    expect(run(set, [aum]).lift?.(1)?.zh).toBe('距t：aum应在 10 至 20 之间');
    const soon: Test = { column: 'referralDate', is: 'within-days', from: -10, to: 1, ...unknown };
    const referred = dates('referralDate', ['2026-01-01', '2026-08-01']);
    const recent: RuleSet = { tiers: [tier('t', [soon])], otherwise: rest };
    expect(change(recent, [referred], 0)).toEqual({ column: 'referralDate', to: day('2026-06-20') });
    expect(change(recent, [referred], 1)).toEqual({ column: 'referralDate', to: day('2026-06-25') });
    expect(run(recent, [referred]).lift?.(0)?.zh).toBe('距t：referralDate应距截至日期 -10 至 1 天');
  });

  it('is a day where the column has days, in what is wanted and in the reason too', () => {
    const from: Test = {
      column: 'referralDate',
      is: 'between',
      from: day('2026-06-01'),
      to: day('2026-07-01'),
      ...unknown,
    };
    const set: RuleSet = {
      tiers: [tier('first', [atLeast('referralDate', day('2026-07-01'))]), tier('t', [from])],
      otherwise: rest,
    };
    const result = run(set, [dates('referralDate', ['2026-05-30', '2026-06-05'])]);
    expect([0, 1].map((row) => result.lift?.(row))).toEqual([
      {
        zh: '距t：referralDate应在 2026-06-01 至 2026-07-01 之间',
        en: 'To t: referralDate should be from 2026-06-01 to under 2026-07-01',
        change: { column: 'referralDate', to: day('2026-06-01') },
      },
      {
        zh: '距first：referralDate应不少于 2026-07-01',
        en: 'To first: referralDate should be at least 2026-07-01',
        change: { column: 'referralDate', to: day('2026-07-01') },
      },
    ]);
    expect(result.reason(1).zh).toBe(
      'referralDate 2026-06-05 在 2026-06-01 至 2026-07-01 之间；未达first：referralDate 2026-06-05，应不少于 2026-07-01',
    );
  });

  it('is a word or a yes where the column has such', () => {
    const set = (test: Test): RuleSet => ({ tiers: [tier('t', [test])], otherwise: rest });
    expect(change(set(oneOf('金卡')), [texts('segment', ['银卡'])])).toEqual({
      column: 'segment',
      to: '金卡',
    });
    expect(change(set({ column: 'active', is: 'yes', ...unknown }), [flags('active', [false])])).toEqual({
      column: 'active',
      to: true,
    });
    expect(change(set({ column: 'active', is: 'no', ...unknown }), [flags('active', [true])])).toEqual({
      column: 'active',
      to: false,
    });
  });

  it('is no single value where two columns fall short, or where blank would do it', () => {
    const both: RuleSet = { tiers: [tier('t', [atLeast('aum', 5), atLeast('revenue', 5)])], otherwise: rest };
    const columns = [numbers('aum', [1, 1, 5]), numbers('revenue', [1, 5, 1])];
    expect([0, 1, 2].map((row) => change(both, columns, row))).toEqual([
      undefined,
      { column: 'aum', to: 5 },
      { column: 'revenue', to: 5 },
    ]);
    const blank: Test = { column: 'aum', is: 'blank', ...unknown };
    expect(change({ tiers: [tier('t', [blank])], otherwise: rest }, [numbers('aum', [1])])).toBeUndefined();
    const absent: RuleSet = {
      tiers: [tier('t', [{ ...atLeast('profit', 5), ifMissing: 'fails' } as Test])],
      otherwise: rest,
    };
    expect(change(absent, [numbers('aum', [1])])).toBeUndefined();
    expect(run(absent, [numbers('aum', [1])]).lift?.(0)?.zh).toBe('距t：利润应不少于 5');
  });

  it('leaves no better tier open, and may be a better tier than the one above', () => {
    const set: RuleSet = {
      tiers: [tier('first', [atLeast('aum', 9), atLeast('revenue', 1)]), tier('second', [atLeast('aum', 8)])],
      otherwise: rest,
    };
    // 9 would leave the first tier open, as the revenue is not known.
    const open = [numbers('aum', [1]), numbers('revenue', [undefined])];
    expect(change(set, open)).toEqual({ column: 'aum', to: 8 });
    const only: RuleSet = {
      tiers: [tier('first', [atLeast('aum', 8), atLeast('revenue', 1)]), tier('second', [atLeast('aum', 8)])],
      otherwise: rest,
    };
    expect(change(only, open)).toBeUndefined();
    expect(change(only, [numbers('aum', [1]), numbers('revenue', [5])])).toEqual({ column: 'aum', to: 8 });
  });

  it('is no value for whom grace may keep on watch', () => {
    const columns = [numbers('aum', [1, 1]), numbers('missedMonths', [1, 0])];
    const set = bankAum(6_000_000);
    expect(run(set, columns).lift?.(0)).toMatchObject({ zh: '距富裕客户：aum差 50万' });
    expect([0, 1].map((row) => change(set, columns, row))).toEqual([
      undefined,
      { column: 'aum', to: 500_000 },
    ]);
  });
});

describe('the examples of a proof', () => {
  it('are whole numbers where the sheet holds such, days, and words of the rules', () => {
    const set: RuleSet = { tiers: [tier('many', [atLeast('aum', 10)]), tier('few', [atMost('aum', 3)])] };
    expect(gapsOf(set, [numbers('aum', [1, undefined, 5])])).toEqual([[6]]);
    expect(gapsOf(set, [numbers('aum', [1.5])])).toEqual([[6.5]]);
    const narrow: RuleSet = {
      tiers: [tier('many', [atLeast('aum', 4.2)]), tier('few', [atMost('aum', 3.5)])],
    };
    expect(gapsOf(narrow, [numbers('aum', [1, 2])])).toEqual([[4]]);
    // Nothing is known of a column without values: any number may come.
    const next: RuleSet = { tiers: [tier('many', [atLeast('aum', 4)]), tier('few', [atMost('aum', 3)])] };
    expect(gapsOf(next, [numbers('aum', [undefined])])).toEqual([[3.5]]);
    expect(gapsOf(next, [numbers('aum', [1, undefined])])).toEqual([]);
    const [first, second] = [day('2026-06-01'), day('2026-06-02')];
    const daily: RuleSet = {
      tiers: [
        tier('late', [atLeast('referralDate', second)]),
        tier('early', [atMost('referralDate', first)]),
      ],
    };
    expect(gapsOf(daily, [dates('referralDate', ['2026-06-01'])])).toEqual([]);
    expect(gapsOf({ tiers: [tier('t', [oneOf('金卡')])] })).toEqual([['其他 / other']]);
    expect(gapsOf({ tiers: [tier('t', [oneOf('金卡')])] }, [texts('segment', ['银卡'])])).toEqual([['银卡']]);
  });

  it('count the kinds of cells that the tests tell apart', () => {
    const combinations = (test: Test, columns: readonly Column[] = []) =>
      proofOf({ tiers: [tier('t', [test])] }, columns).combinations;
    // Known and blank; reached, not reached and blank; yes, no and blank.
    expect(combinations({ column: 'aum', is: 'blank', ...unknown }, [numbers('aum', [1])])).toBe(2);
    expect(combinations(atLeast('aum', 5), [numbers('aum', [1])])).toBe(3);
    expect(combinations({ column: 'active', is: 'yes', ...unknown })).toBe(3);
    expect(combinations(oneOf('a', 'b'))).toBe(3);
  });

  it('are made of words that stand in no cell of the sheet', () => {
    const set: RuleSet = {
      tiers: [
        tier('cards', [oneOf('VIP', '金卡')]),
        tier('very', [hasWord('VIP')]),
        tier('silver', [hasWord('银')]),
      ],
      otherwise: rest,
    };
    const { overlaps, shadowed } = proofOf(set, [texts('segment', ['普通'])]);
    expect(
      overlaps.map(({ winner, loser, point, customers }) => [winner, loser, point[0]?.value, customers]),
    ).toEqual([
      ['cards', 'very', 'VIP', 0],
      ['very', 'silver', 'VIP / 银', 0],
    ]);
    expect(shadowed).toEqual([]);
  });

  it('hold two words of three where two are enough', () => {
    const three: RuleSet = {
      tiers: [tier('a', [hasWord('重点')]), tier('b', [hasWord('贵宾')]), tier('c', [hasWord('战略')])],
    };
    expect(
      proofOf(three).overlaps.map(({ winner, loser, point }) => [winner, loser, point[0]?.value]),
    ).toEqual([
      ['a', 'b', '重点 / 贵宾'],
      ['a', 'c', '重点 / 战略'],
      ['b', 'c', '贵宾 / 战略'],
    ]);
  });

  it('are those of customers where the sheet has one', () => {
    const set: RuleSet = {
      tiers: [
        tier('a', [atLeast('aum', 5)]),
        tier('b', [atLeast('aum', 1), { column: 'active', is: 'known', ...unknown }]),
      ],
    };
    const overlapOf = (active: readonly (boolean | undefined)[]) =>
      proofOf(set, [
        numbers(
          'aum',
          active.map(() => 9),
        ),
        flags('active', active),
      ]).overlaps.map(({ point, customers, firstRow }) => [
        point.map(({ value }) => value),
        customers,
        firstRow,
      ]);
    // 5 and above 5 are alike to the tests; yes and no too.
    expect(overlapOf([undefined])).toEqual([[[5, false], 0, undefined]]);
    expect(overlapOf([undefined, true, true])).toEqual([[[5, false], 2, 1]]);
    const told: RuleSet = {
      tiers: [
        tier('a', [atLeast('aum', 5)]),
        tier('b', [atLeast('aum', 1)]),
        tier('c', [{ column: 'active', is: 'yes', ...unknown }]),
      ],
    };
    const columns = [numbers('aum', [9, 9, 9]), flags('active', [true, undefined, undefined])];
    const [overlap] = proofOf(told, columns).overlaps;
    // Without yes (first no, then blank at last) it is an overlap too: the first that has a customer stands, whoever comes later.
    expect([overlap?.point.map(({ value }) => value), overlap?.customers, overlap?.firstRow]).toEqual([
      [5, true],
      1,
      0,
    ]);
  });
});

describe('what is said of a proof', () => {
  it('writes amounts in 万 where nothing is cut off', () => {
    const set: RuleSet = {
      tiers: [tier('a', [{ column: 'aum', is: 'above', value: 20_000, ...unknown }])],
    };
    const below: RuleSet = {
      tiers: [
        tier('a', [{ column: 'aum', is: 'equal', value: 20_000, ...unknown }]),
        tier('b', [atLeast('aum', 20_000)]),
      ],
    };
    expect(issuesOf(run(below, [numbers('aum', [5])]), 'rule-overlap')).toEqual([
      [
        'note',
        0,
        '“a”与“b”同时适用于：aum = 2万；归入“a”。',
        '"a" and "b" both take: aum = 20,000; "a" wins.',
      ],
    ]);
    expect(issuesOf(run(set, [numbers('aum', [5])]), 'rule-gap')).toEqual([
      [
        ...['warning', 1, '没有任何一级适用于：aum = 19999（本表 1 户，如第 2 行）。'],
        'No tier takes: aum = 19,999 (1 customers here, such as row 2).',
      ],
    ]);
  });

  it('tells why nobody can be a tier', () => {
    const contradiction = tier('never', [atLeast('aum', 10), atMost('aum', 5)]);
    const set: RuleSet = {
      tiers: [
        tier('a', [atLeast('aum', 10)]),
        tier('b', [atMost('aum', 9)]),
        tier('blank', [{ column: 'aum', is: 'blank', ...unknown }]),
        tier('c', [{ column: 'aum', is: 'known', ...unknown }]),
        tier('d', [{ ...atMost('aum', 99), ifMissing: 'holds' } as Test]),
        contradiction,
      ],
    };
    expect(issuesOf(run(set, [numbers('aum', [1, 2])]), 'rule-shadowed')).toEqual([
      // Blank leaves a and b open, before the tier that asks for it.
      [
        ...['warning', 1, '“blank”永远不会出现：“a、b”未知，归为数据不足，例如：aum = 空白。'],
        'Nobody can be "blank": "a, b" is unknown there, which makes no data, for example at aum = blank.',
      ],
      [
        ...['warning', 1, '“c”永远不会出现：总被“b、a”抢先，例如：aum = 4。'],
        'Nobody can be "c": "b, a" always comes first, for example at aum = 4.',
      ],
      [
        ...['warning', 1, '“d”永远不会出现：总被“b、a、blank”抢先，例如：aum = 4。'],
        'Nobody can be "d": "b, a, blank" always comes first, for example at aum = 4.',
      ],
      [
        ...['warning', 1, '“never”永远不会出现：条件互相矛盾。'],
        'Nobody can be "never": its tests contradict each other.',
      ],
    ]);
  });

  it('tells of better tiers that hold and of others that are unknown in one', () => {
    const set: RuleSet = {
      tiers: [
        tier('a', [atLeast('aum', 5)]),
        tier('any', [{ ...atLeast('aum', 5), ifMissing: 'holds' } as Test]),
      ],
    };
    expect(issuesOf(run(set, [numbers('aum', [1, 2])]), 'rule-shadowed')).toEqual([
      [
        ...['warning', 1, '“any”永远不会出现：总被“a”抢先，或“a”未知，归为数据不足，例如：aum = 5。'],
        'Nobody can be "any": "a" always comes first, or "a" is unknown there, which makes no data, for example at aum = 5.',
      ],
    ]);
  });

  it('names the ten gaps with most customers, and says where there is too much to prove', () => {
    const equal = (value: number): Test => ({ column: 'aum', is: 'equal', value, ...unknown });
    const many: RuleSet = {
      tiers: Array.from({ length: 11 }, (_, at) =>
        tier(`t${String(at)}`, [equal(at), atLeast('revenue', 1 + at)]),
      ),
    };
    const { gaps } = proofOf(many, [numbers('aum', [1]), numbers('revenue', [1])]);
    expect(gaps.length).toBeGreaterThan(10);
    expect(issuesOf(run(many, [numbers('aum', [1]), numbers('revenue', [1])]), 'rule-gap')).toHaveLength(10);
    const wide: RuleSet = {
      tiers: [
        tier(
          't',
          Array.from({ length: 12 }, (_, index) => atLeast(`column ${String(index)}`, 1)),
        ),
      ],
      otherwise: rest,
    };
    // Each column is reached, not reached or blank.
    expect(proofOf(wide)).toEqual({
      combinations: 3 ** 12,
      complete: false,
      gaps: [],
      overlaps: [],
      shadowed: [],
    });
    expect(issuesOf(run(wide, [numbers('aum', [1])]), 'proof-too-large')).toEqual([
      [
        ...['note', 1, '规则组合过多（531,441 种），未能检查遗漏、重叠和无法到达的层级。'],
        'Too many combinations (531,441): gaps, overlaps and unreachable tiers were not looked for.',
      ],
    ]);
  });
});
