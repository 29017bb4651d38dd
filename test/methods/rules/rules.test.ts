import fc from 'fast-check';
import type { Column } from '../../../src/table/columns/column';
import { classify } from '../../../src/methods/rules/classify';
import { bankAum } from '../../../src/methods/rules/presets/bank-aum';
import { retailClasses } from '../../../src/methods/rules/presets/retail';
import { rulePresets } from '../../../src/methods/rules/presets/presets';
import { proveRules, type RuleProof } from '../../../src/methods/rules/prove';
import type { Rule, RuleSet } from '../../../src/methods/rules/rule-set';
import { columnName, valueAt, valueText, wantedText } from '../../../src/methods/rules/wording';
import { cutColumns, rules } from '../../../src/methods/rules/rules';
import { surveyOf } from '../../../src/methods/rules/survey';
import { contextOf, dates, flags, numbers, texts } from '../../support/columns';
import { runMethod, textOf, tiersOf } from '../../support/run-method';

const proofOf = (set: RuleSet, columns: readonly Column[] = []): RuleProof =>
  proveRules(set, [...cutColumns(set, contextOf(columns)).values()]);

const tier = (id: string, tests: Rule['tests'], combine: Rule['combine'] = 'all'): Rule => ({
  id,
  label: { zh: id, en: id },
  tone: 'middle',
  combine,
  tests,
});
const atLeast = (column: string, value: number): Rule['tests'][number] => ({
  column,
  is: 'at-least',
  value,
  ifMissing: 'unknown',
});

const tiers = (set: RuleSet, columns: readonly Column[]): string[] =>
  tiersOf(runMethod(rules, columns, { rules: set }), 'tier');

describe('criteria tiers', () => {
  it('are the same row by row as by the survey on which they are proved', () => {
    const amount = fc.option(fc.integer({ min: -2, max: 6 }), { nil: undefined });
    const test = fc.record({ column: fc.constantFrom('aum', 'revenue', 'profit'), value: amount });
    const rule = fc.record({
      tests: fc.array(test, { minLength: 1, maxLength: 4 }),
      combine: fc.constantFrom<Rule['combine']>('all', 'any', { atLeast: 2 }),
    });
    const row = fc.record({ aum: amount, revenue: amount, profit: amount });
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1, maxLength: 4 }), fc.array(row), (given, rows) => {
        const set: RuleSet = {
          tiers: given.map(({ tests, combine }, at) =>
            tier(
              `t${String(at)}`,
              tests.map(({ column, value }) => atLeast(column, value ?? 0)),
              combine,
            ),
          ),
        };
        const columns = (['aum', 'revenue', 'profit'] as const).map((role) =>
          numbers(
            role,
            rows.map((cells) => cells[role]),
          ),
        );
        const cells = cutColumns(set, contextOf(columns));
        const survey = surveyOf(set, [...cells.values()], rows.length);
        expect(survey?.codes).toEqual(classify(set.tiers, cells, rows.length));
      }),
    );
  });

  it('takes the first tier that holds, bounds half-open', () => {
    const aum = numbers('aum', [499_999.99, 500_000, 5_999_999, 6_000_000, undefined, -5]);
    expect(tiers(bankAum(6_000_000), [aum])).toEqual([
      'mass',
      'affluent',
      'affluent',
      'private-banking',
      'no-data',
      'mass',
    ]);
    expect(tiers(bankAum(10_000_000), [numbers('aum', [6_000_000, 10_000_000])])).toEqual([
      'affluent',
      'private-banking',
    ]);
  });

  it('combines tests by all, any, or k of n', () => {
    const tests = [atLeast('aum', 1), atLeast('revenue', 1), atLeast('profit', 1)];
    const columns = [
      numbers('aum', [1, 1, 1, 0]),
      numbers('revenue', [1, 1, 0, 0]),
      numbers('profit', [1, 0, 0, 0]),
    ];
    const held = (combine: Rule['combine']): string[] =>
      tiers({ tiers: [tier('t', tests, combine)] }, columns);
    expect(held('all')).toEqual(['t', 'no-tier', 'no-tier', 'no-tier']);
    expect(held({ atLeast: 2 })).toEqual(['t', 't', 'no-tier', 'no-tier']);
    expect(held('any')).toEqual(['t', 't', 't', 'no-tier']);
  });

  it('is no data only where the missing value could decide', () => {
    const columns = [
      numbers('aum', [undefined, undefined, undefined]),
      numbers('revenue', [0, 1, undefined]),
    ];
    const both = [atLeast('aum', 1), atLeast('revenue', 1)];
    expect(tiers({ tiers: [tier('t', both)] }, columns)).toEqual(['no-tier', 'no-data', 'no-data']);
    expect(tiers({ tiers: [tier('t', both, 'any')] }, columns)).toEqual(['no-data', 't', 'no-data']);
    expect(tiers({ tiers: [tier('t', both, 'any'), tier('u', both)] }, columns)[0]).toBe('no-data');
  });

  it('tests texts, flags, days and blanks', () => {
    const one = (test: Rule['tests'][number], column: Column): string[] =>
      tiers({ tiers: [tier('t', [test])] }, [column]);
    const common = { ifMissing: 'fails' } as const;
    expect(
      one(
        { ...common, column: 'creditGrade', is: 'one-of', words: ['AAA', 'aa'] },
        texts('creditGrade', ['ＡＡＡ', 'AA', 'A', undefined]),
      ),
    ).toEqual(['t', 't', 'no-tier', 'no-tier']);
    expect(
      one(
        { ...common, column: 'segment', is: 'has-word', words: ['重点'], exclusions: ['非~'] },
        texts('segment', ['重点客户', '非重点客户']),
      ),
    ).toEqual(['t', 'no-tier']);
    expect(
      one({ ...common, column: 'consent', is: 'yes' }, flags('consent', [true, false, undefined])),
    ).toEqual(['t', 'no-tier', 'no-tier']);
    expect(
      one(
        { ...common, column: 'lastContactDate', is: 'within-days', from: -30, to: 1 },
        dates('lastContactDate', ['2026-05-30', '2026-05-31', '2026-06-30', '2026-07-01']),
      ),
    ).toEqual(['no-tier', 't', 't', 'no-tier']);
    expect(one({ ...common, column: 'phone', is: 'blank' }, texts('phone', ['1', undefined]))).toEqual([
      'no-tier',
      't',
    ]);
    expect(one({ ...common, column: 'phone', is: 'known' }, texts('phone', ['1', undefined]))).toEqual([
      't',
      'no-tier',
    ]);
  });

  it('lets customers up at once and down only after the months of grace', () => {
    const result = runMethod(rules, [
      numbers('aum', [100_000, 100_000, 100_000, 1_000_000, 1_000_000, 9_000_000, 100_000]),
      numbers('missedMonths', [1, 2, 3, 5, 6, 3, undefined]),
      texts('segment', ['富裕客户', '富裕客户', '富裕客户', '私人银行', '私人银行', '富裕客户', '富裕客户']),
    ]);
    expect(tiersOf(result, 'tier')).toEqual([
      'watch',
      'watch',
      'mass',
      'watch',
      'affluent',
      'private-banking',
      'mass',
    ]);
    expect(result.reason(3).zh).toContain('已连续 5 个月未达私人银行，满 6 个月才降级，暂列关注');
  });

  it('says which test decided, which failed, and what lifts a customer', () => {
    const result = runMethod(rules, [numbers('aum', [650_000, undefined, 7_000_000])]);
    expect(result.reason(0).zh).toBe(
      'aum 65万 在 50万 至 600万 之间；未达私人银行：aum 65万，应不少于 600万',
    );
    expect(result.lift?.(0)?.zh).toBe('距私人银行：aum差 535万');
    expect(result.reason(1).en).toBe('Missing: aum; cannot say whether Private banking');
    expect(result.lift?.(2)).toBeUndefined();
  });

  it('words every test as a value and what is wanted of it', () => {
    const missing = { ifMissing: 'unknown' } as const;
    const tests: Rule['tests'] = [
      { column: 'revenue', is: 'at-least', value: 50_000, ...missing },
      { column: 'revenue', is: 'above', value: 50_000, ...missing },
      { column: 'revenue', is: 'below', value: 50_000, ...missing },
      { column: 'revenue', is: 'at-most', value: 50_000, ...missing },
      { column: 'revenue', is: 'equal', value: 50_000, ...missing },
      { column: 'revenue', is: 'between', from: 50_000, to: 60_000, ...missing },
      { column: 'lastTransactionDate', is: 'within-days', from: -30, to: 0, ...missing },
      { column: 'segment', is: 'one-of', words: ['金卡', '白金'], ...missing },
      { column: 'segment', is: 'has-word', words: ['重点', '战略'], exclusions: [], ...missing },
      { column: 'star', is: 'yes', ...missing },
      { column: 'star', is: 'no', ...missing },
      { column: 'revenue', is: 'blank', ...missing },
      { column: 'revenue', is: 'known', ...missing },
    ];
    expect(tests.map((test) => Object.values(wantedText(test, 'number')))).toEqual([
      ['不少于 5万', 'at least 50,000'],
      ['高于 5万', 'above 50,000'],
      ['低于 5万', 'below 50,000'],
      ['不超过 5万', 'at most 50,000'],
      ['等于 5万', 'equal to 50,000'],
      ['在 5万 至 6万 之间', 'from 50,000 to under 60,000'],
      ['距截至日期 -30 至 0 天', '-30 to 0 days from the as-of day'],
      ['属于 金卡、白金', 'one of 金卡, 白金'],
      ['含 重点、战略', 'with 重点, 战略'],
      ['为“是”', 'yes'],
      ['为“否”', 'no'],
      ['为空', 'blank'],
      ['有值', 'known'],
    ]);
    const said = (value: Parameters<typeof valueText>[0], kind: Parameters<typeof valueText>[1]) =>
      Object.values(valueText(value, kind));
    expect([
      said(undefined, 'number'),
      said(true, 'flag'),
      said(false, 'flag'),
      said('金卡', 'text'),
      said(46_203, 'date'),
      said(12_345.678, 'number'),
    ]).toEqual([
      ['空白', 'blank'],
      ['是', 'yes'],
      ['否', 'no'],
      ['金卡', '金卡'],
      ['2026-06-30', '2026-06-30'],
      ['1.23万', '12,345.68'],
    ]);
    const columns = [flags('star', [true, false, undefined]), texts('segment', ['a', 'b', undefined])];
    const cells = columns.map((column) => [0, 1, 2].map((row) => valueAt(column, row)));
    expect(cells).toEqual([
      [true, false, undefined],
      ['a', 'b', undefined],
    ]);
    expect([valueAt(undefined, 0), columnName('revenue', undefined).zh, columnName('x', undefined)]).toEqual([
      undefined,
      '年度贡献',
      { zh: 'x', en: 'x' },
    ]);
  });

  it('names the columns that are not there, tests that do not fit, and tiers that nobody can be', () => {
    const set: RuleSet = {
      tiers: [
        tier('first', [atLeast('revenue', 1), atLeast('profit', 1)], 'any'),
        tier('second', [atLeast('segment', 1)]),
        tier('third', [atLeast('revenue', 5)]),
      ],
      otherwise: { id: 'rest', label: { zh: '其余', en: 'rest' }, tone: 'low' },
    };
    const columns = [numbers('revenue', [7, 0]), texts('segment', ['a', 'b'])];
    const found = runMethod(rules, columns, { rules: set }).issues.map(({ kind, severity, text, count }) => [
      kind,
      severity,
      count,
      text.zh,
      text.en,
    ]);
    expect(found).toContainEqual([
      'missing-rule-column',
      'warning',
      1,
      '没有规则所用的列“利润”。',
      'The rules name a column "Profit" that is not there.',
    ]);
    expect(found).toContainEqual([
      'unfit-test',
      'warning',
      1,
      '对“segment”的条件与该列类型不符，视为未知。',
      'Tests on "segment" do not fit its kind and are unknown.',
    ]);
    const shadowed = found.find(([kind, , , zh]) => kind === 'rule-shadowed' && String(zh).includes('third'));
    expect(shadowed?.slice(1, 4)).toEqual([
      'warning',
      1,
      expect.stringMatching(/^“third”永远不会出现：总被“.*first.*”抢先，例如：revenue = 5.*。$/u),
    ]);
    expect(shadowed?.[4]).toMatch(
      /^Nobody can be "third": ".*first.*" always comes first, for example at revenue = 5/u,
    );
  });

  it('says how many more of its tests a tier wants, and what the rest is called', () => {
    const set: RuleSet = {
      tiers: [
        {
          ...tier('some', [atLeast('revenue', 5), atLeast('profit', 5), atLeast('aum', 5)]),
          combine: { atLeast: 2 },
        },
      ],
      otherwise: { id: 'rest', label: { zh: '其余', en: 'the rest' }, tone: 'low' },
    };
    const columns = [numbers('revenue', [9, 1]), numbers('profit', [1, 2]), numbers('aum', [3, 3])];
    const result = runMethod(rules, columns, { rules: set });
    expect([0, 1].map((row) => result.lift?.(row)?.zh)).toEqual([
      '距some：以下再满足 1 项：profit差 4，aum差 2',
      '距some：以下再满足 2 项：revenue差 4，profit差 3，aum差 2',
    ]);
    expect(result.lift?.(0)?.en).toBe('To some: 1 more of: profit is 4 short, aum is 2 short');
    expect(result.reason(1)).toEqual({
      zh: '其余客户归入其余；未达some：revenue 1，应不少于 5、profit 2，应不少于 5、aum 3，应不少于 5',
      en: 'The rest is the rest; not some: revenue 1, wanted at least 5, profit 2, wanted at least 5, aum 3, wanted at least 5',
    });
  });

  it('knows the customer levels by a column of levels as well as by numbers', () => {
    const levels = [
      ...[
        '战略客户',
        '年供货协议',
        'VIP',
        '重点客户',
        '贵宾',
        '榜样客户',
        '自由客户',
        '新客户',
        '休眠客户',
        '低价值',
      ],
      ...['普通', undefined, undefined, undefined, undefined],
    ];
    const rest = [undefined, 1, 1, 1];
    const columns = [
      texts('segment', levels),
      numbers('orderAmount', [...new Array<number>(11).fill(50_000), 5_000_000, 50_000, 50_000, 9_999]),
      numbers('transactionCount', [...new Array<undefined>(11), ...rest]),
      dates('lastTransactionDate', [...new Array<undefined>(12), '2025-06-29', '2025-07-01', undefined]),
    ];
    const result = runMethod(rules, columns, rulePresets['customer-levels'].params);
    expect(tiersOf(result, 'tier')).toEqual([
      ...['strategic', 'strategic', 'vip', 'key-account', 'honoured', 'reference', 'free', 'new', 'dormant'],
      ...['low-value', 'ordinary', 'vip', 'dormant', 'ordinary', 'low-value'],
    ]);
    expect([5, 6, 8].map((row) => textOf(result, 'care', row))).toEqual([
      '每月拜访',
      '每周电话、每两周拜访',
      '每两周拜访',
    ]);
    const labels = new Map(
      rulePresets['customer-levels'].params.rules.tiers.map(({ id, label }) => [id, label.zh]),
    );
    expect(['reference', 'free', 'dormant'].map((id) => labels.get(id))).toEqual([
      '榜样客户',
      '自由客户',
      '休眠客户',
    ]);
    // The word of the dormant counts twice and is said once.
    expect(result.reason(8).zh).toMatch(/^segment 休眠客户 含 休眠、沉睡、睡眠、dormant；/u);
  });

  it('runs service A/B/C as the source states it, with its care', () => {
    const columns = [
      numbers('monthlySpend', [5000, 4999, 1999, 6000, 4999, 4999, 4999]),
      numbers('monthlyVisits', [4, 3, 3, 3, 4, 4.5, 1.5]),
      numbers('consecutiveWeeks', [3, 2, 2, 2, 3, 3, 3]),
      numbers('latestAmount', [3000, 2000, 2000, 2000, 3000, 3000, 3000]),
    ];
    const result = runMethod(rules, columns, rulePresets['service-abc'].params);
    // Four visits are B's where A does not hold; more than four, or fewer than two, are the rest.
    expect(tiersOf(result, 'tier')).toEqual(['a', 'b', 'c', 'c', 'b', 'c', 'c']);
    expect([0, 1, 2].map((row) => textOf(result, 'care', row))).toEqual([
      '店长每月两次电话、一次拜访',
      '经理每月两次电话、一次拜访',
      '',
    ]);
    const minimum = runMethod(rules, columns, rulePresets['service-abc-minimum'].params);
    expect(tiersOf(minimum, 'tier')).toEqual(['a', 'b', 'c', 'b', 'b', 'b', 'c']);
    expect(textOf(minimum, 'care', 1)).toBe('经理每月两次电话、一次拜访');
  });
});

describe('the proof of a rule set', () => {
  it('finds the gaps of the retail classes: exactly three purchases, and regular buyers under 5,000', () => {
    const count = numbers('transactionCount', [3, 5, 2, 7]);
    const amount = numbers('revenue', [9000, 4000, 6000, 4000]);
    const { gaps, complete } = proofOf(retailClasses, [count, amount]);
    expect(complete).toBe(true);
    const at = gaps.map(({ point, customers }) => [point.map(({ value }) => value), customers]);
    // Purchases below 1, 1, 2, 3, above 3; amounts up to and above 5,000: five of these ten are in no class.
    expect(at).toHaveLength(5);
    expect(at).toContainEqual([[4, 4999], 2]);
    expect(at).toContainEqual([[3, 5001], 1]);
    expect(at).toContainEqual([[3, 4999], 0]);
  });

  it('reports a gap with an example customer', () => {
    const columns = [
      texts('customerId', ['C1', 'C2']),
      numbers('transactionCount', [3, 9]),
      numbers('revenue', [9000, 9000]),
    ];
    const { issues } = runMethod(rules, columns, { rules: retailClasses });
    const [gap] = issues.filter(({ kind }) => kind === 'rule-gap');
    expect(gap?.text.zh).toBe(
      '没有任何一级适用于：transactionCount = 3、revenue = 5001（本表 1 户，如C1）。',
    );
    expect(gap?.severity).toBe('warning');
  });

  it('writes the points of its examples out where 万 would cut them, and days as days', () => {
    const set: RuleSet = {
      tiers: [
        tier('above', [{ ...atLeast('revenue', 20_000), is: 'above' } as Rule['tests'][number]]),
        tier('known', [{ column: 'referralDate', is: 'known', ifMissing: 'unknown' }]),
      ],
    };
    const columns = [numbers('revenue', [1, 2]), dates('referralDate', ['2026-06-01', undefined])];
    const said = runMethod(rules, columns, { rules: set }, '2026-06-30').issues.map(({ text }) => text.zh);
    // Not "2万", which is not above 20,000; the example day is the as-of day.
    expect(said).toContain(
      '“above”与“known”同时适用于：revenue = 20001、referralDate = 2026-06-30；归入“above”。',
    );
    expect(said).toContain(
      '没有任何一级适用于：revenue = 19999、referralDate = 空白（本表 1 户，如第 3 行）。',
    );
  });

  it('finds no gap between half-open bounds and none where the rest is taken', () => {
    expect(proofOf(bankAum(6_000_000)).gaps).toEqual([]);
    expect(proofOf({ tiers: [tier('t', [atLeast('aum', 1)])], otherwise: tier('rest', []) }).gaps).toEqual(
      [],
    );
    expect(proofOf({ tiers: [tier('t', [atLeast('aum', 1)])] }).gaps).toHaveLength(1);
  });

  it('finds overlaps and the tier that nobody can reach', () => {
    const set: RuleSet = {
      tiers: [
        tier('low', [atLeast('aum', 10)]),
        tier('high', [atLeast('aum', 20)]),
        tier('rest', [atLeast('aum', -1e9)]),
      ],
    };
    const { overlaps, shadowed } = proofOf(set);
    expect(overlaps.map(({ winner, loser }) => [winner, loser])).toEqual([
      ['low', 'rest'],
      ['low', 'high'],
    ]);
    expect(shadowed).toEqual([
      { tier: 'high', by: ['low'], unknown: [], point: [{ reference: 'aum', value: 20 }] },
    ]);
  });

  it('finds a tier whose tests contradict each other', () => {
    const never = tier('never', [
      atLeast('aum', 10),
      { column: 'aum', is: 'below', value: 10, ifMissing: 'unknown' },
    ]);
    expect(proofOf({ tiers: [never] }).shadowed).toEqual([
      { tier: 'never', by: [], unknown: [], point: undefined },
    ]);
  });

  it('finds the overlap of two lists of words in one text', () => {
    const word = (id: string, found: string): Rule =>
      tier(id, [{ column: 'segment', is: 'has-word', words: [found], exclusions: [], ifMissing: 'fails' }]);
    const { overlaps } = proofOf({ tiers: [word('a', '重点'), word('b', '贵宾')] });
    expect(overlaps.map(({ point }) => point[0]?.value)).toEqual(['重点 / 贵宾']);
  });

  it('does not see a gap between 3 and 4 where the sheet holds whole numbers', () => {
    const set: RuleSet = {
      tiers: [
        tier('many', [atLeast('transactionCount', 4)]),
        tier('few', [{ column: 'transactionCount', is: 'at-most', value: 3, ifMissing: 'unknown' }]),
      ],
    };
    expect(proofOf(set, [numbers('transactionCount', [1, 5])]).gaps).toEqual([]);
    expect(proofOf(set, [numbers('transactionCount', [1.5, 5])]).gaps).toHaveLength(1);
  });

  it('says so when there are too many combinations to look at', () => {
    const many = Array.from({ length: 18 }, (_, index) => atLeast(`column ${String(index)}`, 1));
    const { issues } = runMethod(rules, [numbers('aum', [1])], { rules: { tiers: [tier('t', many)] } });
    expect(issues.map(({ kind }) => kind)).toContain('proof-too-large');
  });

  it.each(Object.entries(rulePresets))('leaves no tier of the preset %s out of reach', (_id, { params }) => {
    expect(proofOf(params.rules).shadowed).toEqual([]);
  });
});
