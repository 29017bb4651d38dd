import { methods as builtIn } from '../../methods/registry';
import { Problem } from '../../locales/problem';
import { parseParameter } from './parse-parameter';
import { prepareSteps, type PreparedStep } from './prepared-step';
import type { Methods, Scheme } from './scheme';

/**
 * The scheme with one parameter set as the command line writes it: `cutA=70%`, or `abc.cutA=70%` where more than one
 * step has a parameter of that name. The scheme itself is not changed.
 *
 * @throws Problem `invalid-parameter`: no `=`, no such parameter (with a list), ambiguous, unreadable or out of bounds.
 */
export function setParameter(scheme: Scheme, assignment: string, methods: Methods = builtIn): Scheme {
  const equals = assignment.indexOf('=');
  if (equals < 1) throw notAnAssignment(assignment);
  const name = assignment.slice(0, equals).trim();
  const steps = prepareSteps(scheme, methods);
  const { index, step, parameter } = findParameter(name, steps);
  const declaration = step.method.params[parameter];
  if (!declaration) throw noSuchParameter(name, steps);
  const value = parseParameter(`${step.id}.${parameter}`, declaration, assignment.slice(equals + 1).trim());
  const changed = {
    ...scheme,
    steps: scheme.steps.map((own, at) =>
      at === index ? { ...own, params: { ...own.params, [parameter]: value } } : own,
    ),
  };
  prepareSteps(changed, methods);
  return changed;
}

interface FoundParameter {
  readonly index: number;
  readonly step: PreparedStep;
  readonly parameter: string;
}

function findParameter(name: string, steps: readonly PreparedStep[]): FoundParameter {
  const found = steps.flatMap((step, index) =>
    Object.keys(step.method.params)
      .filter((parameter) => name === parameter || name === `${step.id}.${parameter}`)
      .map((parameter) => ({ index, step, parameter })),
  );
  const [first, second] = found;
  if (!first) throw noSuchParameter(name, steps);
  if (second) throw ambiguous(name, found);
  return first;
}

function notAnAssignment(assignment: string): Problem {
  return new Problem('invalid-parameter', {
    zh: `“${assignment}”应写作 参数=值，例如 cutA=70%。`,
    en: `"${assignment}" should be written PARAM=VALUE, for example cutA=70%.`,
  });
}

function noSuchParameter(name: string, steps: readonly PreparedStep[]): Problem {
  const known = steps.flatMap(({ id, method }) => Object.keys(method.params).map((own) => `${id}.${own}`));
  return new Problem(
    'invalid-parameter',
    {
      zh: `没有参数“${name}”。可用的参数：${known.join(', ')}。`,
      en: `There is no parameter "${name}". Available: ${known.join(', ')}.`,
    },
    { parameter: name },
  );
}

function ambiguous(name: string, found: readonly FoundParameter[]): Problem {
  const choices = found.map(({ step, parameter }) => `${step.id}.${parameter}`);
  return new Problem(
    'invalid-parameter',
    {
      zh: `有多个参数“${name}”。请写明其中之一：${choices.join(', ')}。`,
      en: `Several steps have a parameter "${name}". Name one: ${choices.join(', ')}.`,
    },
    { parameter: name },
  );
}
