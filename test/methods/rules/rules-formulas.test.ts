import type { Rule, RuleSet } from '../../../src/methods/rules/rule-set';
import { rules } from '../../../src/methods/rules/rules';
import type { Column } from '../../../src/table/columns/column';
import { flagWords } from '../../../src/table/cells/parse-flag';
import { dates, day, flags, numbers, texts } from '../../support/columns';
import { formulaOf, onColumns } from '../../support/formula-of';
import { runMethod } from '../../support/run-method';

type Test = Rule['tests'][number];

const named = (id: string) => ({ id, label: { zh: id, en: id }, tone: 'middle' as const });
const tier = (id: string, tests: Rule['tests'], combine: Rule['combine'] = 'all'): Rule => ({
  ...named(id),
  combine,
  tests,
});

/** A number in A, a day in B, a text in C, yes or no in D, an amount in 万 in E. */
const columns = (segments: readonly string[] = ['甲']): Column[] => {
  const [aum, contact, segment, active, deposit] = onColumns([
    numbers('aum', [1]),
    dates('lastContactDate', ['2026-06-01']),
    texts('segment', segments),
    flags('active', [true]),
    numbers('deposit', [1]),
  ]);
  return [aum!, contact!, segment!, active!, { ...deposit!, cells: { scale: 10_000, interpreted: [] } }];
};

const written = (set: RuleSet, own = columns(), output = 'tier'): string =>
  formulaOf(runMethod(rules, own, { rules: set }), output, own);

/** Why there is no formula, in both languages. */
function refusal(set: RuleSet, own: Column[]): unknown {
  try {
    return written(set, own);
  } catch (error) {
    return [(error as { code: string }).code, (error as { text: unknown }).text];
  }
}

const list = (meaning: 0 | 1): string =>
  `{${[...flagWords].flatMap(([word, own]) => (own === meaning ? [`"${word}"`] : [])).join(',')}}`;
const [saysYes, saysNo] = [() => `OR($D2&""=${list(1)})`, () => `OR($D2&""=${list(0)})`];

describe('the formula of a tier', () => {
  const fails = { ifMissing: 'fails' } as const;
  const tests: readonly (readonly [Test, () => string])[] = [
    [{ column: 'aum', is: 'at-least', value: 5, ...fails }, () => 'IF(ISNUMBER($A2),$A2>=5,FALSE)'],
    [{ column: 'aum', is: 'above', value: 5, ...fails }, () => 'IF(ISNUMBER($A2),$A2>5,FALSE)'],
    [{ column: 'aum', is: 'below', value: 5, ...fails }, () => 'IF(ISNUMBER($A2),$A2<5,FALSE)'],
    [{ column: 'aum', is: 'at-most', value: 5, ...fails }, () => 'IF(ISNUMBER($A2),$A2<=5,FALSE)'],
    [{ column: 'aum', is: 'equal', value: 5, ...fails }, () => 'IF(ISNUMBER($A2),$A2=5,FALSE)'],
    [
      { column: 'aum', is: 'between', from: 5, to: 9, ...fails },
      () => 'IF(ISNUMBER($A2),AND($A2>=5,$A2<9),FALSE)',
    ],
    // The header says 万: as it was read, without the last bits of the product.
    [
      { column: 'deposit', is: 'at-least', value: 50_000, ...fails },
      () => 'IF(ISNUMBER($E2),ROUND($E2*10000,6)>=50000,FALSE)',
    ],
    // The time of day does not count.
    [
      { column: 'lastContactDate', is: 'at-least', value: day('2026-06-30'), ...fails },
      () => 'IF(ISNUMBER($B2),INT($B2)>=DATE(2026,6,30),FALSE)',
    ],
    [
      { column: 'lastContactDate', is: 'within-days', from: -30, to: 1, ...fails },
      () => 'IF(ISNUMBER($B2),AND(INT($B2)>=DATE(2026,5,31),INT($B2)<DATE(2026,7,1)),FALSE)',
    ],
    [
      { column: 'segment', is: 'has-word', words: ['重点', '战略'], exclusions: [], ...fails },
      () => 'IF($C2&""<>"",OR(ISNUMBER(SEARCH("重点",$C2&"")),ISNUMBER(SEARCH("战略",$C2&""))),FALSE)',
    ],
    [{ column: 'active', is: 'yes', ...fails }, saysYes],
    [{ column: 'active', is: 'no', ...fails }, saysNo],
    [{ column: 'active', is: 'yes', ifMissing: 'holds' }, () => `NOT(${saysNo()})`],
    [{ column: 'active', is: 'no', ifMissing: 'holds' }, () => `NOT(${saysYes()})`],
    [{ column: 'aum', is: 'at-least', value: 5, ifMissing: 'holds' }, () => 'IF(ISNUMBER($A2),$A2>=5,TRUE)'],
    [{ column: 'aum', is: 'known', ...fails }, () => 'ISNUMBER($A2)'],
    [{ column: 'lastContactDate', is: 'blank', ...fails }, () => 'NOT(ISNUMBER($B2))'],
    [{ column: 'segment', is: 'known', ...fails }, () => '$C2&""<>""'],
    [{ column: 'active', is: 'blank', ...fails }, () => `NOT(OR(${saysYes()},${saysNo()}))`],
  ];

  it.each(tests)('asks the cell what the test asks the value: %j', (test, holds) => {
    expect(written({ tiers: [tier('t', [test])] })).toBe(`=IF(${holds()},"t","未归类")`);
  });

  it('lists the words of a test, and the texts of the sheet that mean one of them', () => {
    const test: Test = { column: 'segment', is: 'one-of', words: ['AAA', ' 甲 '], ifMissing: 'fails' };
    expect(written({ tiers: [tier('t', [test])] }, columns(['ＡＡＡ', 'aaa', 'B', '甲']))).toBe(
      '=IF(IF($C2&""<>"",OR($C2&""={"AAA","甲","ＡＡＡ","aaa"}),FALSE),"t","未归类")',
    );
  });

  it('is no data where a blank cell leaves a test open', () => {
    const open = (test: Test): string => written({ tiers: [tier('t', [test])] });
    expect(open({ column: 'aum', is: 'at-least', value: 5, ifMissing: 'unknown' })).toBe(
      '=IF(IF(ISNUMBER($A2),$A2>=5,FALSE),"t",IF(IF(ISNUMBER($A2),$A2>=5,TRUE),"数据不足","未归类"))',
    );
    expect(open({ column: 'active', is: 'yes', ifMissing: 'unknown' })).toBe(
      `=IF(${saysYes()},"t",IF(NOT(${saysNo()}),"数据不足","未归类"))`,
    );
    expect(open({ column: 'active', is: 'no', ifMissing: 'unknown' })).toBe(
      `=IF(${saysNo()},"t",IF(NOT(${saysYes()}),"数据不足","未归类"))`,
    );
  });

  it('is no data for everybody where the column is absent, or of a kind that the test cannot ask', () => {
    const always = (test: Test): string => written({ tiers: [tier('t', [test])] });
    expect(always({ column: 'profit', is: 'at-least', value: 1, ...fails })).toBe('="数据不足"');
    expect(always({ column: 'segment', is: 'at-least', value: 1, ...fails })).toBe('="数据不足"');
    expect(always({ column: 'aum', is: 'yes', ...fails })).toBe('="数据不足"');
  });

  it('joins tests by all, any, or a count of those that hold', () => {
    const three: Test[] = [
      { column: 'aum', is: 'known', ...fails },
      { column: 'lastContactDate', is: 'known', ...fails },
      { column: 'deposit', is: 'known', ...fails },
    ];
    const joined = (combine: Rule['combine']): string => written({ tiers: [tier('t', three, combine)] });
    const cells = 'ISNUMBER($A2),ISNUMBER($B2),ISNUMBER($E2)';
    expect(joined('all')).toBe(`=IF(AND(${cells}),"t","未归类")`);
    expect(joined('any')).toBe(`=IF(OR(${cells}),"t","未归类")`);
    expect(joined({ atLeast: 2 })).toBe(
      '=IF(N(ISNUMBER($A2))+N(ISNUMBER($B2))+N(ISNUMBER($E2))>=2,"t","未归类")',
    );
  });

  it('leaves a tier open where one of its tests is, and takes the rest after all tiers', () => {
    const set: RuleSet = {
      tiers: [
        tier('a', [
          { column: 'aum', is: 'known', ...fails },
          { column: 'aum', is: 'at-least', value: 5, ifMissing: 'unknown' },
        ]),
        tier('b', [{ column: 'aum', is: 'known', ...fails }]),
      ],
      otherwise: named('rest'),
    };
    expect(written(set)).toBe(
      '=IF(AND(ISNUMBER($A2),IF(ISNUMBER($A2),$A2>=5,FALSE)),"a",' +
        'IF(AND(ISNUMBER($A2),IF(ISNUMBER($A2),$A2>=5,TRUE)),"数据不足",' +
        'IF(ISNUMBER($A2),"b","rest")))',
    );
  });

  it('is not there for searches that Excel would answer otherwise', () => {
    const search = (words: string[], exclusions: string[], segments = ['甲']): unknown =>
      refusal(
        { tiers: [tier('t', [{ column: 'segment', is: 'has-word', words, exclusions, ...fails }])] },
        columns(segments),
      );
    const refused = [
      'no-formula',
      {
        zh: '“segment”按词查找（排除词、单字、外文词边界）',
        en: '"segment" is searched for words with exclusions, single characters or borders of words',
      },
    ];
    expect(search(['重点'], ['非~'])).toEqual(refused);
    expect(search(['重点', '总'], [])).toEqual(refused);
    expect(search(['CEO'], [])).toEqual(refused);
    expect(search(['重点A'], [])).toEqual(refused);
    // The first sign is another code for the same letter: the test finds it, SEARCH does not.
    expect(search(['金卡'], [], ['\uF90A卡'])).toEqual(refused);
    expect(search(['金卡'], [], ['大金卡', '卡'])).toBe(
      '=IF(IF($C2&""<>"",ISNUMBER(SEARCH("金卡",$C2&"")),FALSE),"t","未归类")',
    );
  });
});

describe('the formula of the care', () => {
  it('says how the tier is looked after, and nothing where it is open or nobody said so', () => {
    const care = { zh: '每月电话', en: 'a call a month' };
    const set: RuleSet = {
      tiers: [
        { ...tier('a', [{ column: 'aum', is: 'at-least', value: 5, ifMissing: 'unknown' }]), care },
        tier('b', [{ column: 'aum', is: 'known', ifMissing: 'unknown' }]),
      ],
      otherwise: { ...named('rest'), care: { zh: '短信', en: 'messages' } },
    };
    const first = 'IF(ISNUMBER($A2),$A2>=5,FALSE)';
    expect(written(set, columns(), 'care')).toBe(
      `=IF(${first},"每月电话",IF(IF(ISNUMBER($A2),$A2>=5,TRUE),"",IF(ISNUMBER($A2),"","短信")))`,
    );
  });
});

describe('the formula of a tier with grace', () => {
  const known = (column: string): Test => ({ column, is: 'known', ifMissing: 'fails' });
  const graceful = (heldTier?: string): RuleSet => ({
    tiers: [tier('Top', [known('aum')]), tier('mid', [known('deposit')]), tier('low', [known('active')])],
    otherwise: named('rest'),
    grace: {
      missedMonths: 'missedMonths',
      ...(heldTier === undefined ? {} : { heldTier }),
      months: { Top: 6, mid: 3 },
    },
  });
  const sheet = (held: readonly string[] = ['mid']): Column[] => {
    const [missed, text] = onColumns([
      ...columns(),
      numbers('missedMonths', [1]),
      texts('heldLevel', held),
    ]).slice(5);
    return [...columns(), missed!, text!];
  };
  const kept = (allowed: string, own: string): string =>
    `IF(IF(ISNUMBER($F2),AND($F2>=1,$F2<${allowed}),FALSE),"关注","${own}")`;
  const anyFlag = () => `OR(${saysYes()},${saysNo()})`;

  it('is on watch while the months below the tier above are too few to lose it', () => {
    expect(written(graceful(), sheet())).toBe(
      `=IF(ISNUMBER($A2),"Top",IF(ISNUMBER($E2),${kept('6', 'mid')},` +
        `IF(${anyFlag()},${kept('3', 'low')},${kept('0', 'rest')})))`,
    );
  });

  it('is held to the tier that the sheet says, where that is better than the one found', () => {
    const says = (words: string): string => `OR($G2&""={${words}})`;
    const allowed = (limits: readonly [string, string, string, string], above: string): string =>
      `IF(${says('"top","ＴＯＰ"')},${limits[0]},IF(${says('"mid"')},${limits[1]},` +
      `IF(${says('"low"')},${limits[2]},IF(${says('"rest"')},${limits[3]},${above}))))`;
    expect(written(graceful('heldLevel'), sheet(['ＴＯＰ', 'mid', 'other']))).toBe(
      `=IF(ISNUMBER($A2),"Top",IF(ISNUMBER($E2),${kept(allowed(['6', '0', '0', '0'], '6'), 'mid')},` +
        `IF(${anyFlag()},${kept(allowed(['6', '3', '0', '0'], '3'), 'low')},` +
        `${kept(allowed(['6', '3', '0', '0'], '0'), 'rest')})))`,
    );
  });

  it('leaves grace out without a column of the months missed', () => {
    const without = written(graceful(), columns());
    expect(without).toBe(`=IF(ISNUMBER($A2),"Top",IF(ISNUMBER($E2),"mid",IF(${anyFlag()},"low","rest")))`);
  });

  it('is held to a tier whose name is in letters of full width, whatever the width in the sheet', () => {
    const set = graceful('heldLevel');
    const wide: RuleSet = {
      ...set,
      tiers: [{ ...set.tiers[0]!, label: { zh: 'Ａ级', en: 'A' } }, ...set.tiers.slice(1)],
    };
    expect(written(wide, sheet(['A级', 'mid']))).toContain('OR($G2&""={"top","ａ级","a","A级"})');
  });
});
