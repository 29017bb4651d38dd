import { areaOf, meet } from './addresses';
import { checkCells } from './cells';
import { childOf, childrenOf, walk, type Element, type Parts } from './parts';
import type { Report } from './problem';
import { checkTables, tablesOf } from './table-rules';
import type { Shared } from './workbook-rules';

/** The children of a worksheet in the order of the schema (ECMA-376 part 1, 18.3.1.99). */
const order = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter ' +
  'sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks ' +
  'printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags ' +
  'drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'
).split(' ');

/** Lists that may not stand empty, with what stands in them. */
const lists: Readonly<Record<string, string>> = {
  cols: 'col',
  mergeCells: 'mergeCell',
  conditionalFormattings: 'conditionalFormatting',
  dataValidations: 'dataValidation',
  hyperlinks: 'hyperlink',
  protectedRanges: 'protectedRange',
  cellWatches: 'cellWatch',
  ignoredErrors: 'ignoredError',
  scenarios: 'scenario',
  sparklineGroups: 'sparklineGroup',
  sparklines: 'sparkline',
};

/** A worksheet: its elements, cells, columns, areas and rules; then its tables. Answers the addresses of its formulas. */
export function checkSheet(
  parts: Parts,
  { name, path }: Shared['sheets'][number],
  shared: Shared,
  report: Report,
): ReadonlySet<string> | undefined {
  const root = parts.root(path);
  if (path === undefined || root?.name !== 'worksheet') return undefined;
  checkOrder(root, name, report);
  checkColumns(root, name, shared, report);
  checkAreas(root, name, report);
  checkRules(root, name, shared, report);
  const tables = tablesOf(parts, path, root, name, report);
  const headers = tables.flatMap(({ area }) => (area ? [{ ...area, bottom: area.top }] : []));
  const cells = checkCells(name, parts.text(path), shared, headers, report);
  checkTables(tables, cells, name, report);
  return cells.formulas;
}

function checkOrder(root: Element, sheet: string, report: Report): void {
  let last = -1;
  const seen = new Set<string>();
  for (const { name } of root.children) {
    if (name === 'AlternateContent') continue;
    const place = order.indexOf(name);
    if (place < 0) report('unknown element', `${sheet} ${name}`);
    if (place < last) report('element out of order', `${sheet} ${name}`);
    if (seen.has(name) && name !== 'conditionalFormatting') report('element twice', `${sheet} ${name}`);
    seen.add(name);
    last = Math.max(last, place);
  }
  for (const element of walk(root)) {
    const item = lists[element.name];
    if (item === undefined) continue;
    const { length } = childrenOf(element, item);
    const { count } = element.attributes;
    if (length === 0) report('empty list', `${sheet} ${element.name}`);
    if (count !== undefined && Number(count) !== length)
      report('count of a list', `${sheet} ${element.name} ${count}`);
  }
}

function checkColumns(root: Element, sheet: string, { cellFormats }: Shared, report: Report): void {
  let before = 0;
  for (const { attributes } of childOf(root, 'cols')?.children ?? []) {
    const [first, last] = [Number(attributes['min']), Number(attributes['max'])];
    if (first <= before || last < first || last > 16_384)
      report('columns overlap', `${sheet} ${first}:${last}`);
    if (Number(attributes['style'] ?? 0) >= cellFormats) report('column of no format', `${sheet} ${first}`);
    before = last;
  }
}

function checkAreas(root: Element, sheet: string, report: Report): void {
  const merged = (childOf(root, 'mergeCells')?.children ?? []).map(({ attributes }) =>
    areaOf(attributes['ref'] ?? ''),
  );
  merged.forEach((area, place) => {
    if (!area) report('no area', `${sheet} mergeCell`);
    else if (merged.slice(0, place).some((other) => other && meet(area, other)))
      report('merged areas meet', sheet);
  });
  const inExtension = new Set(childrenOf(root, 'extLst').flatMap((list) => [...walk(list)]));
  for (const element of walk(root)) {
    const { ref, sqref } = element.attributes;
    if (inExtension.has(element) || element.name === 'dimension') continue;
    const lists = [sqref, ref].filter((list) => list !== undefined && list !== '');
    if (element.name === 'sqref') lists.push(element.text);
    for (const one of lists.flatMap((list) => (list ?? '').trim().split(/\s+/u)))
      if (!areaOf(one)) report('no area', `${sheet} ${element.name} ${one}`);
  }
}

function checkRules(root: Element, sheet: string, { looks }: Shared, report: Report): void {
  const halves: string[] = [];
  for (const block of childrenOf(root, 'conditionalFormatting')) {
    for (const rule of childrenOf(block, 'cfRule')) {
      if (Number(rule.attributes['dxfId'] ?? -1) >= looks) report('rule of no look', sheet);
      if ([...walk(rule)].some(({ name, text }) => name === 'formula' && text.includes('#REF!')))
        report('rule on cells that are gone', sheet);
      for (const { name, text } of walk(rule)) if (name === 'id') halves.push(text);
    }
  }
  const extended = childrenOf(root, 'extLst')
    .flatMap((list) => [...walk(list)])
    .filter(({ name }) => name === 'cfRule');
  const ids = new Set(extended.map(({ attributes }) => attributes['id']));
  for (const half of halves) if (!ids.has(half)) report('rule without its second half', `${sheet} ${half}`);
  for (const { attributes } of extended)
    if (attributes['priority'] === undefined && !halves.includes(attributes['id'] ?? ''))
      report('second half without its rule', `${sheet} ${attributes['id']}`);
}
