// Made by scripts/build-catalogue.mjs, never committed.
import classes from '../../../../build/catalogue.json';

interface CatalogueClass {
  readonly members: Readonly<
    Record<string, { readonly name: string; readonly kind: string; readonly set?: string }>
  >;
}

/** Every class and member of the installed client library, by their names in requests (scripts/build-catalogue.mjs). */
export const catalogue: Readonly<Record<string, CatalogueClass | undefined>> = classes;

/** `Worksheet.getRange`, as a programmer writes it, for `GetRange` of a Worksheet. */
export function memberPath(className: string, protocolName: string): string {
  const known = catalogue[className]?.members[protocolName]?.name;
  return `${className}.${known ?? protocolName.charAt(0).toLowerCase() + protocolName.slice(1)}`;
}
