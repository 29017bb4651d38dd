import { Problem } from '../../../src/locales/problem';
import { resolveParameters } from '../../../src/scheme/definition/parameters';
import { setParameter } from '../../../src/scheme/definition/set-parameter';
import type { Scheme } from '../../../src/scheme/definition/scheme';
import { cut, tinyMethods } from '../tiny-methods';

const scheme: Scheme = {
  version: 1,
  id: 'mine',
  label: { zh: '我的', en: 'Mine' },
  steps: [{ method: 'cut' }, { method: 'order' }],
};
const two: Scheme = { ...scheme, steps: [{ method: 'cut' }, { method: 'cut' }] };

describe('the parameters of a method', () => {
  it('are the declared defaults where nothing is given', () => {
    expect(resolveParameters(cut)).toEqual({
      from: 500000,
      top: 0.2,
      days: 30,
      strict: false,
      ties: 'higher',
      words: ['总'],
      extra: [],
    });
  });

  it.each<[Record<string, unknown>, string]>([
    [{ from: '500000' }, 'cut.from'],
    [{ from: -1 }, 'cut.from'],
    [{ from: Infinity }, 'cut.from'],
    [{ from: NaN }, 'cut.from'],
    [{ top: 1.01 }, 'cut.top'],
    [{ days: 1.5 }, 'cut.days'],
    [{ days: 367 }, 'cut.days'],
    [{ strict: 'yes' }, 'cut.strict'],
    [{ ties: 'both' }, 'cut.ties'],
    [{ words: ['总', ''] }, 'cut.words[1]'],
    [{ extra: [{ column: 'aum' }] }, 'cut.extra[0].weight'],
    [{ other: 1 }, 'cut.other'],
  ])('are refused by declaration: %j', (given, parameter) => {
    expect(() => resolveParameters(cut, given)).toThrow(
      expect.objectContaining({ code: 'invalid-parameter', place: { parameter } }),
    );
  });
});

describe('a parameter set from a text', () => {
  it.each<[string, string, unknown]>([
    ['from=50万', 'from', 500000],
    ['from=1,000', 'from', 1000],
    ['from=３亿', 'from', 300000000],
    ['top=75%', 'top', 0.75],
    ['cut.top = 0.5', 'top', 0.5],
    ['days=90', 'days', 90],
    ['strict=是', 'strict', true],
    ['strict=no', 'strict', false],
    ['ties=lower', 'ties', 'lower'],
    ['ties=归低', 'ties', 'lower'],
    ['words=CEO, 董事长、owner', 'words', ['CEO', '董事长', 'owner']],
    ['words=', 'words', []],
    ['extra=[{"column":"a=b","weight":1}]', 'extra', [{ column: 'a=b', weight: 1 }]],
  ])('%s is read by its declared kind', (assignment, name, value) => {
    const changed = setParameter(scheme, assignment, tinyMethods);
    expect(changed.steps[0]?.params).toEqual({ [name]: value });
    expect(scheme.steps[0]).toEqual({ method: 'cut' });
  });

  it('goes to the step that is named, where several have it', () => {
    const changed = setParameter(two, 'cut-2.top=10%', tinyMethods);
    expect(changed.steps).toEqual([{ method: 'cut' }, { method: 'cut', params: { top: 0.1 } }]);
  });

  it.each<[Scheme, string, string]>([
    [scheme, 'top', 'PARAM=VALUE'],
    [scheme, '=1', 'PARAM=VALUE'],
    [scheme, 'bottom=1', 'cut.from, cut.top'],
    [scheme, 'toString=1', 'cut.from, cut.top'],
    [two, 'top=1', 'cut.top, cut-2.top'],
    [scheme, 'top=much', '75% or 0.75'],
    [scheme, 'top=75', '<=1'],
    [scheme, 'strict=maybe', 'yes or no'],
    [scheme, 'ties=both', '"higher"'],
    [scheme, 'extra=[', 'JSON'],
  ])('is refused with what is allowed (%#: %s)', (given, assignment, allowed) => {
    expect(() => setParameter(given, assignment, tinyMethods)).toThrow(Problem);
    expect(() => setParameter(given, assignment, tinyMethods)).toThrow(allowed);
  });
});
