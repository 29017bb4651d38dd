import { isSourceMarker, markerValue, sheetMarker } from '../../memory/identity';
import { isOwnKind } from '../../memory/own-sheet-facts';
import { markedSheets } from '../../memory/marked-sheets';
import type { Operation } from '../journal/journal';

/** What can be done to the sheets as they are called now, and what cannot. */
export interface Followed {
  readonly operations: readonly Operation[];
  /** Those whose sheet was renamed and cannot be told from a copy of it. */
  readonly lost: readonly Operation[];
}

/**
 * The operations of a journal with the names that their sheets have now, and without those whose sheet is gone: with it went what
 * they could take back. The journal names sheets as they were called at the run. An own sheet is known by its marker, which a copy of it
 * has too; the customer sheet is, when no sheet has its name any more, the marked one that the journal does not know.
 *
 * @param sheets those of the workbook, with their names.
 */
export async function followRename(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  operations: readonly Operation[],
): Promise<Followed> {
  const markers = sheets.map((sheet) => ({ name: sheet.name, marker: sheetMarker(sheet) }));
  await context.sync();
  const marked = markers.map(({ name, marker }) => ({ name, value: markerValue(marker) }));
  const present = new Set(marked.map(({ name }) => name));
  const sources = marked.filter(({ value }) => isSourceMarker(value ?? '')).map(({ name }) => name);
  const unknown = sources.filter((name) => !operations.some(({ sheet }) => sheet === name));
  const owners = await ownersAmong(context, marked);
  const nameNow = (operation: Operation): string | undefined => {
    const own = 'own' in operation ? owners.get(operation.own) : undefined;
    if (own !== undefined) return own;
    if (present.has(operation.sheet)) return operation.sheet;
    return !('own' in operation) && unknown.length === 1 ? unknown[0] : undefined;
  };
  const named = operations.map((operation) => ({ operation, sheet: nameNow(operation) }));
  return {
    operations: named.flatMap(({ operation, sheet }) =>
      sheet === undefined ? [] : [{ ...operation, sheet }],
    ),
    lost: named.flatMap(({ operation, sheet }) =>
      sheet === undefined && !('own' in operation) && unknown.length > 1 ? [operation] : [],
    ),
  };
}

/** Marker → the sheet that it is of; what tells it from its copies is looked at only where there are any. */
async function ownersAmong(
  context: Excel.RequestContext,
  marked: readonly { readonly name: string; readonly value: string | undefined }[],
): Promise<ReadonlyMap<string | undefined, string>> {
  const byMarker = new Map(marked.map(({ name, value }) => [value, name]));
  const own = marked.filter(({ value }) => isOwnKind(value));
  if (new Set(own.map(({ value }) => value)).size === own.length) return byMarker;
  const proved = (await markedSheets(context)).filter(({ isCopy }) => !isCopy);
  return new Map([...byMarker, ...proved.map(({ name, marker }) => [marker, name] as const)]);
}
