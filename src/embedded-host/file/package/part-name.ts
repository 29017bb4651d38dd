/**
 * The path of a part that a relationship's target means: absolute targets count from the package's root, others from the
 * folder of the part that refers. Paths have no leading slash.
 */
export function resolveTarget(source: string, target: string): string {
  const slashes = target.replaceAll('\\', '/');
  const folders = slashes.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const segment of slashes.split('/')) {
    if (segment === '..') folders.pop();
    else if (segment !== '.' && segment !== '') folders.push(segment);
  }
  return folders.join('/');
}

/** The target that leads from one part to another, as Excel writes it: relative. */
export function relativeTarget(source: string, path: string): string {
  const from = source.split('/').slice(0, -1);
  const to = path.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  return '../'.repeat(from.length - shared) + to.slice(shared).join('/');
}

/** The part that holds the relationships of a part; of the package itself for the empty path. */
export function relationshipsPath(path: string): string {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  return [...folders, '_rels', `${name}.rels`].join('/');
}

/** How files and this host compare paths: whatever their case. */
export function partKey(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}
