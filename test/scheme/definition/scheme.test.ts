import { Problem } from '../../../src/locales/problem';
import { methods } from '../../../src/methods/registry';
import type { Method } from '../../../src/methods/shared/contract';
import { formatScheme } from '../../../src/scheme/definition/format-scheme';
import { resolveParameters } from '../../../src/scheme/definition/parameters';
import { parseScheme } from '../../../src/scheme/definition/parse-scheme';
import { stepIds, type Scheme } from '../../../src/scheme/definition/scheme';
import { tinyMethods } from '../tiny-methods';

const scheme: Scheme = {
  version: 1,
  id: 'mine',
  label: { zh: '我的', en: 'Mine' },
  steps: [{ method: 'cut', params: { from: 100 }, inputs: { amount: '月末余额' } }, { method: 'order' }],
};

function problemOf(json: unknown): Problem {
  try {
    parseScheme(json, tinyMethods);
  } catch (error) {
    if (error instanceof Problem) return error;
  }
  throw new Error('No problem was found.');
}

describe('a scheme', () => {
  it('reads back as it was written', () => {
    const { $schema, ...read } = parseScheme(JSON.parse(formatScheme(scheme)), tinyMethods);
    expect($schema).toBe('huiyan-scheme.schema.json');
    expect(read).toEqual(scheme);
  });

  it('keeps to what differs from the defaults', () => {
    expect(parseScheme(scheme, tinyMethods).steps[1]).toEqual({ method: 'order' });
  });

  it('names the second step of a method by its number', () => {
    const steps = [{ method: 'cut' }, { method: 'order' }, { method: 'cut' }];
    expect(stepIds({ ...scheme, steps })).toEqual(['cut', 'order', 'cut-2']);
  });

  it.each<[string, unknown, string, string]>([
    ['an unknown field', { ...scheme, colour: 1 }, 'colour', 'Allowed: $schema, version, id, label'],
    ['a missing field', { ...scheme, label: undefined }, 'label', 'missing'],
    ['a label in one language', { ...scheme, label: { zh: '我的' } }, 'label.en', 'missing'],
    ['another version', { ...scheme, version: 2 }, 'version', 'Allowed: 1'],
    ['no steps', { ...scheme, steps: [] }, 'steps', '>=1'],
    ['an unknown method', { ...scheme, steps: [{ method: 'magic' }] }, 'steps[0].method', '"cut"'],
    [
      'an unknown parameter',
      { ...scheme, steps: [{ method: 'cut', params: { form: 1 } }] },
      'steps[0].params.form',
      'Allowed: from, top',
    ],
    [
      'a value out of bounds',
      { ...scheme, steps: [{ method: 'order' }, { method: 'cut', params: { top: 75 } }] },
      'steps[1].params.top',
      '<=1',
    ],
    [
      'an unknown input',
      { ...scheme, steps: [{ method: 'cut', inputs: { amuont: 'aum' } }] },
      'steps[0].inputs.amuont',
      'Allowed: amount, trigger',
    ],
    [
      'a field too many within a structure',
      { ...scheme, steps: [{ method: 'cut', params: { extra: [{ column: 'aum', weight: 1, wieght: 2 }] } }] },
      'steps[0].params.extra[0].wieght',
      'no such field',
    ],
  ])('is refused for %s, with its path and what is allowed', (_what, json, path, allowed) => {
    const problem = problemOf(json);
    expect(problem.code).toBe('invalid-scheme');
    expect(problem.place).toEqual({ parameter: path });
    expect(problem.text.en).toContain(allowed);
    expect(problem.text.zh).toContain(path);
  });

  it('is told what does the work of a parameter that a newer version has no more', () => {
    const old = { ...scheme, steps: [{ method: 'conversion', params: { testShare: 0.3 } }] };
    const attempts = [
      () => parseScheme(old),
      () => resolveParameters(methods.conversion, old.steps[0]?.params),
    ];
    for (const attempt of attempts) {
      expect(attempt).toThrow(
        expect.objectContaining({
          text: {
            zh: expect.stringMatching(
              /testShare：新版本已没有这个字段：.*folds.*repeats.*。请把它从方案中删去，或在窗格中重新选择方案。$/u,
            ) as string,
            en: expect.stringMatching(
              /testShare: this field is gone: .*folds and repeats.*\. Delete it from the scheme, or choose the scheme anew in the pane\.$/u,
            ) as string,
          },
        }) as Error,
      );
    }
    // Of another method it is no field of old, and is told what fields there are.
    expect(problemOf({ ...scheme, steps: [{ method: 'cut', params: { testShare: 1 } }] }).text.en).toContain(
      'no such field. Allowed: from',
    );
  });

  it('has no parameter that is said to be gone', () => {
    for (const { gone = {}, params } of Object.values<Method>(methods)) {
      expect(Object.keys(gone).filter((name) => name in params)).toEqual([]);
    }
  });

  it.each([null, 'abc', 7])('is refused when it is %j', (json) => {
    expect(problemOf(json).text.en).toMatch(/^the scheme: /u);
  });
});
