import { areaOf, type Area } from './addresses';
import type { Cells } from './cells';
import { repeated } from './package-rules';
import { childOf, childrenOf, relationshipIn, type Element, type Parts } from './parts';
import type { Report } from './problem';

/** A table of a sheet. */
export interface TablePart {
  readonly path: string;
  readonly root: Element;
  readonly area: Area | null;
}

/** The tables that a sheet names. */
export function tablesOf(
  parts: Parts,
  path: string,
  root: Element,
  sheet: string,
  report: Report,
): TablePart[] {
  const targets = new Map(parts.relationships(path).map(({ id, target }) => [id, target]));
  const list = childOf(root, 'tableParts');
  const count = list?.attributes['count'];
  if (count !== undefined && Number(count) !== list?.children.length) report('count of tables', sheet);
  return (list?.children ?? []).flatMap((element) => {
    const target = targets.get(relationshipIn(element) ?? '') ?? undefined;
    const table = parts.root(target);
    if (target !== undefined && table)
      return [{ path: target, root: table, area: areaOf(table.attributes['ref'] ?? '') }];
    report('table without part', `${sheet} ${String(target)}`);
    return [];
  });
}

/** Columns, header cells and filters of a sheet's tables. */
export function checkTables(
  tables: readonly TablePart[],
  { texts }: Cells,
  sheet: string,
  report: Report,
): void {
  for (const { path, root, area } of tables) {
    const place = `${sheet} ${path}`;
    const list = childOf(root, 'tableColumns');
    const columns = childrenOf(list, 'tableColumn');
    const names = columns.map(({ attributes }) => attributes['name'] ?? '');
    const count = list?.attributes['count'];
    if (count !== undefined && Number(count) !== columns.length) report('count of table columns', place);
    if (repeated(names.map((name) => name.toLowerCase())).size > 0) report('table column name twice', place);
    if (repeated(columns.map(({ attributes }) => attributes['id'])).size > 0)
      report('table column id twice', place);
    if (!area) {
      report('no area', `${place} table`);
      continue;
    }
    if (columns.length !== area.right - area.left + 1) report('table columns do not fit its area', place);
    checkFilter(root, area, place, report);
    if (root.attributes['headerRowCount'] === '0') continue;
    names.forEach((name, at) => {
      const text = texts.get(`${area.top},${area.left + at}`);
      if (text === undefined || text === null) report('table header without text', `${place} ${name}`);
      else if (plain(text) !== plain(name))
        report('table header of another text', `${place} ${name} ${text}`);
    });
  }
}

function checkFilter(root: Element, area: Area, place: string, report: Report): void {
  const filter = childOf(root, 'autoFilter');
  const own = filter && areaOf(filter.attributes['ref'] ?? '');
  if (filter && (own?.left !== area.left || own.right !== area.right || own.top !== area.top))
    report('filter beside its table', place);
  for (const { attributes } of childrenOf(filter, 'filterColumn'))
    if (Number(attributes['colId']) > area.right - area.left) report('filter of no column', place);
}

/** Ids and names of tables are unique in the workbook. */
export function checkTableIds(parts: Parts, report: Report): void {
  const roots = parts.paths.flatMap((path) => {
    const root = /\/tables\//u.test(path) ? parts.root(path) : undefined;
    return root?.name === 'table' ? [root] : [];
  });
  for (const id of repeated(roots.map(({ attributes }) => attributes['id'])))
    report('table id twice', String(id));
  for (const name of repeated(roots.map(({ attributes }) => attributes['displayName']?.toLowerCase())))
    report('table name twice', String(name));
}

/** Line breaks are escapes in one place and breaks in the other. */
function plain(text: string): string {
  return text
    .replace(/_x000d_/giu, '\r')
    .replace(/_x000a_/giu, '\n')
    .replaceAll('\r\n', '\n');
}
