import { areasAddress } from '../../model/cells/address';
import type { DataValidation } from '../../model/parts/data-validation';
import type { Sheet } from '../../model/book/sheet';
import type { SheetXml } from './sheet-xml';
import { encodeEscapedAttribute, encodeXmlText } from '../xml/xml-text';

/**
 * Takes removed validations out of the sheet's XML, and writes new ones behind those that are there. One of the file keeps its own text
 * where only its cells are others.
 */
export function patchDataValidations(xml: SheetXml, sheet: Sheet): void {
  const validations = sheet.dataValidations;
  if (!validations.isTouched) return;
  const isMoved = (id: number) => [...validations.changesOf(id)].every((key) => key === 'areas');
  const changed = validations.changedOriginals().filter(({ id }) => !isMoved(id));
  const gone = new Set([...validations.removedOriginals(), ...changed.map(({ id }) => id)]);
  const block = xml.child('dataValidations');
  const { prefix: p, edits } = xml;
  const added = [...changed, ...validations.added()]
    .map((validation) => validationXml(validation, p))
    .join('');
  if (validations.size === 0) {
    if (block) edits.remove(block);
  } else if (!block) {
    xml.insert(
      'dataValidations',
      `<${p}dataValidations count="${validations.size}">${added}</${p}dataValidations>`,
    );
  } else {
    block.children.forEach((element, id) => {
      const areas = validations.get(id)?.areas;
      if (gone.has(id)) edits.remove(element);
      else if (areas && validations.changesOf(id).has('areas'))
        edits.override(element, 'sqref', areasAddress(areas));
    });
    edits.setAttribute(block, 'count', String(validations.size));
    if (added !== '') edits.append(block, added);
  }
}

function validationXml(validation: DataValidation, p: string): string {
  const { type, operator, prompt, errorAlert } = validation;
  const text = (name: string, value: string) =>
    value === '' ? '' : ` ${name}="${encodeEscapedAttribute(value)}"`;
  const attributes = [
    type === 'none' ? '' : ` type="${type}"`,
    errorAlert && errorAlert.style !== 'stop' ? ` errorStyle="${errorAlert.style}"` : '',
    type === 'list' || type === 'custom' || type === 'none' || operator === 'between'
      ? ''
      : ` operator="${operator}"`,
    validation.allowBlank ? ' allowBlank="1"' : '',
    // In files the attribute hides the arrow.
    validation.showDropDown ? '' : ' showDropDown="1"',
    prompt ? ' showInputMessage="1"' : '',
    errorAlert ? ' showErrorMessage="1"' : '',
    errorAlert ? text('errorTitle', errorAlert.title) + text('error', errorAlert.message) : '',
    prompt ? text('promptTitle', prompt.title) + text('prompt', prompt.message) : '',
  ];
  const formula = (name: string, value: string) =>
    value === '' ? '' : `<${p}${name}>${encodeXmlText(value)}</${p}${name}>`;
  const formulas = formula('formula1', validation.formula1) + formula('formula2', validation.formula2);
  const sqref = areasAddress(validation.areas);
  return `<${p}dataValidation${attributes.join('')} sqref="${sqref}">${formulas}</${p}dataValidation>`;
}
