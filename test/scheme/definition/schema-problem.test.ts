import * as v from 'valibot';
import { Problem } from '../../../src/locales/problem';
import { schemaProblem } from '../../../src/scheme/definition/schema-problem';

/** Text in both languages and the parameter that a value is refused with. */
function refusal(schema: v.GenericSchema, value: unknown, root = ''): unknown[] {
  const { issues } = v.safeParse(schema, value);
  if (!issues) throw new Error('It fits.');
  const problem = schemaProblem('invalid', issues, root);
  expect(problem).toBeInstanceOf(Problem);
  return [problem.text.zh, problem.text.en, problem.place.parameter];
}

describe('data that does not fit its schema', () => {
  const schema = v.strictObject({
    steps: v.array(v.strictObject({ cut: v.pipe(v.number(), v.maxValue(1)) })),
    mode: v.exactOptional(v.union([v.strictObject({ atLeast: v.number() })])),
    either: v.exactOptional(v.union([v.number(), v.strictObject({ atLeast: v.number() })])),
    day: v.exactOptional(v.pipe(v.string(), v.isoDate('YYYY-MM-DD'))),
  });

  it('is refused with the path to the first finding, what stands there and what may', () => {
    expect(refusal(schema, { steps: [{ cut: 0 }, { cut: 2 }] })).toEqual([
      'steps[1].cut：2 不可用。可用：<=1。',
      'steps[1].cut: 2 is not allowed. Allowed: <=1.',
      'steps[1].cut',
    ]);
    expect(refusal(schema, { steps: [{ cut: 'x' }] }, 'mine')).toEqual([
      'mine.steps[0].cut："x" 不可用。可用：number。',
      'mine.steps[0].cut: "x" is not allowed. Allowed: number.',
      'mine.steps[0].cut',
    ]);
  });

  it('is not called missing where it is there', () => {
    expect(refusal(schema, { steps: undefined })[1]).toBe('steps: this field is missing.');
    expect(refusal(schema, { steps: [{ cut: null }] })[1]).toBe(
      'steps[0].cut: null is not allowed. Allowed: number.',
    );
    expect(refusal(v.undefinedable(v.string()), 5)[1]).toBe('the scheme: 5 is not allowed. Allowed: string.');
  });

  it('is told what may stand there in the words of the schema, where these say more', () => {
    expect(refusal(schema, { steps: [], day: 'x' })[1]).toBe('day: "x" is not allowed. Allowed: YYYY-MM-DD.');
  });

  it('names the whole where the whole is wrong', () => {
    expect(refusal(schema, 7)).toEqual([
      '方案：7 不可用。可用：Object。',
      'the scheme: 7 is not allowed. Allowed: Object.',
      undefined,
    ]);
    expect(refusal(schema, 7, 'mine').slice(1)).toEqual(['mine: 7 is not allowed. Allowed: Object.', 'mine']);
  });

  it('says which field is missing, and which one there is none of', () => {
    expect(refusal(schema, { steps: [{}] }).slice(1)).toEqual([
      'steps[0].cut: this field is missing.',
      'steps[0].cut',
    ]);
    expect(refusal(schema, { steps: [{}] })[0]).toBe('steps[0].cut：缺少该字段。');
    const [zh, en, parameter] = refusal(schema, { steps: [], other: 1 });
    expect(parameter).toBe('other');
    expect(zh).toMatch(/^other：没有这个字段。可用的字段：.*。$/u);
    expect(en).toMatch(/^other: there is no such field\. Allowed: .*\.$/u);
  });

  it('goes into a choice with one branch, path and all', () => {
    expect(refusal(schema, { steps: [], mode: { atLeast: 'x' } }).slice(1)).toEqual([
      'mode.atLeast: "x" is not allowed. Allowed: number.',
      'mode.atLeast',
    ]);
    expect(refusal(schema, { steps: [], either: 'x' }).slice(1)).toEqual([
      'either: "x" is not allowed. Allowed: (number | Object).',
      'either',
    ]);
  });
});
