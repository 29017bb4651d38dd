import type { Sheet } from '../../model/book/sheet';
import type { SheetXml } from './sheet-xml';
import { conditionalFormatXml } from './write-conditional-format';

/** Takes removed rules out of the sheet's XML, and writes changed and new ones behind those that are there. */
export function patchConditionalFormats(xml: SheetXml, sheet: Sheet): void {
  const formats = sheet.conditionalFormats;
  if (!formats.isTouched) return;
  const changed = formats.changedOriginals();
  const gone = new Set([...formats.removedOriginals(), ...changed.map(({ id }) => id)]);
  let id = 0;
  for (const block of xml.root.children.filter(({ local }) => local === 'conditionalFormatting')) {
    const rules = block.children
      .filter(({ local }) => local === 'cfRule')
      .map((rule) => ({ rule, id: id++ }));
    const lost = rules.filter((rule) => gone.has(rule.id));
    if (lost.length > 0 && lost.length === rules.length) xml.edits.remove(block);
    else for (const { rule } of lost) xml.edits.remove(rule);
  }
  const { differentials } = sheet.workbook.styles;
  for (const format of [...changed, ...formats.added()]) {
    xml.insert(
      'conditionalFormatting',
      conditionalFormatXml(format, (look) => differentials.numberOf(look), xml.prefix),
    );
  }
}
