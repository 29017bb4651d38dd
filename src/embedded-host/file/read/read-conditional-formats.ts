import type { Area } from '../../model/cells/area';
import type {
  Comparison,
  ConditionalFormat,
  ConditionalRule,
  ScalePoint,
  TextComparison,
} from '../../model/parts/conditional-format';
import type { Sheet } from '../../model/book/sheet';
import { colorToHex } from '../../model/styles/color';
import { AreaCounts } from './area-counts';
import { readColor } from './read-styles';
import { child, childrenOf, flagAttribute, numberAttribute, type XmlElement } from '../xml/xml-tree';

/**
 * Reads the conditional formats of a sheet, one a rule, in the order of the file: first those of the sheet itself, then those of its
 * extension that are no second half of one of the sheet's.
 */
export function readConditionalFormats(xml: XmlElement, sheet: Sheet): void {
  const counts = new AreaCounts('rules', sheet.name);
  const load = (rule: XmlElement, areas: readonly Area[], read: ConditionalRule) => {
    counts.addOne();
    const format: ConditionalFormat = {
      areas,
      priority: numberAttribute(rule, 'priority') ?? 1,
      stopIfTrue: flagAttribute(rule, 'stopIfTrue'),
      rule: read,
    };
    sheet.conditionalFormats.load(format);
  };
  const halves = new Set<string>();
  for (const block of childrenOf(xml, 'conditionalFormatting')) {
    const areas = counts.areasOf(block.attributes['sqref']);
    for (const rule of childrenOf(block, 'cfRule')) {
      for (const extension of extensionsOf(rule)) halves.add(child(extension, 'id')?.text ?? '');
      load(rule, areas, readRule(rule, sheet));
    }
  }
  const extended = extensionsOf(xml).flatMap((extension) =>
    childrenOf(child(extension, 'conditionalFormattings'), 'conditionalFormatting'),
  );
  for (const block of extended) {
    const areas = counts.areasOf(child(block, 'sqref')?.text);
    for (const rule of childrenOf(block, 'cfRule')) {
      if (halves.has(rule.attributes['id'] ?? '')) continue;
      load(rule, areas, { type: 'other', kind: rule.attributes['type'] ?? '' });
    }
  }
}

function extensionsOf(element: XmlElement): XmlElement[] {
  return childrenOf(child(element, 'extLst'), 'ext');
}

function readRule(rule: XmlElement, sheet: Sheet): ConditionalRule {
  const type = rule.attributes['type'] ?? '';
  const formulas = childrenOf(rule, 'formula').map((formula) => formula.text);
  const differential = numberAttribute(rule, 'dxfId');
  const format =
    differential === undefined ? {} : (sheet.workbook.styles.differentials.get(differential) ?? {});
  switch (type) {
    case 'cellIs':
      return { type, operator: (rule.attributes['operator'] ?? 'equal') as Comparison, formulas, format };
    case 'expression':
      return { type, formula: formulas[0] ?? '', format };
    case 'containsText':
    case 'notContainsText':
    case 'beginsWith':
    case 'endsWith': {
      const operator = (type === 'notContainsText' ? 'notContains' : type) as TextComparison;
      return { type: 'text', operator, text: rule.attributes['text'] ?? quotedIn(formulas[0]), format };
    }
    case 'colorScale':
      return { type, points: readPoints(child(rule, 'colorScale'), sheet) };
    case 'dataBar':
      return readDataBar(child(rule, 'dataBar'), sheet);
    default:
      return { type: 'other', kind: type };
  }
}

/** The text that a rule looks for where the file has it only in the rule's formula: `NOT(ISERROR(SEARCH("VIP",A1)))`. */
function quotedIn(formula = ''): string {
  return /"((?:[^"]|"")*)"/u.exec(formula)?.[1]?.replaceAll('""', '"') ?? '';
}

function readPoints(scale: XmlElement | undefined, sheet: Sheet): ScalePoint[] {
  const colors = childrenOf(scale, 'color');
  return childrenOf(scale, 'cfvo').map((point, place) => {
    const color = colorToHex(readColor(colors[place]), sheet.workbook.styles.themeColors);
    const value = point.attributes['val'];
    return {
      type: (point.attributes['type'] ?? 'min') as ScalePoint['type'],
      ...(value === undefined ? {} : { value }),
      ...(color === null ? {} : { color }),
    };
  });
}

function readDataBar(bar: XmlElement | undefined, sheet: Sheet): ConditionalRule {
  const [minimum = { type: 'min' as const }, maximum = { type: 'max' as const }] = readPoints(bar, sheet).map(
    ({ type, value }): ScalePoint => ({ type, ...(value === undefined ? {} : { value }) }),
  );
  const color = colorToHex(readColor(child(bar, 'color')), sheet.workbook.styles.themeColors) ?? '#638EC6';
  return { type: 'dataBar', minimum, maximum, color };
}
