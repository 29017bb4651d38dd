import { isBlank, type Cell } from '../cells/cell';
import { parseNumber } from '../cells/parse-number';
import { groupRoles } from '../columns/roles';
import { labelsTotal } from '../reading/row-words';
import type { SheetSample } from '../reading/structure';
import type { RecognisedColumn } from './recognised-column';
import { sheetColumnsOf } from './sample-columns';

/** Who a row is of. */
const identities: ReadonlySet<string | undefined> = new Set(['customerId', 'name']);
/** Keys that are written once leave so many of their rows blank. */
const leastBlank = { identity: 0.3, group: 0.5 };
const leastDistinct = 0.9;

/**
 * Marks the columns whose values stand over several rows: those with cells merged downwards, and keys that are written once above blanks.
 * Numbers are never among them: an amount that is merged over the lines of an order is that of the order.
 */
export function withFillsDown(
  columns: readonly RecognisedColumn[],
  sample: SheetSample,
  dataStart: number,
): readonly RecognisedColumn[] {
  const rows = dataRows(columns, sample, dataStart);
  return columns.map((column) => {
    if (column.empty || column.kind === 'number' || column.kind === 'flag') return column;
    const fills = isMerged(column, sample, dataStart) || isWrittenOnce(column, columns, rows);
    return fills ? { ...column, fillsDown: true } : column;
  });
}

/** The sample with the blanks under such keys filled, for whoever counts how often a key comes. */
export function filledSample(
  sample: SheetSample,
  columns: readonly RecognisedColumn[],
  dataStart: number,
): SheetSample {
  const offsets = columns
    .filter(({ fillsDown }) => fillsDown)
    .map(({ sheetColumn }) => sheetColumnsOf(sample).indexOf(sheetColumn));
  if (offsets.length === 0) return sample;
  const latest = new Map<number, Cell>();
  const values = sample.values.map((row, at) => {
    if (at < dataStart - sample.firstRow || row.every(isBlank) || row.some(labelsTotal)) return row;
    const filled = [...row];
    for (const offset of offsets) {
      if (isBlank(filled[offset])) filled[offset] = latest.get(offset) ?? '';
      else latest.set(offset, filled[offset] ?? '');
    }
    return filled;
  });
  return { ...sample, values };
}

/** Rows by column of the sheet, those of totals left out. */
function dataRows(
  columns: readonly RecognisedColumn[],
  sample: SheetSample,
  dataStart: number,
): ReadonlyMap<number, Cell>[] {
  const offsets = columns.map(
    ({ sheetColumn }) => [sheetColumn, sheetColumnsOf(sample).indexOf(sheetColumn)] as const,
  );
  return sample.values
    .slice(dataStart - sample.firstRow)
    .filter((row) => !row.every(isBlank) && !row.some(labelsTotal))
    .map((row) => new Map(offsets.map(([sheetColumn, offset]) => [sheetColumn, row[offset] ?? ''])));
}

function isMerged({ sheetColumn }: RecognisedColumn, sample: SheetSample, dataStart: number): boolean {
  return sample.merged.some(
    ({ row, column, rowCount, columnCount }) =>
      row >= dataStart && rowCount > 1 && columnCount === 1 && column === sheetColumn,
  );
}

function isWrittenOnce(
  column: RecognisedColumn,
  columns: readonly RecognisedColumn[],
  rows: readonly ReadonlyMap<number, Cell>[],
): boolean {
  const isIdentity = identities.has(column.role);
  if (!isIdentity && !groupRoles.has(column.role)) return false;
  const own = columns.filter(({ role }) => identities.has(role));
  const at = (row: ReadonlyMap<number, Cell>, { sheetColumn }: RecognisedColumn): Cell =>
    row.get(sheetColumn) ?? '';
  const blank = rows.filter((row) => isBlank(at(row, column)));
  const keys = rows.map((row) => at(row, column)).filter((cell) => !isBlank(cell));
  const [first] = rows;
  if (!first || isBlank(at(first, column)) || keys.length < 2) return false;
  if (blank.length < rows.length * (isIdentity ? leastBlank.identity : leastBlank.group)) return false;
  if (new Set(keys).size < leastDistinct * keys.length) return false;
  // Nobody is named in the rows below a customer; in a group each row names its own.
  if (!isIdentity) return own.length > 0 && blank.every((row) => own.some((key) => !isBlank(at(row, key))));
  const values = columns.filter(({ kind, empty }) => !empty && (kind === 'number' || kind === 'date'));
  if (allAddUp(rows, new Set(blank), columns)) return false;
  return blank.every(
    (row) => own.every((key) => isBlank(at(row, key))) && values.some((value) => !isBlank(at(row, value))),
  );
}

/** Whether each of the rows that name nobody repeats what the rows above come to: then they are totals, and no rows of the customer above. */
function allAddUp(
  rows: readonly ReadonlyMap<number, Cell>[],
  ofNobody: ReadonlySet<ReadonlyMap<number, Cell>>,
  columns: readonly RecognisedColumn[],
): boolean {
  const amounts = columns.filter(({ kind, role }) => kind === 'number' && role !== 'customerId');
  const numberAt = (row: ReadonlyMap<number, Cell>, { sheetColumn }: RecognisedColumn): number => {
    const cell = row.get(sheetColumn) ?? '';
    return typeof cell === 'number' ? cell : parseNumber(String(cell)).value;
  };
  let group: (typeof rows)[number][] = [];
  const all: (typeof rows)[number][] = [];
  for (const row of rows) {
    if (!ofNobody.has(row)) {
      group.push(row);
      all.push(row);
      continue;
    }
    const given = amounts.filter((amount) => !Number.isNaN(numberAt(row, amount)));
    const adds = (some: typeof group): boolean =>
      some.length > 1 &&
      given.length > 0 &&
      given.every((amount) => {
        const sum = some.reduce((total, other) => total + (numberAt(other, amount) || 0), 0);
        return Math.abs(sum - numberAt(row, amount)) < 1e-6 * Math.max(1, Math.abs(sum));
      });
    if (!adds(group) && !adds(all)) return false;
    group = [];
  }
  return true;
}
