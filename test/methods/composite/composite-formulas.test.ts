import { composite } from '../../../src/methods/composite/composite';
import type { Indicator } from '../../../src/methods/shared/weighted/indicators';
import type { Column } from '../../../src/table/columns/column';
import { flagWords } from '../../../src/table/cells/parse-flag';
import { dates, day, flags, numbers, texts } from '../../support/columns';
import { formulaOf, onColumns } from '../../support/formula-of';
import { runMethod } from '../../support/run-method';

const indicator = (column: string, more: Partial<Indicator> = {}): Indicator => ({
  column,
  weight: 100,
  normalise: 'min-max',
  better: 'higher',
  ...more,
});

/** Numbers in A, days in B, texts in C, yes or no in D. */
const columns = (): Column[] =>
  onColumns([
    numbers('profit', [10, 20, undefined, 30]),
    dates('lastContactDate', ['2026-06-01', undefined, '2026-06-11', '2026-06-21']),
    texts('creditGrade', ['AA', 'aa', undefined, 'B']),
    flags('active', [true, false, undefined, true]),
  ]);

const written = (
  indicators: readonly Indicator[],
  output = 'part-1',
  params: object = {},
  own: readonly Column[] = columns(),
): string => formulaOf(runMethod(composite, own, { indicators, ...params }), output, own);
const part = (column: string, more: Partial<Indicator> = {}, own = columns()): string =>
  written([indicator(column, more)], 'part-1', {}, own);

/** Why there is no formula, in both languages. */
function refusal(write: () => string): unknown {
  try {
    return write();
  } catch (error) {
    return [(error as { code: string }).code, (error as { text: unknown }).text];
  }
}

describe('the formula of what an indicator gives', () => {
  it('is the average of the two ranks of Excel among all customers', () => {
    const others = (column: string): string => `COUNT($${column}$2:$${column}$10)-1`;
    const rank = (column: string): string =>
      `IF(${others(column)}=0,0.5,(${others(column)}+RANK($${column}2,$${column}$2:$${column}$10,1)` +
      `-RANK($${column}2,$${column}$2:$${column}$10,0))/(2*(${others(column)})))`;
    expect(part('profit', { normalise: 'percent-rank' })).toBe(`=IF(ISNUMBER($A2),100*${rank('A')},"")`);
    expect(part('lastContactDate', { normalise: 'percent-rank', better: 'lower' })).toBe(
      `=IF(ISNUMBER($B2),100*(1-${rank('B')}),"")`,
    );
  });

  it('is the place between the ends of the run, at an end beyond them', () => {
    expect(part('profit')).toBe('=IF(ISNUMBER($A2),100*MIN(1,MAX(0,($A2-10)/20)),"")');
    expect(part('profit', { better: 'lower' })).toBe(
      '=IF(ISNUMBER($A2),100*(1-MIN(1,MAX(0,($A2-10)/20))),"")',
    );
    expect(part('profit', { floor: 15, ceiling: 25 })).toBe(
      '=IF(ISNUMBER($A2),100*MIN(1,MAX(0,(MIN(MAX($A2,15),25)-15)/10)),"")',
    );
    expect(part('profit', { floor: 15 })).toBe('=IF(ISNUMBER($A2),100*MIN(1,MAX(0,(MAX($A2,15)-15)/15)),"")');
    // Days as days, 1 to 21 June; cut off at 17 June.
    expect(part('lastContactDate')).toBe('=IF(ISNUMBER($B2),100*MIN(1,MAX(0,($B2-DATE(2026,6,1))/20)),"")');
    expect(part('lastContactDate', { ceiling: day('2026-06-17') })).toBe(
      '=IF(ISNUMBER($B2),100*MIN(1,MAX(0,(MIN($B2,DATE(2026,6,17))-DATE(2026,6,1))/16)),"")',
    );
  });

  it('is the z-score of the run, cut at three deviations', () => {
    // 10, 20, 30: mean 20, deviation of the sample 10; days alike.
    expect(part('profit', { normalise: 'z-score' })).toBe(
      '=IF(ISNUMBER($A2),100*((MIN(3,MAX(-3,($A2-20)/10))+3)/6),"")',
    );
    expect(part('lastContactDate', { normalise: 'z-score' })).toBe(
      '=IF(ISNUMBER($B2),100*((MIN(3,MAX(-3,($B2-DATE(2026,6,11))/10))+3)/6),"")',
    );
  });

  it('looks texts up in their scale, as they stand in the sheet too, and is blank for others', () => {
    const scale = { AA: 4, B: 2, C: 0 };
    expect(part('creditGrade', { scale })).toBe(
      '=IFERROR(100*((INDEX({4,2,0,4},MATCH($C2&"",{"AA","B","C","aa"},0))-0)/4),"")',
    );
    // 4, 4, 2: mean 10/3, deviation 2/sqrt(3).
    expect(part('creditGrade', { scale, normalise: 'z-score' })).toBe(
      '=IFERROR(100*((MIN(3,MAX(-3,(INDEX({4,2,0,4},MATCH($C2&"",{"AA","B","C","aa"},0))' +
        '-3.33333333333333)/1.15470053837925))+3)/6),"")',
    );
    // A text that is on no scale is not listed.
    expect(part('creditGrade', { scale: { AA: 4, C: 0 } })).toContain('{"AA","C","aa"}');
  });

  it('is 1 for every word of yes and 0 for every word of no', () => {
    const list = (meaning: 0 | 1): string =>
      [...flagWords].flatMap(([word, own]) => (own === meaning ? [`"${word}"`] : [])).join(',');
    expect(part('active')).toBe(
      `=IFERROR(100*((IF(OR($D2&""={${list(1)}}),1,IF(OR($D2&""={${list(0)}}),0,NA()))-0)/1),"")`,
    );
  });

  it('is in the middle where all are alike, and unknown where the value is', () => {
    const alike = onColumns([numbers('profit', [7, 7])]);
    expect(part('profit', {}, alike)).toBe('=IF(ISNUMBER($A2),100*($A2*0+0.5),"")');
    expect(part('profit', { normalise: 'z-score' }, alike)).toBe('=IF(ISNUMBER($A2),100*($A2*0+0.5),"")');
    expect(part('creditGrade', { scale: { AA: 4, B: 4 } })).toBe(
      '=IFERROR(100*(INDEX({4,4,4},MATCH($C2&"",{"AA","B","aa"},0))*0+0.5),"")',
    );
  });

  it('is not there for ranks of what is cut off or no number, for wildcards, and without a column', () => {
    const ranked = { normalise: 'percent-rank' } as const;
    const refused = (column: string) => [
      'no-formula',
      {
        zh: `“${column}”用百分位排名，又设了上下限或不是数字；可改用“最小-最大”`,
        en: `"${column}" has a percent rank with a floor or a ceiling, or of no numbers; min-max would do`,
      },
    ];
    expect(refusal(() => part('profit', { ...ranked, floor: 1 }))).toEqual(refused('profit'));
    expect(refusal(() => part('profit', { ...ranked, ceiling: 1 }))).toEqual(refused('profit'));
    expect(refusal(() => part('active', ranked))).toEqual(refused('active'));
    expect(refusal(() => part('creditGrade', { ...ranked, scale: { AA: 1 } }))).toEqual(
      refused('creditGrade'),
    );
    expect(refusal(() => part('creditGrade', { scale: { AA: 1, 'A*': 3 } }))).toEqual([
      'no-formula',
      {
        zh: '列“creditGrade”里的“A*”Excel 区分不了（只有大小写或全半角不同，或含 * ? ~）',
        en: 'Excel cannot tell "A*" in the column "creditGrade" from others (it differs in case or width only, or has * ? ~)',
      },
    ]);
    expect(refusal(() => part('creditGrade', { scale: { D: 1, d: 3 } }))).toEqual([
      'no-formula',
      expect.objectContaining({ en: expect.stringContaining('Excel cannot tell "d"') as string }),
    ]);
    expect(refusal(() => part('absent'))).toEqual([
      'no-formula',
      { zh: '没有可评分的列', en: 'there is no column for it' },
    ]);
  });

  it('is not there for what an earlier step found', () => {
    const made = numbers('profit', [1, 2]);
    const refused = [
      'no-formula',
      { zh: '读取了前一步的结果“profit”', en: 'it reads "profit", the result of an earlier step' },
    ];
    for (const normalise of ['min-max', 'percent-rank'] as const) {
      const own = [{ ...made, sheetColumn: -1 }];
      expect(refusal(() => part('profit', { normalise }, own))).toEqual(refused);
    }
  });
});

describe('the formulas of score and grade', () => {
  // Grade in AA, score in AB, the parts in AC and AD.
  const both = [indicator('profit', { weight: 60 }), indicator('active', { weight: 40 })];
  const known = '60*ISNUMBER($AC2)+40*ISNUMBER($AD2)';
  const mean = `ROUND((60*N($AC2)+40*N($AD2))/(${known}),9)`;

  it('weigh the parts that are known, where enough of the weight is', () => {
    expect(written(both, 'score', { coverage: 0.5 })).toBe(`=IF(${known}>=49.999999999,${mean},"")`);
    expect(written(both, 'score', { coverage: 0 })).toBe(`=IF(${known}>0,${mean},"")`);
  });

  it('count the weight of an indicator that is not there among those that must be known', () => {
    const one = [indicator('absent', { weight: 70 }), indicator('profit', { weight: 30 })];
    expect(written(one, 'score', { coverage: 0.25 })).toBe(
      '=IF(30*ISNUMBER($AD2)>=24.999999999,ROUND(30*N($AD2)/(30*ISNUMBER($AD2)),9),"")',
    );
    expect(refusal(() => written([indicator('absent')], 'score'))).toEqual([
      'no-formula',
      { zh: '没有可评分的指标', en: 'no indicator can be scored' },
    ]);
  });

  it('grade the score by the limits; one for nobody decides nothing', () => {
    const graded = (limits: readonly [limit: string, grade: string][]): string =>
      `=IF(ISNUMBER($AB2),${limits.map(([limit, grade]) => `IF($AB2>=${limit},"${grade} 级",`).join('')}` +
      `"D 级"${')'.repeat(limits.length)},"数据不足")`;
    const cuts = [
      ['75', 'A'],
      ['50', 'B'],
      ['25', 'C'],
    ] as [string, string][];
    expect(written(both, 'grade')).toBe(graded(cuts));
    expect(() => written(both, 'grade', { cutA: 50, cutB: 75, cutC: 60 })).toThrow(
      '"Grade A from" (50) must not be below "Grade B from" (75). Change one of them.',
    );
    // Of scores 0, 50 and 100 nobody is in the first part, one in the next, two in the last.
    const shares = { tierBy: 'shares', shareA: 0, shareB: 0.4, shareC: 0.7 };
    expect(written([indicator('profit')], 'grade', shares)).toBe(
      graded([
        ['100', 'B'],
        ['50', 'C'],
      ]),
    );
  });
});
