import { posix } from 'node:path';
import { childrenOf, walk, type Parts } from './parts';
import type { Report } from './problem';

/** Parts, their content types, and what leads from one to another (ECMA-376 part 2). */
export function checkPackage(parts: Parts, report: Report): void {
  const { paths } = parts;
  for (const path of repeated(paths.map((one) => one.toLowerCase()))) report('part twice', path);
  for (const path of paths) {
    if (!/\.(?:xml|rels)$/iu.test(path)) continue;
    const tree = parts.tree(path);
    if (typeof tree === 'string') report('not well formed', `${path}: ${tree}`);
  }
  checkTypes(parts, report);
  for (const path of paths) {
    if (path.endsWith('.rels')) checkRelationships(parts, path, report);
    else if (/\.xml$/iu.test(path)) checkReferences(parts, path, report);
  }
}

function checkTypes(parts: Parts, report: Report): void {
  const types = parts.root('[Content_Types].xml');
  const defaults = childrenOf(types, 'Default').map(({ attributes }) =>
    attributes['Extension']?.toLowerCase(),
  );
  const overrides = childrenOf(types, 'Override').map(({ attributes }) =>
    attributes['PartName']?.toLowerCase(),
  );
  for (const extension of repeated(defaults)) report('Default twice', String(extension));
  for (const name of repeated(overrides)) report('Override twice', String(name));
  const known = new Set(parts.paths.map((path) => `/${path.toLowerCase()}`));
  for (const name of overrides) if (!known.has(String(name))) report('Override without part', String(name));
  const plainXml = childrenOf(types, 'Default').some(
    ({ attributes }) => attributes['Extension'] === 'xml' && attributes['ContentType']?.endsWith('/xml'),
  );
  for (const path of parts.paths) {
    if (path === '[Content_Types].xml' || overrides.includes(`/${path.toLowerCase()}`)) continue;
    const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    if (!defaults.includes(extension)) report('no content type', path);
    else if (plainXml && path.startsWith('xl/') && extension === 'xml') report('plain XML in xl', path);
  }
}

function checkRelationships(parts: Parts, path: string, report: Report): void {
  const folder = posix.dirname(posix.dirname(path));
  const source = posix.join(folder, posix.basename(path, '.rels'));
  if (posix.basename(path) !== '.rels' && !parts.has(source)) report('relationships of no part', path);
  const found = parts.relationships(source === '.rels' ? '' : source);
  for (const id of repeated(found.map((one) => one.id))) report('relationship id twice', `${path} ${id}`);
  for (const { id, target } of found)
    if (target !== null && !parts.has(target)) report('relationship to no part', `${path} ${id} → ${target}`);
}

/** Every `r:id` is one of the part's relationships. */
function checkReferences(parts: Parts, path: string, report: Report): void {
  const root = parts.root(path);
  if (!root) return;
  const ids = new Set(parts.relationships(path).map(({ id }) => id));
  for (const { name, attributes } of walk(root)) {
    for (const [key, value] of Object.entries(attributes)) {
      const isReference = /^r:(?:id|embed|link|pict|dm|lo|qs|cs)$/u.test(key);
      if (isReference && value !== '' && !ids.has(value))
        report('no such relationship', `${path} ${name} ${value}`);
    }
  }
}

/** What stands more than once. */
export function repeated<Item>(items: readonly Item[]): Set<Item> {
  const seen = new Set<Item>();
  return new Set(items.filter((item) => seen.size === seen.add(item).size));
}
