import { childOf, childrenOf, relationshipIn, type Element, type Parts } from './parts';
import { repeated } from './package-rules';
import type { Report } from './problem';

/** What the sheets of a workbook share, as the rules for sheets ask for it. */
export interface Shared {
  readonly path: string;
  readonly sheets: readonly {
    readonly name: string;
    readonly id: string;
    readonly path: string | undefined;
  }[];
  readonly texts: readonly string[] | undefined;
  readonly cellFormats: number;
  readonly looks: number;
}

/** Tabs, names, formats and shared texts. */
export function checkWorkbook(parts: Parts, report: Report): Shared | undefined {
  const path = parts.byKind('', 'officeDocument');
  const root = parts.root(path);
  if (path === undefined || !root) {
    report('no workbook', String(path));
    return undefined;
  }
  const targets = new Map(parts.relationships(path).map(({ id, target }) => [id, target]));
  const sheets = childrenOf(childOf(root, 'sheets'), 'sheet').map((element) => ({
    name: element.attributes['name'] ?? '',
    id: element.attributes['sheetId'] ?? '',
    path: targets.get(relationshipIn(element) ?? '') ?? undefined,
  }));
  for (const id of repeated(sheets.map((sheet) => sheet.id))) report('sheetId twice', id);
  for (const name of repeated(sheets.map((sheet) => sheet.name.toLowerCase())))
    report('sheet name twice', name);
  for (const { name } of sheets) if (name.length > 31) report('sheet name too long', name);
  checkNames(root, sheets.length, report);
  const styles = parts.root(parts.byKind(path, 'styles'));
  checkStyles(styles, report);
  return {
    path,
    sheets,
    texts: textsOf(parts.root(parts.byKind(path, 'sharedStrings')), report),
    // Without a part of styles there is the standard format.
    cellFormats: styles ? childrenOf(childOf(styles, 'cellXfs'), 'xf').length : 1,
    looks: childrenOf(childOf(styles, 'dxfs'), 'dxf').length,
  };
}

function checkNames(root: Element, sheets: number, report: Report): void {
  const names = childrenOf(childOf(root, 'definedNames'), 'definedName');
  const keys = names.map(
    ({ attributes }) => `${attributes['name']?.toLowerCase()} ${attributes['localSheetId']}`,
  );
  for (const key of repeated(keys)) report('name twice', key);
  for (const { attributes, text } of names) {
    const scope = attributes['localSheetId'];
    if (scope !== undefined && Number(scope) >= sheets)
      report('name of no sheet', String(attributes['name']));
    if (text.trim() === '') report('empty name', String(attributes['name']));
  }
}

const counted: Readonly<Record<string, string>> = {
  numFmts: 'numFmt',
  fonts: 'font',
  fills: 'fill',
  borders: 'border',
  cellStyleXfs: 'xf',
  cellXfs: 'xf',
  cellStyles: 'cellStyle',
  dxfs: 'dxf',
};

function checkStyles(styles: Element | undefined, report: Report): void {
  for (const [list, item] of Object.entries(counted)) {
    for (const element of childrenOf(styles, list)) {
      const { length } = childrenOf(element, item);
      const count = element.attributes['count'];
      if (count !== undefined && Number(count) !== length) report('count of styles', `${list} ${count}`);
    }
  }
  const points: readonly (readonly [string, string])[] = [
    ['fontId', 'fonts'],
    ['fillId', 'fills'],
    ['borderId', 'borders'],
    ['xfId', 'cellStyleXfs'],
  ];
  for (const xf of childrenOf(childOf(styles, 'cellXfs'), 'xf')) {
    for (const [attribute, list] of points) {
      const index = Number(xf.attributes[attribute] ?? 0);
      const items = childrenOf(childOf(styles, list), counted[list] ?? '');
      if (childOf(styles, list) && index >= items.length)
        report('format of no style', `${attribute} ${index}`);
    }
  }
}

function textsOf(root: Element | undefined, report: Report): string[] | undefined {
  if (!root) return undefined;
  const items = childrenOf(root, 'si');
  const unique = root.attributes['uniqueCount'];
  if (unique !== undefined && Number(unique) !== items.length) report('count of texts', unique);
  return items.map((item) =>
    item.children
      .flatMap((part) => (part.name === 't' ? [part] : part.name === 'r' ? childrenOf(part, 't') : []))
      .map(({ text }) => text)
      .join(''),
  );
}
