import { CellError } from '../../src/embedded-host/model/cells/cell-value';
import type { Workbook } from '../../src/embedded-host/model/book/workbook';

/**
 * A copy of a workbook that shares nothing with it: ten times faster than saving and opening it. The model is plain data in classes
 * without hidden fields, so it can be copied member by member.
 */
export function copyWorkbook(workbook: Workbook): Workbook {
  return copy(workbook, new Map());
}

function copy<Item>(item: Item, done: Map<unknown, unknown>): Item {
  // There is one object a code of error, compared by identity.
  if (typeof item !== 'object' || item === null || item instanceof CellError) return item;
  const known = done.get(item);
  if (known !== undefined) return known as Item;
  const made = emptyLike(item);
  done.set(item, made);
  if (item instanceof Map)
    for (const [key, value] of item) (made as Map<unknown, unknown>).set(copy(key, done), copy(value, done));
  else if (item instanceof Set) for (const member of item) (made as Set<unknown>).add(copy(member, done));
  else if (!ArrayBuffer.isView(item))
    for (const key of Object.keys(item))
      (made as Record<string, unknown>)[key] = copy(item[key as never], done);
  return made as Item;
}

function emptyLike(item: object): object {
  if (item instanceof Map) return new Map();
  if (item instanceof Set) return new Set();
  if (ArrayBuffer.isView(item)) return (item as Uint8Array).slice();
  return Array.isArray(item)
    ? new Array<unknown>(item.length)
    : (Object.create(Object.getPrototypeOf(item) as object) as object);
}
