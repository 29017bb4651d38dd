import type { PackagePatch } from '../package/package-patch';
import { partKey, relationshipsPath } from '../package/part-name';

/**
 * Takes a sheet's part out of the package, and with it every part that only the sheet led to: its tables, notes, drawings and
 * their charts.
 */
export function removeSheetPart(patch: PackagePatch, workbookPath: string, relationshipId: string): void {
  const target = patch.relationships(workbookPath).find(({ id }) => id === relationshipId)?.target;
  if (target === undefined) return;
  const candidates = reachable(patch, [target]);
  patch.removeRelationship(workbookPath, relationshipId);
  const stillReached = reachable(patch, ['']);
  for (const [key, path] of candidates) if (!stillReached.has(key)) patch.remove(path);
}

/** The parts that relationships lead to from some parts on, these included, by their key. */
function reachable(patch: PackagePatch, from: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  const open = [...from];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(partKey(path))) continue;
    found.set(partKey(path), path);
    if (!patch.has(relationshipsPath(path))) continue;
    for (const { target, isExternal } of patch.relationships(path)) if (!isExternal) open.push(target);
  }
  return found;
}
