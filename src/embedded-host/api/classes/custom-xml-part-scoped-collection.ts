import { ApiError } from '../base/api-error';
import { object } from '../base/api-object';
import { defineClass, method } from '../base/define-class';
import type { Targets } from '../base/targets';

/** The custom XML parts of one namespace. */
export const customXmlPartScopedCollectionClass = defineClass('CustomXmlPartScopedCollection', {
  items: (scope) => partIds(scope).map((id) => object('CustomXmlPart', id)),
  members: {
    GetCount: method((scope) => partIds(scope).length),
    Indexer: method((scope, [id]: [string]) => object('CustomXmlPart', requireInScope(scope, id))),
    GetItemOrNullObject: method((scope, [id]: [string]) => {
      const found = findInScope(scope, id);
      return found === undefined ? null : object('CustomXmlPart', found);
    }),
    GetOnlyItem: method((scope) => {
      const only = onlyId(scope);
      if (only === undefined) throw new ApiError('InvalidOperation', 'There is not exactly one such part.');
      return object('CustomXmlPart', only);
    }),
    GetOnlyItemOrNullObject: method((scope) => {
      const only = onlyId(scope);
      return only === undefined ? null : object('CustomXmlPart', only);
    }),
  },
});

type Scope = Targets['CustomXmlPartScopedCollection'];

function partIds({ workbook, namespaceUri }: Scope): string[] {
  return workbook.customXmlParts.byNamespace(namespaceUri).map(({ id }) => id);
}

function onlyId(scope: Scope): string | undefined {
  const ids = partIds(scope);
  return ids.length === 1 ? ids[0] : undefined;
}

function findInScope(scope: Scope, id: string): string | undefined {
  return partIds(scope).find((known) => known.toUpperCase() === id.toUpperCase());
}

function requireInScope(scope: Scope, id: string): string {
  const found = findInScope(scope, id);
  if (found === undefined) throw new ApiError('ItemNotFound', `There is no custom XML part ${id}.`);
  return found;
}
