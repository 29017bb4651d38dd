import { inLanguage, type Language, type Text } from '../../locales/text';
import type { ParameterDeclaration } from '../../methods/shared/contract';
import { formatSerial } from '../../table/cells/calendar';
import { formatParameter } from '../definition/format-parameter';
import type { RunRecord, StepRecord } from './run-record';
import { resolveParameters } from '../definition/parameters';
import { stepIds, type Methods, type SchemeStep } from '../definition/scheme';
import { playbooksOf } from '../playbooks/registry';

const origins: Readonly<Record<'source' | 'ours' | 'scheme' | 'changed', Text>> = {
  source: { zh: '来源规则', en: 'source rule' },
  ours: { zh: '本产品默认', en: 'our default' },
  scheme: { zh: '方案设定', en: 'set by the scheme' },
  changed: { zh: '已修改', en: 'changed' },
};

/**
 * What the note on the header of a step's columns says: method, its source and variant, every parameter with its unit
 * and whether it is the source's rule, our default, set by the ready-made scheme or changed, and the as-of date.
 *
 * @param stepId as in {@link ResultColumn.step}; a step that the record does not have gives the as-of date alone.
 */
export function describeStep(
  record: RunRecord,
  stepId: string,
  methods: Methods,
  language: Language,
): string {
  const step = record.steps.find(({ id }) => id === stepId);
  return [...(step ? stepLines(record, step, methods, language) : []), asOfLine(record, language)].join('\n');
}

function asOfLine({ asOf }: RunRecord, language: Language): string {
  return inLanguage({ zh: `截至日期：${formatSerial(asOf)}`, en: `As of: ${formatSerial(asOf)}` }, language);
}

function stepLines(
  { scheme }: Pick<RunRecord, 'scheme'>,
  { id, method: methodId, params }: StepRecord,
  methods: Methods,
  language: Language,
): readonly string[] {
  const method = Object.hasOwn(methods, methodId) ? methods[methodId] : undefined;
  if (!method) return [methodId];
  const set = readyMade(scheme.id, id, methods);
  const ofScheme = set && resolveParameters(method, set);
  const lines = Object.entries<ParameterDeclaration>(method.params).map(([name, declaration]) => {
    const isDefault = isSame(params[name], declaration.default);
    const isOfScheme = ofScheme !== undefined && isSame(params[name], ofScheme[name]);
    const origin =
      isDefault && !(set && name in set) ? declaration.origin : isOfScheme ? 'scheme' : 'changed';
    return parameterLine(declaration, params[name], origin, language);
  });
  return [inLanguage(method.label, language), inLanguage(method.source, language), ...lines];
}

/** What the ready-made scheme of this id sets in a step. */
function readyMade(schemeId: string, stepId: string, methods: Methods): SchemeStep['params'] {
  const scheme = playbooksOf(methods).find((playbook) => playbook.scheme.id === schemeId)?.scheme;
  return scheme?.steps[stepIds(scheme).indexOf(stepId)]?.params;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function parameterLine(
  declaration: ParameterDeclaration,
  value: unknown,
  from: keyof typeof origins,
  language: Language,
): string {
  const origin = inLanguage(origins[from], language);
  const label = inLanguage(declaration.label, language);
  const shown = formatParameter(declaration, value, language);
  return inLanguage(
    { zh: `${label}：${shown}（${origin}）`, en: `${label}: ${shown} (${origin})` },
    language,
  );
}
