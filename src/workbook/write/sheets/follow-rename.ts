import { isSourceMarker, markerValue, sheetMarker } from '../../memory/identity';
import type { Operation } from '../journal/journal';

/**
 * The operations of a journal with the names that their sheets have now, and without those whose sheet is gone: with it went what
 * they could take back. The journal names sheets as they were called at the run. An own sheet is known by its marker; the customer
 * sheet is, when no sheet has its name any more, the marked one that the journal does not know.
 *
 * @param sheets those of the workbook, with their names.
 */
export async function followRename(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  operations: readonly Operation[],
): Promise<readonly Operation[]> {
  const markers = sheets.map((sheet) => ({ name: sheet.name, marker: sheetMarker(sheet) }));
  await context.sync();
  const marked = markers.map(({ name, marker }) => ({ name, value: markerValue(marker) }));
  const present = new Set(marked.map(({ name }) => name));
  const sources = marked.filter(({ value }) => isSourceMarker(value ?? '')).map(({ name }) => name);
  const unknown = sources.filter((name) => !operations.some(({ sheet }) => sheet === name));
  const nameNow = (operation: Operation): string | undefined => {
    const copies = 'own' in operation ? marked.filter(({ value }) => value === operation.own) : [];
    // A copy of an own sheet has its marker too.
    const own = copies.find(({ name }) => name === operation.sheet) ?? copies[0];
    if (own) return own.name;
    if (present.has(operation.sheet)) return operation.sheet;
    return !('own' in operation) && unknown.length === 1 ? unknown[0] : undefined;
  };
  return operations.flatMap((operation) => {
    const sheet = nameNow(operation);
    return sheet === undefined ? [] : [{ ...operation, sheet }];
  });
}
