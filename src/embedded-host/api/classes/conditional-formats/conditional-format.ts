import type { ConditionalRule } from '../../../model/parts/conditional-format';
import { ApiError } from '../../base/api-error';
import { object } from '../../base/api-object';
import { changeFormat, formatOf, ruleOf, ruleType } from '../../cells/conditional-rules';
import { defineClass, method, navigation, property, type Member } from '../../base/define-class';
import type { ClassName, ConditionalFormatTarget, Targets } from '../../base/targets';

type RuleClass = {
  [Name in ClassName]: Targets[Name] extends ConditionalFormatTarget ? Name : never;
}[ClassName];

/** A conditional format. Of the objects that go with types, the one of its own type is there. */
export const conditionalFormatClass = defineClass('ConditionalFormat', {
  id: ({ id }) => String(id),
  members: {
    Id: property(({ id }) => String(id)),
    Type: property((target) => ruleType(formatOf(target).rule)),
    Priority: property(
      (target) => formatOf(target).priority - 1,
      (target, priority: number) => setPriority(target, priority + 1),
    ),
    StopIfTrue: property(
      (target) => formatOf(target).stopIfTrue,
      (target, stopIfTrue: boolean) => changeFormat(target, { stopIfTrue }),
    ),
    ...ofType('Custom', 'CustomConditionalFormat', 'expression'),
    ...ofType('CellValue', 'CellValueConditionalFormat', 'cellIs'),
    ...ofType('TextComparison', 'TextConditionalFormat', 'text'),
    ...ofType('ColorScale', 'ColorScaleConditionalFormat', 'colorScale'),
    ...ofType('DataBar', 'DataBarConditionalFormat', 'dataBar'),
    GetRange: method((target) => range(target) ?? severalAreas()),
    GetRangeOrNullObject: method(range),
    GetRanges: method((target) =>
      object('RangeAreas', { sheet: target.sheet, areas: formatOf(target).areas }),
    ),
    Delete: method(({ sheet, id }, _args, host) => {
      sheet.conditionalFormats.remove(id);
      host.noteChange();
    }),
  },
});

/** The object of one type of rule, and its form for those who do not know the type. */
function ofType(
  name: string,
  className: RuleClass,
  type: ConditionalRule['type'],
): Record<string, Member<ConditionalFormatTarget>> {
  return {
    [name]: navigation((target: ConditionalFormatTarget) => {
      ruleOf(target, type);
      return object(className, target);
    }),
    [`${name}OrNullObject`]: method((target: ConditionalFormatTarget) =>
      formatOf(target).rule.type === type ? object(className, target) : null,
    ),
  };
}

/** Excel counts priorities from 0 and without gaps; the others make room. */
function setPriority(target: ConditionalFormatTarget, priority: number): void {
  const others = target.sheet.conditionalFormats.all().filter(({ id }) => id !== target.id);
  others.sort((a, b) => a.priority - b.priority);
  others.forEach(({ id }, place) => {
    changeFormat({ sheet: target.sheet, id }, { priority: place + 1 < priority ? place + 1 : place + 2 });
  });
  changeFormat(target, { priority });
}

function range({ sheet, ...target }: ConditionalFormatTarget) {
  const { areas } = formatOf({ sheet, ...target });
  const [area] = areas;
  return area && areas.length === 1 ? object('Range', { sheet, area }) : null;
}

function severalAreas(): never {
  throw new ApiError('InvalidOperation', 'The conditional format has several areas.');
}
