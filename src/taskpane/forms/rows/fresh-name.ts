import type { Text } from '../../../locales/text';
import { freeId } from '../../state/schemes/free-id';

/** Id and name of a new row, which no other has: `tier-4`, 第 4 级. */
export function freshName(
  stem: string,
  taken: readonly string[],
  named: (number: string) => Text,
): { readonly id: string; readonly label: Text } {
  const id = freeId(stem, taken);
  return { id, label: named(id.slice(id.lastIndexOf('-') + 1)) };
}
