import * as v from 'valibot';
import type { ParameterDeclaration } from '../../src/methods/shared/contract';
import { methods } from '../../src/methods/registry';
import {
  classicSegments,
  newerSegments,
  segmentOfScores,
  type Segment,
} from '../../src/methods/rfm/segments';
import { freeId } from '../../src/taskpane/state/schemes/free-id';
import { moveRow } from '../../src/taskpane/forms/rows/move-row';
import { readWords } from '../../src/taskpane/forms/inputs/read-words';
import { bandsProblem, type Band } from '../../src/taskpane/forms/structures/bands';
import { breaksProblem } from '../../src/taskpane/forms/structures/breaks';
import { cutsProblem } from '../../src/taskpane/forms/structures/own-cuts';
import { readScale } from '../../src/taskpane/forms/structures/read-scale';
import { scoreGaps } from '../../src/taskpane/forms/structures/score-gaps';
import { namesProblem } from '../../src/taskpane/forms/rows/names-problem';

type Structure = Extract<ParameterDeclaration, { readonly kind: 'structure' }>;

/** The schema of a method's structured parameter. */
function schemaOf(method: keyof typeof methods, parameter: string): Structure['schema'] {
  const params: Readonly<Record<string, ParameterDeclaration>> = methods[method].params;
  return (params[parameter] as Structure).schema;
}

const text = (name: string) => ({ zh: name, en: name });

describe('rows of fields', () => {
  it('are moved within the list only', () => {
    expect(moveRow(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    const rows = ['a', 'b'];
    expect(moveRow(rows, 0, -1)).toBe(rows);
    expect(moveRow(rows, 1, 2)).toBe(rows);
  });

  it('get ids that no other has', () => {
    expect(freeId('tier', ['a', 'tier-3'])).toBe('tier-4');
    expect(freeId('tier', ['tier-2'])).toBe('tier-3');
  });

  it('take words between commas of either width', () => {
    expect(readWords('总经理，CFO; 董事、 ')).toEqual(['总经理', 'CFO', '董事']);
  });

  it('need a name each, and no name twice', () => {
    expect(namesProblem([text('a'), text(' ')])).toBeDefined();
    expect(namesProblem([text('a'), text('a')])).toBeDefined();
    expect(namesProblem([text('a'), text('b')])).toBeUndefined();
  });
});

describe('own cuts between scores', () => {
  const cuts = {
    recency: [30, 90, 180, 365],
    frequency: [2, 4, 8, 16],
    monetary: [1_000, 5_000, 10_000, 50_000],
  } as const;

  it.each([
    [cuts, true],
    [{ ...cuts, frequency: [2, 2, 8, 16] }, false],
    [{ ...cuts, monetary: [5, 4, 3, 2] }, false],
  ])('are refused exactly where the method refuses them: %#', (given, isRight) => {
    expect(cutsProblem(given as never) === undefined).toBe(isRight);
    expect(v.safeParse(schemaOf('rfm', 'ownCuts'), given).success).toBe(isRight);
  });
});

describe('breaks of columns', () => {
  it.each([
    [{ tenure: [1, 3, 5] }, true],
    [{}, true],
    [{ tenure: [] }, false],
    [{ tenure: [3, 1] }, false],
    [{ tenure: [1, NaN] }, false],
  ])('are refused exactly where the method refuses them: %j', (given, isRight) => {
    expect(breaksProblem(given) === undefined).toBe(isRight);
    expect(v.safeParse(schemaOf('scorecard', 'breaks'), given).success).toBe(isRight);
  });
});

describe('classes by where they begin', () => {
  const band = (id: string, from: number): Band => ({ id, label: text(id), tone: 'good', from });

  it('may not begin at the same number', () => {
    expect(bandsProblem([band('gold', 5), band('silver', 5)])).toBeDefined();
    expect(bandsProblem([band('gold', 5), band('silver', 1)])).toBeUndefined();
  });
});

describe('a scale of words', () => {
  it('reads pairs of a word and its number', () => {
    expect(readScale('AAA=5、AA＝4, A: 3.5')).toEqual({ AAA: 5, AA: 4, A: 3.5 });
  });

  it('is not taken while a part is none', () => {
    expect(readScale('AAA=5, AA=')).toBeUndefined();
    expect(readScale('')).toBeUndefined();
  });
});

describe('scores without a segment', () => {
  it.each([
    ['classic', classicSegments],
    ['newer', newerSegments],
  ])('are those that the method gives to none, in the %s map', (_name, segments) => {
    const open = [...segmentOfScores(segments)].filter((code) => code === segments.length).length;
    expect(scoreGaps(segments).open).toHaveLength(open);
  });

  it('are told with the segments that nobody can be in', () => {
    const [first, second] = classicSegments as [Segment, Segment];
    const all: Segment = { ...first, recency: [1, 5], frequency: [1, 5], monetary: [1, 5] };
    const gaps = scoreGaps([all, second]);
    expect(gaps.open).toEqual([]);
    expect(gaps.empty.map(({ id }) => id)).toEqual(['loyal-customers']);
  });
});
