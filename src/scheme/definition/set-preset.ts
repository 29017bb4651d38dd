import { Problem } from '../../locales/problem';
import { methods as builtIn } from '../../methods/registry';
import { prepareSteps, type PreparedStep } from './prepared-step';
import type { Methods, Scheme } from './scheme';

/**
 * The scheme with a method's ready-made set of parameters, as the command line names it: `rfm-r`, or `rfm.rfm-r` where more
 * than one step has a set of that name. What the set says nothing of stays. The scheme itself is not changed.
 *
 * @throws Problem `invalid-preset`: no such set (with a list), or ambiguous.
 */
export function setPreset(scheme: Scheme, given: string, methods: Methods = builtIn): Scheme {
  const name = given.trim();
  const all = prepareSteps(scheme, methods).flatMap(presetsOf);
  const found = all.filter(({ id, step }) => name === id || name === `${step}.${id}`);
  const [first, second] = found;
  if (!first) throw noSuchPreset(name, all);
  if (second) throw ambiguous(name, found);
  const changed = {
    ...scheme,
    steps: scheme.steps.map((own, at) =>
      at === first.index ? { ...own, params: { ...own.params, ...first.params } } : own,
    ),
  };
  prepareSteps(changed, methods);
  return changed;
}

interface StepPreset {
  readonly index: number;
  readonly step: string;
  readonly id: string;
  readonly params: Readonly<Record<string, unknown>>;
}

function presetsOf({ id: step, method }: PreparedStep, index: number): StepPreset[] {
  return Object.entries(method.presets ?? {}).map(([id, { params }]) => ({ index, step, id, params }));
}

const named = (presets: readonly StepPreset[]): string =>
  presets.map(({ step, id }) => `${step}.${id}`).join(', ');

function noSuchPreset(name: string, all: readonly StepPreset[]): Problem {
  return new Problem(
    'invalid-preset',
    all.length === 0
      ? {
          zh: `此方案没有现成参数，“${name}”无法套用。请去掉它，或逐项设置参数。`,
          en: `This scheme has no ready-made sets, so "${name}" is none. Leave it out, or set single parameters.`,
        }
      : {
          zh: `没有现成参数“${name}”。可用：${named(all)}。`,
          en: `There is no ready-made set "${name}". Available: ${named(all)}.`,
        },
  );
}

function ambiguous(name: string, found: readonly StepPreset[]): Problem {
  return new Problem('invalid-preset', {
    zh: `有多个现成参数“${name}”。请写明其中之一：${named(found)}。`,
    en: `Several steps have a ready-made set "${name}". Name one: ${named(found)}.`,
  });
}
