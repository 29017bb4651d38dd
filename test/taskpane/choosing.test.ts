/** @jest-environment jsdom */
import type { Scheme } from '../../src/scheme/definition/scheme';
import { fitSchemes, isFitting } from '../../src/taskpane/stages/scheme/fitting-schemes';
import { nearToOffer } from '../../src/session/sheet/columns-to-offer';
import { firstIssues } from '../../src/taskpane/stages/preview/first-lines';
import { withInputs } from '../../src/taskpane/state/choose-column';
import { bestFitting } from '../../src/taskpane/state/follow/follow-looks';
import { otherDays } from '../../src/taskpane/state/take-day';
import { today } from '../../src/taskpane/state/today';
import type { PaneState } from '../../src/taskpane/state/store';

const text = { zh: '', en: '' };
const scheme = (id: string): Scheme => ({ version: 1, id, label: { zh: id, en: id }, steps: [] });
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(scheme) as [Scheme, Scheme, Scheme, Scheme];

describe('the schemes that fit a sheet', () => {
  const lacks = { a: [], b: [], c: [{ label: text, inputs: [] }], d: [] };
  const trials = {
    a: { decided: 1, fit: 0.5 },
    b: { decided: 0, fit: 0 },
    c: { decided: 0, fit: 0 },
    d: { decided: 0.4, fit: 2 },
  };

  it('are those that find something, the best first; then those of no use, then those that lack a column', () => {
    const fitted = fitSchemes([a, b, c, d], { lacks, trials, sheets: [] });
    expect(fitted.map(({ scheme: { id } }) => id)).toEqual(['d', 'a', 'b', 'c']);
    expect(fitted.map(isFitting)).toEqual([true, true, false, false]);
  });

  it('include one that reads a further sheet as soon as that was pointed at', () => {
    const sellers = { a: [{ label: text, inputs: [], sheet: 'sellers' }] };
    const of = (sheets: string[]) => fitSchemes([a], { lacks: sellers, trials: {}, sheets }).map(isFitting);
    expect([of([]), of(['sellers'])]).toEqual([[false], [true]]);
  });

  it('have the best of them taken as long as nobody chose; none where none finds anything', () => {
    expect(bestFitting([a, b, c, d], trials)).toBe(d);
    expect(bestFitting([b, c], trials)).toBeUndefined();
  });
});

describe('a scheme that is pointed at a column', () => {
  it('reads it in the steps that lacked one, and nowhere else', () => {
    const own: Scheme = { ...a, steps: [{ method: 'abc' }, { method: 'abc', inputs: { amount: 'x' } }] };
    const pointed = withInputs(own, [{ step: 'abc-2', input: 'amount' }], 'aum');
    expect(pointed.steps).toEqual([{ method: 'abc' }, { method: 'abc', inputs: { amount: 'aum' } }]);
  });
});

describe('columns that come near a meaning', () => {
  it('are offered once each, first for what the scheme would use', () => {
    const near = [
      { role: 'segment', sheetColumn: 2, header: '等级', confidence: 0.45 },
      { role: 'position', sheetColumn: 3, header: '头衔', confidence: 0.4 },
      { role: 'creditGrade', sheetColumn: 2, header: '等级', confidence: 0.35 },
    ] as const;
    const offered = nearToOffer(near, ['position', 'creditGrade']);
    expect(offered.map(({ header, role }) => [header, role])).toEqual([
      ['头衔', 'position'],
      ['等级', 'creditGrade'],
    ]);
  });
});

describe('what is said above the numbers', () => {
  it('is what was assumed, and that the data are older than the day', () => {
    const issue = (kind: string, assumption?: true) =>
      ({ kind, severity: 'note', text, count: 1, examples: [], ...(assumption && { assumption }) }) as const;
    const issues = [issue('scaled-unit'), issue('no-position-column', true), issue('old-rows')];
    expect(firstIssues(issues).map(({ kind }) => kind)).toEqual(['no-position-column', 'old-rows']);
  });
});

describe('the days that are a click away', () => {
  const newest = { day: today() - 100, header: '最近联系', cell: 'F21' };
  const state = (asOf: number, statedDays: readonly object[] = []) =>
    ({ asOf, facts: { newest }, sheet: { structure: { statedDays } } }) as unknown as PaneState;

  it('are the newest row and the day that the sheet tells, where they are not taken already', () => {
    expect(otherDays(state(today())).map(({ day, from }) => [day, from])).toEqual([
      [newest.day, 'newest-row'],
    ]);
    expect(otherDays(state(newest.day))).toEqual([]);
    const stated = [{ day: today() - 10, cell: 'A2', why: 'data' }];
    expect(otherDays(state(today(), stated)).map(({ from }) => from)).toEqual(['title', 'newest-row']);
  });
});
