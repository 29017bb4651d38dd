import { classicSegments, newerSegments } from '../../../src/methods/rfm/segments';
import { setParameter } from '../../../src/scheme/definition/set-parameter';
import { setPreset } from '../../../src/scheme/definition/set-preset';
import { playbooks } from '../../../src/scheme/playbooks/registry';
import type { Scheme } from '../../../src/scheme/definition/scheme';

const emptyScheme: Scheme = { format: 1, id: '', label: { zh: '', en: '' }, steps: [] } as never;
const playbook = (id: string): Scheme =>
  playbooks.map(({ scheme }) => scheme).find((scheme) => scheme.id === id) ?? emptyScheme;
const said = (make: () => unknown): unknown => {
  try {
    return make();
  } catch (error) {
    return (error as { text: unknown }).text;
  }
};

describe('a ready-made set of parameters', () => {
  it('is set by its name, alone or with that of the step, and leaves the rest', () => {
    const rfm = playbook('rfm');
    const classic = setPreset(rfm, 'classic');
    expect(classic.steps[0]?.params?.['segments']).toEqual(classicSegments);
    expect(rfm.steps[0]?.params?.['segments']).not.toEqual(classicSegments);
    const exact = setPreset(setParameter(rfm, 'cuts=inclusive'), ' rfm.rfm-r ');
    expect(exact.steps[0]?.params).toMatchObject({ cuts: 'rfm-r', segments: newerSegments });
    expect(setPreset(setParameter(rfm, 'cuts=inclusive'), 'classic').steps[0]?.params).toMatchObject({
      cuts: 'inclusive',
    });
  });

  it('that is none is answered with those there are', () => {
    expect(said(() => setPreset(playbook('rfm'), 'new'))).toEqual({
      zh: '没有现成参数“new”。可用：rfm.newer, rfm.classic, rfm.rfm-r。',
      en: 'There is no ready-made set "new". Available: rfm.newer, rfm.classic, rfm.rfm-r.',
    });
    expect(said(() => setPreset(playbook('churn-warning'), 'classic'))).toEqual({
      zh: '此方案没有现成参数，“classic”无法套用。请去掉它，或逐项设置参数。',
      en: 'This scheme has no ready-made sets, so "classic" is none. Leave it out, or set single parameters.',
    });
  });

  it('of two steps wants the name of one', () => {
    const rfm = playbook('rfm');
    const twice = { ...rfm, steps: [...rfm.steps, ...rfm.steps] };
    expect(said(() => setPreset(twice, 'classic'))).toEqual({
      zh: '有多个现成参数“classic”。请写明其中之一：rfm.classic, rfm-2.classic。',
      en: 'Several steps have a ready-made set "classic". Name one: rfm.classic, rfm-2.classic.',
    });
    const second = setPreset(twice, 'rfm-2.classic').steps;
    expect(second[1]?.params?.['segments']).toEqual(classicSegments);
    expect(second[0]?.params?.['segments']).not.toEqual(classicSegments);
  });
});
