import type { Found } from '../../functions/example';
import type { ReadingFacts } from '../../session/sheet/reading-facts';
import type { RecognisedSheet } from '../../session/sheet/recognised-sheet';
import { addressOf } from '../../table/places/address';
import { formatSerial } from '../../table/cells/calendar';
import { quotedSheet } from '../../table/places/quoted-sheet';
import type { RecognisedColumn } from '../../table/recognition/recognised-column';
import { roles } from '../../table/columns/roles';
import type { ListPlace } from '../../workbook/write/columns/insert-formula';

/** A list that examples stand on. */
export interface ListRanges {
  readonly place: ListPlace;
  /** Zero-based rows of totals between the customers: functions take them for customers. */
  readonly totals: readonly number[];
  readonly find: (name: string) => Found | undefined;
}

/** Fewer columns than these are no table of figures. */
const fewestFigures = 2;

/** The columns of a recognised sheet as examples refer to them, without the rows of totals and notes at its end. */
export function listRanges(
  { source, structure, columns }: RecognisedSheet,
  facts: ReadingFacts | null,
  asOf: number,
): ListRanges {
  const skipped = (facts?.skipped ?? []).filter(({ why }) => why !== 'hidden');
  const firstRow = structure.dataStart;
  let lastRow = source.top + source.rowCount - 1;
  const last = () =>
    skipped.find(({ sheetRow, rowCount }) => sheetRow <= lastRow && lastRow < sheetRow + rowCount);
  for (let end = last(); end; end = last()) lastRow = end.sheetRow - 1;
  const sheet = quotedSheet(source.sheetName);
  const range = (from: number, top: number, to = from) =>
    `${sheet}!${addressOf(top, from)}:${addressOf(lastRow, to)}`;
  const find = (name: string): Found | undefined => {
    if (lastRow < firstRow) return undefined;
    if (name === 'asOf') return { text: `"${formatSerial(asOf)}"` };
    if (name.startsWith('table+')) {
      const { headerRows } = structure;
      const has = columns.some(({ role }) => role === name.slice('table+'.length));
      const last = source.left + source.columnCount - 1;
      return headerRows && has ? { text: range(source.left, headerRows.first, last) } : undefined;
    }
    if (name === 'figures') {
      const [from, to] = mostFigures(columns);
      return (
        from &&
        to && {
          text: range(from.sheetColumn, firstRow, to.sheetColumn),
          heading: `${from.header} – ${to.header}`,
        }
      );
    }
    const column = columns.find(({ role }) => role === name);
    return column && { text: range(column.sheetColumn, firstRow), heading: column.header };
  };
  return {
    place: {
      ...{ sheet: source.sheetName, row: source.top, column: source.left },
      ...{ rowCount: source.rowCount, columnCount: source.columnCount },
    },
    totals: skipped.flatMap(({ why, sheetRow }) =>
      why === 'total' && sheetRow >= firstRow && sheetRow < lastRow ? [sheetRow] : [],
    ),
    find,
  };
}

/** The first and the last of the most columns of figures that stand side by side; none where there are too few. */
function mostFigures(columns: readonly RecognisedColumn[]): readonly RecognisedColumn[] {
  let best: readonly RecognisedColumn[] = [];
  let now: readonly RecognisedColumn[] = [];
  for (const column of columns) {
    const isFigure = column.role && column.kind === 'number' && !('protected' in roles[column.role]);
    const isNext = now.at(-1)?.sheetColumn === column.sheetColumn - 1;
    now = isFigure ? [...(isNext ? now : []), column] : [];
    if (now.length > best.length) best = now;
  }
  return best.length < fewestFigures
    ? []
    : best.filter((_, place) => place === 0 || place === best.length - 1);
}
