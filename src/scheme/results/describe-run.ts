import { inLanguage, type Language, type Text } from '../../locales/text';
import type { ParameterDeclaration } from '../../methods/shared/contract';
import { formatSerial } from '../../table/cells/calendar';
import { formatParameter } from '../definition/format-parameter';
import type { RunRecord, StepRecord } from './run-record';
import type { Methods } from '../definition/scheme';

const origins: Readonly<Record<'source' | 'ours' | 'changed', Text>> = {
  source: { zh: '来源规则', en: 'source rule' },
  ours: { zh: '本产品默认', en: 'our default' },
  changed: { zh: '已修改', en: 'changed' },
};

/** A past run in words, step by step: for the run log and the legend. */
export function describeRun(record: RunRecord, methods: Methods, language: Language): string {
  const title = inLanguage(record.scheme.label, language);
  const steps = record.steps.map((step) => stepLines(step, methods, language).join('\n'));
  return [title, asOfLine(record, language), ...steps].join('\n');
}

/**
 * What the note on the header of a step's columns says: method, its source and variant, every parameter with its unit
 * and whether it is the source's rule, our default or changed, and the as-of date.
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
  return [...(step ? stepLines(step, methods, language) : []), asOfLine(record, language)].join('\n');
}

function asOfLine({ asOf }: RunRecord, language: Language): string {
  return inLanguage({ zh: `截至日期：${formatSerial(asOf)}`, en: `As of: ${formatSerial(asOf)}` }, language);
}

function stepLines(
  { method: id, params }: StepRecord,
  methods: Methods,
  language: Language,
): readonly string[] {
  const method = Object.hasOwn(methods, id) ? methods[id] : undefined;
  if (!method) return [id];
  const lines = Object.entries<ParameterDeclaration>(method.params).map(([name, declaration]) =>
    parameterLine(declaration, params[name], language),
  );
  return [inLanguage(method.label, language), inLanguage(method.source, language), ...lines];
}

function parameterLine(declaration: ParameterDeclaration, value: unknown, language: Language): string {
  const changed = JSON.stringify(value) !== JSON.stringify(declaration.default);
  const origin = inLanguage(origins[changed ? 'changed' : declaration.origin], language);
  const label = inLanguage(declaration.label, language);
  const shown = formatParameter(declaration, value, language);
  return inLanguage(
    { zh: `${label}：${shown}（${origin}）`, en: `${label}: ${shown} (${origin})` },
    language,
  );
}
