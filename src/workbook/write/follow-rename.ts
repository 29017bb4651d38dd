import { isSourceMarker, markerValue, sheetMarker } from '../identity';
import type { Operation } from './journal';

/**
 * The operations of a journal with the name that the customer sheet has now. The journal names it as it was called at the run; when
 * somebody has renamed it since, it is the marked customer sheet that the journal does not know.
 */
export async function followRename(
  context: Excel.RequestContext,
  operations: readonly Operation[],
): Promise<readonly Operation[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const markers = worksheets.items.map((sheet) => ({ name: sheet.name, marker: sheetMarker(sheet) }));
  await context.sync();
  const present = new Set(markers.map(({ name }) => name));
  const unknown = markers
    .filter(({ marker }) => isSourceMarker(markerValue(marker) ?? ''))
    .map(({ name }) => name)
    .filter((name) => !operations.some((operation) => 'sheet' in operation && operation.sheet === name));
  const [renamed] = unknown;
  if (renamed === undefined || unknown.length > 1) return operations;
  return operations.map((operation) =>
    isOnCustomerSheet(operation) && !present.has(operation.sheet)
      ? { ...operation, sheet: renamed }
      : operation,
  );
}

type OnCustomerSheet = Extract<
  Operation,
  { kind: 'insert-columns' | 'mark-source' | 'column-cells' | 'decoration' | 'widen-table' }
>;

function isOnCustomerSheet(operation: Operation): operation is OnCustomerSheet {
  return ['insert-columns', 'mark-source', 'column-cells', 'decoration', 'widen-table'].includes(
    operation.kind,
  );
}
