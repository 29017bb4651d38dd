import type { Comparison } from '../../model/parts/conditional-format';
import type { DataValidation } from '../../model/parts/data-validation';
import type { Sheet } from '../../model/book/sheet';
import { AreaCounts } from './area-counts';
import { decodeEscapes } from '../xml/xml-text';
import { child, childrenOf, flagAttribute, type XmlElement } from '../xml/xml-tree';

/** Reads the validations of a sheet in the order of the file. */
export function readDataValidations(xml: XmlElement, sheet: Sheet): void {
  const counts = new AreaCounts('validations', sheet.name);
  for (const element of childrenOf(child(xml, 'dataValidations'), 'dataValidation')) {
    counts.addOne();
    sheet.dataValidations.load(readValidation(element, counts));
  }
}

function readValidation(element: XmlElement, counts: AreaCounts): DataValidation {
  const text = (name: string) => decodeEscapes(element.attributes[name] ?? '');
  const hasPrompt = flagAttribute(element, 'showInputMessage') && text('prompt') + text('promptTitle') !== '';
  return {
    areas: counts.areasOf(element.attributes['sqref']),
    type: (element.attributes['type'] ?? 'none') as DataValidation['type'],
    operator: (element.attributes['operator'] ?? 'between') as Comparison,
    formula1: child(element, 'formula1')?.text ?? '',
    formula2: child(element, 'formula2')?.text ?? '',
    allowBlank: flagAttribute(element, 'allowBlank'),
    // The file's attribute hides the arrow.
    showDropDown: !flagAttribute(element, 'showDropDown'),
    prompt: hasPrompt ? { title: text('promptTitle'), message: text('prompt') } : null,
    errorAlert: flagAttribute(element, 'showErrorMessage')
      ? {
          style: (element.attributes['errorStyle'] ?? 'stop') as 'stop',
          title: text('errorTitle'),
          message: text('error'),
        }
      : null,
  };
}
