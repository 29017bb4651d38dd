import type { ConditionalFormat, ConditionalRule } from '../../model/parts/conditional-format';
import { ApiError } from '../base/api-error';
import type { ConditionalFormatTarget } from '../base/targets';

const starts: Readonly<Record<string, ConditionalRule>> = {
  Custom: { type: 'expression', formula: 'FALSE', format: {} },
  CellValue: { type: 'cellIs', operator: 'equal', formulas: ['""'], format: {} },
  ContainsText: { type: 'text', operator: 'containsText', text: '', format: {} },
  ColorScale: {
    type: 'colorScale',
    points: [
      { type: 'min', color: '#F8696B' },
      { type: 'percentile', value: '50', color: '#FFEB84' },
      { type: 'max', color: '#63BE7B' },
    ],
  },
  DataBar: { type: 'dataBar', minimum: { type: 'min' }, maximum: { type: 'max' }, color: '#638EC6' },
};

/** The rule that a new conditional format starts with; throws `NotImplemented` for a type that this host does not make. */
export function newRule(type: string): ConditionalRule {
  const rule = starts[type];
  if (!rule)
    throw new ApiError(
      'NotImplemented',
      `The embedded host makes no conditional formats of type ${type} yet.`,
    );
  return rule;
}

/** Excel's word for the type of a rule; rules of the file that are not made here are called by the file's word. */
export function ruleType(rule: ConditionalRule): string {
  const words = {
    expression: 'Custom',
    cellIs: 'CellValue',
    text: 'ContainsText',
    colorScale: 'ColorScale',
    dataBar: 'DataBar',
  } as const;
  return rule.type === 'other' ? rule.kind : words[rule.type];
}

/** The conditional format; throws `ItemNotFound` for one that is gone. */
export function formatOf({ sheet, id }: ConditionalFormatTarget): ConditionalFormat {
  const format = sheet.conditionalFormats.get(id);
  if (!format) throw new ApiError('ItemNotFound', 'There is no such conditional format any more.');
  return format;
}

/** The rule, where it is of this type; throws `InvalidOperation` otherwise. */
export function ruleOf<Type extends ConditionalRule['type']>(
  target: ConditionalFormatTarget,
  type: Type,
): Extract<ConditionalRule, { type: Type }> {
  const { rule } = formatOf(target);
  if (rule.type !== type)
    throw new ApiError('InvalidOperation', `The conditional format is of type ${ruleType(rule)}.`);
  return rule as Extract<ConditionalRule, { type: Type }>;
}

/** Puts something else in the place of the conditional format. */
export function changeFormat(target: ConditionalFormatTarget, change: Partial<ConditionalFormat>): void {
  const { areas, priority, stopIfTrue, rule } = { ...formatOf(target), ...change };
  target.sheet.conditionalFormats.replace(target.id, { areas, priority, stopIfTrue, rule });
}
