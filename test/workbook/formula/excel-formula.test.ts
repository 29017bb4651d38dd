import {
  all,
  any,
  arithmetic,
  compare,
  conditionCases,
  count,
  day,
  dayOf,
  exponential,
  figure,
  firstKnown,
  greatest,
  hasWord,
  isKnown,
  isOneOf,
  labelBands,
  least,
  leastOfTop,
  lookup,
  missing,
  not,
  number,
  numberCases,
  output,
  ranking,
  rounded,
  says,
  sum,
  text,
  textCases,
  truth,
} from '../../../src/methods/shared/expression/build';
import { cellOf, flagNumber } from '../../../src/methods/shared/expression/column-reference';
import type { Expression, Numeric } from '../../../src/methods/shared/expression/expression';
import { excelFormula } from '../../../src/workbook/formula/excel-formula';
import { formulaText } from '../../../src/workbook/formula/formula-text';
import { dates, flags, numbers, texts } from '../../support/columns';
import { onColumns } from '../../support/formula-of';

const [a, b] = onColumns([numbers('aum', [1]), numbers('profit', [1])]).map(cellOf) as [Numeric, Numeric];
const date = cellOf({ ...dates('openDate', ['2026-06-01']), sheetColumn: 2 });
const grade = cellOf({ ...texts('grade', ['AA']), sheetColumn: 3 });
const active = cellOf({ ...flags('active', [true]), sheetColumn: 4 });
const scaled = cellOf({
  ...numbers('deposit', [1]),
  sheetColumn: 5,
  cells: { scale: 10_000, interpreted: [] },
});

const places = {
  inputs: new Map(Array.from({ length: 26 }, (_, column) => [column, column] as const)),
  own: new Map([['s.score', 27]]),
  headerRow: 0,
  firstRow: 1,
  lastRow: 9,
};
const written = (expression: Expression, inSheet: readonly string[] = []): string =>
  formulaText(
    excelFormula(expression, () => inSheet),
    places,
    { language: 'zh-CN', dateOffset: 0 },
  )(1);
const refused = (expression: Expression, inSheet: readonly string[] = []): unknown => {
  try {
    return written(expression, inSheet);
  } catch (error) {
    return (error as { code: string; text: { en: string } }).text.en;
  }
};
const words = (own: string) => text({ zh: own, en: own });
const score = output('s.score');

describe('a number in Excel’s functions', () => {
  it('is blank where a cell that it needs holds no number', () => {
    expect(written(a)).toBe('=IF(ISNUMBER($A2),$A2,"")');
    expect(written(sum([a, b, a]))).toBe('=IF(COUNT($A2,$B2)=2,$A2+$B2+$A2,"")');
    expect(written(scaled)).toBe('=IF(ISNUMBER($F2),ROUND($F2*10000,6),"")');
    expect(written(rounded(least(number(1), greatest(score, b)), 2))).toBe(
      '=IF(COUNT($AB2,$B2)=2,ROUND(MIN(1,MAX($AB2,$B2)),2),"")',
    );
    expect(written(arithmetic(day(46_203), '-', dayOf(date)))).toBe(
      '=IF(ISNUMBER($C2),DATE(2026,6,30)-INT($C2),"")',
    );
    expect(written(number(5))).toBe('=5');
  });

  it('is blank too where it is an error, and asks for a cell within, which Excel would take for 0', () => {
    expect(written(arithmetic(a, '/', b))).toBe(
      '=IFERROR(IF(ISNUMBER($A2),$A2,NA())/IF(ISNUMBER($B2),$B2,NA()),"")',
    );
    expect(written(exponential(a))).toBe('=IFERROR(EXP(IF(ISNUMBER($A2),$A2,NA())),"")');
    expect(written(exponential(least(number(700), a)))).toBe('=IF(ISNUMBER($A2),EXP(MIN(700,$A2)),"")');
    expect(written(sum([a, flagNumber(active, 1, NaN)]))).toMatch(
      /^=IFERROR\(IF\(ISNUMBER\(\$A2\),\$A2,NA\(\)\)\+\(?IF\(OR\(.*\),1,IF\(OR\(.*\),NA\(\),NA\(\)\)\)\)?,""\)$/u,
    );
  });

  it('asks nothing again that a condition before it has made certain', () => {
    const isSpent = compare(b, '>', number(0));
    expect(written(numberCases([[isSpent, arithmetic(a, '/', b)]], missing))).toBe(
      '=IF(IF(ISNUMBER($B2),$B2>0,FALSE),IF(ISNUMBER($A2),$A2/$B2,""),"")',
    );
    // At least -1 may be 0.
    expect(written(numberCases([[compare(b, '>=', number(-1)), arithmetic(a, '/', b)]], missing))).toContain(
      'IFERROR(',
    );
    expect(written(numberCases([[all([isKnown(a), isKnown(b)]), sum([a, b])]], number(0)))).toBe(
      '=IF(AND(ISNUMBER($A2),ISNUMBER($B2)),$A2+$B2,0)',
    );
    // Either of two leaves both open.
    expect(written(numberCases([[any([isKnown(a), isKnown(b)]), a]], number(0)))).toBe(
      '=IF(OR(ISNUMBER($A2),ISNUMBER($B2)),IF(ISNUMBER($A2),$A2,""),0)',
    );
    const both = conditionCases([[isKnown(a), compare(a, '>', number(1))]], truth(false));
    expect(written(numberCases([[both, arithmetic(b, '/', a)]], missing))).toBe(
      '=IF(IF(ISNUMBER($A2),$A2>1,FALSE),IF(ISNUMBER($B2),$B2/$A2,""),"")',
    );
  });

  it('is the first that is known, for an own cell by N', () => {
    expect(written(firstKnown(a, number(0)))).toBe('=IF(ISNUMBER($A2),$A2,0)');
    expect(written(firstKnown(a, b))).toBe('=IFERROR(IF(ISNUMBER($A2),$A2,IF(ISNUMBER($B2),$B2,NA())),"")');
    expect(written(arithmetic(number(2), '*', firstKnown(score, number(0))))).toBe('=2*N($AB2)');
    expect(written(firstKnown(arithmetic(a, '/', b), number(1)))).toContain('=IFERROR(IF(ISNUMBER($A2)');
  });

  it('counts conditions by N, and a single one beside an operator as it is', () => {
    expect(written(count(isKnown(a), isKnown(b)))).toBe('=N(ISNUMBER($A2))+N(ISNUMBER($B2))');
    expect(written(arithmetic(number(3), '*', count(isKnown(a))))).toBe('=3*ISNUMBER($A2)');
  });

  it('takes figures of all customers as the run found them, and works out what follows from them', () => {
    const [lowest, highest] = [figure('lowest', a, 10), figure('highest', a, 30)];
    const share = arithmetic(arithmetic(a, '-', lowest), '/', arithmetic(highest, '-', lowest));
    const isWide = compare(highest, '>', lowest);
    expect(written(numberCases([[isWide, share]], number(0.5)))).toBe('=IF(ISNUMBER($A2),($A2-10)/20,"")');
    expect(written(numberCases([[not(isWide), share]], number(0.5)))).toBe('=0.5');
    expect(written(arithmetic(date, '-', figure('mean', date, 46_203)))).toBe(
      '=IF(ISNUMBER($C2),$C2-DATE(2026,6,30),"")',
    );
    // A figure of nobody: who is compared with it does not reach it.
    expect(
      written(
        labelBands(a, [leastOfTop(0, a, Infinity)], [words('x').text, words('y').text], words('?').text),
      ),
    ).toBe('=IF(ISNUMBER($A2),"y","?")');
  });

  it('is found in constant bands by LOOKUP where their bounds descend, else by comparing', () => {
    const bands = (first: Numeric, below: Numeric, [high, low] = [9, 2]): Numeric => ({
      node: 'bands',
      value: a,
      steps: [
        { from: number(high), then: first },
        { from: number(low), then: number(2) },
      ],
      below,
      unknown: missing,
    });
    expect(written(arithmetic(number(1), '*', bands(number(3), number(1))))).toBe(
      '=IFERROR(1*IF(ISNUMBER($A2),LOOKUP($A2,{-1E+300,2,9},{1,2,3}),NA()),"")',
    );
    expect(written(arithmetic(number(1), '*', bands(missing, number(1))))).toContain('{1,2,"?"}');
    expect(written(bands(missing, number(1)))).toBe('=IF(ISNUMBER($A2),IF($A2>=9,"",IF($A2>=2,2,1)),"")');
    expect(written(greatest(number(0), bands(missing, number(1))))).toContain('IF($A2>=9,NA(),');
    expect(written(arithmetic(number(1), '*', bands(number(3), number(1), [2, 9])))).not.toContain('LOOKUP');
  });
});

describe('a condition in Excel’s functions', () => {
  it('is false where it compares what is not there', () => {
    expect(written(compare(a, '>=', b))).toBe('=IF(COUNT($A2,$B2)=2,$A2>=$B2,FALSE)');
    expect(written(compare(arithmetic(a, '/', b), '<', number(1)))).toMatch(/^=IFERROR\(.*<1,FALSE\)$/u);
    expect(written(not(compare(a, '<', number(5))))).toBe('=NOT(IF(ISNUMBER($A2),$A2<5,FALSE))');
    expect(written(isKnown(arithmetic(a, '/', b)))).toMatch(/^=ISNUMBER\(IF\(.*\)$/u);
    expect(written(isKnown(grade))).toBe('=$D2&""<>""');
    expect(written(isKnown(number(1)))).toBe('=TRUE');
  });

  it('reads yes and no in all their words', () => {
    expect(written(says(active, 'no'))).toMatch(/^=OR\(\$E2&""=\{"否",.*"false","f"\}\)$/u);
  });
});

describe('a text in Excel’s functions', () => {
  it('is the cell as text, a literal, or what a case says', () => {
    expect(written(grade)).toBe('=$D2&""');
    expect(written(textCases([[isKnown(grade), grade]], words('-')))).toBe('=IF($D2&""<>"",$D2&"","-")');
  });

  it('is looked up with those of the sheet that mean the same', () => {
    const entries = [
      ['AA', 4],
      ['B', 2],
    ] as const;
    expect(written(lookup(grade, entries, 'folded'), ['ａａ', 'B', 'C'])).toBe(
      '=IFERROR(INDEX({4,2,4},MATCH($D2&"",{"AA","B","ａａ"},0)),"")',
    );
    // Told apart by the method, but not by Excel.
    expect(refused(lookup(grade, entries, 'exact'), ['aa'])).toContain('Excel cannot tell "aa"');
    expect(refused(lookup(grade, [['a?', 1]], 'exact'))).toContain('Excel cannot tell "a?"');
    expect(written(isOneOf(grade, ['aa']), ['ＡＡ', 'B'])).toBe('=OR($D2&""={"aa","ＡＡ"})');
    expect(written(isOneOf(grade, []))).toBe('=FALSE');
  });
});

describe('what Excel cannot say', () => {
  it('is refused by the writer, with the reason', () => {
    expect(refused(missing)).toContain('no column');
    expect(refused(ranking('dense', score))).toContain('compares the score with that of each customer');
    expect(refused(ranking('percent', least(a, number(5))))).toContain(
      '"aum" has a percent rank with a floor',
    );
    expect(refused(hasWord(grade, ['CEO']))).toContain('"grade" is searched for words');
    const made = cellOf({ ...numbers('score', [1]), sheetColumn: -1 });
    expect(refused(made)).toBe('it reads "score", the result of an earlier step');
  });
});
