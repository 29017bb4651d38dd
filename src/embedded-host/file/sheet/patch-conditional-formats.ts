import { areasAddress } from '../../model/cells/address';
import type { Sheet } from '../../model/book/sheet';
import { conditionalBlocks, type ConditionalBlock, type RuleSpan } from './conditional-blocks';
import type { SheetXml } from './sheet-xml';
import { conditionalFormatXml } from './write-conditional-format';
import { childSpan } from '../xml/ordered-children';
import { TextEdits } from '../xml/text-edits';
import { attributeOf, parseSpans, type ElementSpan } from '../xml/xml-spans';

/**
 * Takes removed rules out of the sheet's XML, and writes new ones behind those that are there. A rule of the file keeps its own text,
 * which says more than the model knows: only its priority and its cells are set. It is written anew where it became another rule.
 */
export function patchConditionalFormats(xml: SheetXml, sheet: Sheet): void {
  const formats = sheet.conditionalFormats;
  if (!formats.isTouched) return;
  const isRewritten = (id: number) => formats.changesOf(id).has('rule');
  const blocks = conditionalBlocks(xml.root, xml.edits.xml);
  for (const block of blocks) {
    for (const { element, id } of block.rules) {
      const format = formats.get(id);
      if (format) setOrder(xml.edits, element, format, formats.changesOf(id));
    }
  }
  for (const block of blocks) {
    patchBlock(xml.edits, block, ({ id }) => {
      const format = formats.get(id);
      if (!format || isRewritten(id)) return 'gone';
      return formats.changesOf(id).has('areas') ? areasAddress(format.areas) : 'stays';
    });
  }
  const { differentials } = sheet.workbook.styles;
  const rewritten = formats.changedOriginals().filter(({ id }) => isRewritten(id));
  for (const format of [...rewritten, ...formats.added()]) {
    xml.insert(
      'conditionalFormatting',
      conditionalFormatXml(format, (look) => differentials.numberOf(look), xml.prefix),
    );
  }
}

/** The second half of a rule has no priority of its own. */
function setOrder(
  edits: TextEdits,
  rule: ElementSpan,
  { priority, stopIfTrue }: { readonly priority: number; readonly stopIfTrue: boolean },
  changes: ReadonlySet<string>,
): void {
  if (attributeOf(rule, 'priority') === undefined) return;
  if (changes.has('priority')) edits.setAttribute(rule, 'priority', String(priority));
  if (changes.has('stopIfTrue')) edits.setAttribute(rule, 'stopIfTrue', stopIfTrue ? '1' : null);
}

/** What becomes of a rule: `gone`, `stays` where it is, or holds for other cells. */
type Fate = 'gone' | 'stays' | (string & {});

/** Rules of a block hold for the same cells; those that part from the others get a copy of the block. */
function patchBlock(edits: TextEdits, block: ConditionalBlock, fateOf: (rule: RuleSpan) => Fate): void {
  const fates = block.rules.map(fateOf);
  if (fates.every((fate) => fate === 'stays')) return;
  const kept = new Set(fates.filter((fate) => fate !== 'gone'));
  if (kept.size === 0) return edits.remove(block.element);
  const { start, contentStart, contentEnd, end } = block.element;
  const text =
    edits.xml.slice(start, contentStart) +
    edits.apply(contentStart, contentEnd) +
    edits.xml.slice(contentEnd, end);
  const copies = [...kept]
    .filter((fate) => fate !== 'stays')
    .map((fate) => {
      const isIn = fates.map((own) => own === fate);
      return copyOf(text, fate, isIn);
    })
    .join('');
  if (!kept.has('stays')) return edits.replace(start, end, copies);
  block.rules.forEach(({ element }, place) => {
    if (fates[place] !== 'stays') edits.remove(element);
  });
  if (copies !== '') edits.insert(end, copies);
}

function copyOf(text: string, areas: string, isIn: readonly boolean[]): string {
  const edits = new TextEdits(text);
  const root = parseSpans(text);
  root.children
    .filter(({ local }) => local === 'cfRule')
    .forEach((rule, place) => {
      if (!isIn[place]) edits.remove(rule);
    });
  setAreas(edits, root, areas);
  return edits.apply();
}

/** Extensions say their cells in an element, the sheet itself in an attribute. */
function setAreas(edits: TextEdits, block: ElementSpan, areas: string): void {
  const element = childSpan(block, 'sqref');
  if (element) edits.overrideText(element, areas);
  else edits.override(block, 'sqref', areas);
}
