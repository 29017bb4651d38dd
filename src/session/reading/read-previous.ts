import { readColumns, type ReadControl } from '../../workbook/read/columns';
import type { PreviousTiers } from '../findings/previous-tiers';
import type { RecognisedSheet } from '../sheet/recognised-sheet';

/** Labels are short. */
const bytesPerCell = 24;

/** What the latest run wrote into its tier columns; undefined where there are none. */
export async function readPreviousTiers(
  { source, structure, ownColumns, memory }: RecognisedSheet,
  control: ReadControl = {},
): Promise<PreviousTiers | undefined> {
  const tiers = ownColumns.filter(({ key }) => (memory?.columns[key]?.tiers.length ?? 0) > 0);
  if (tiers.length === 0) return undefined;
  const labels = new Map(tiers.map(({ key }) => [key, [] as string[]]));
  const wanted = {
    sheetName: source.sheetName,
    firstRow: structure.dataStart,
    rowCount: Math.max(0, source.top + source.rowCount - structure.dataStart),
    columns: tiers.map(({ column }) => column),
    bytesPerRow: bytesPerCell * tiers.length,
  };
  await readColumns(
    wanted,
    (_firstRow, pieces) => {
      for (const { key, column } of tiers) {
        const piece = pieces.find(
          ({ firstColumn, values }) =>
            column >= firstColumn && column < firstColumn + (values[0]?.length ?? 0),
        );
        for (const row of piece?.values ?? []) {
          labels.get(key)?.push(String(row[column - (piece?.firstColumn ?? 0)] ?? ''));
        }
      }
    },
    control,
  );
  return { firstRow: wanted.firstRow, labels: Object.fromEntries(labels) };
}
