import { foldHeader } from '../../../table/columns/table';
import {
  columnNames,
  deleteFound,
  dropNames,
  findNames,
  markColumn,
  setName,
  type ColumnName,
  type OwnColumn,
} from '../../memory/identity';
import { fits, type ColumnClaim, type Proved, type ProvedColumn } from '../../memory/prove-columns';
import type { Journal, Operation } from '../journal/journal';
import type { ColumnsToWrite } from './column-to-write';
import { sheetChanged } from './sheet-changed';

/** The own columns that a run writes into, and what has to be done to their names before. */
export interface SettledColumns {
  readonly own: readonly (OwnColumn & { readonly header: string })[];
  /** Those of them that get their names anew. */
  readonly unnamed: SettledColumns['own'];
  /** Names that are wrong, or that a column of this run is to get. */
  readonly dropped: readonly ColumnName[];
}

/**
 * Decides which columns a run takes for its own: those that are proved, and those with a note of the add-in whose header and values are
 * those of a column that it writes, as long as only one is. All others are left alone.
 *
 * @param usesFoundAgain whether columns without a name count at all
 */
export function settleOwnColumns(
  { headerRow, columns }: Pick<ColumnsToWrite, 'headerRow' | 'columns'>,
  { columns: proved, noted, wrong, names }: Proved,
  usesFoundAgain: boolean,
): SettledColumns {
  const planned = new Map(columns.map(({ key, header }) => [foldHeader(header), key]));
  const here = proved.filter(({ row }) => row === headerRow);
  const isMistaken = ({ key, header, hasItsHeader }: ProvedColumn) =>
    !hasItsHeader && (planned.get(foldHeader(header)) ?? key) !== key;
  const sure = here.filter((own) => !isMistaken(own) && (usesFoundAgain || !own.isFoundAgain));
  const open = usesFoundAgain ? [...noted, ...here.filter(isMistaken)] : [];
  const again = columns.flatMap((column): (ColumnClaim & { readonly key: string })[] => {
    if (sure.some(({ key }) => key === column.key)) return [];
    const alike = open.filter(
      (claim) =>
        claim.row === headerRow &&
        foldHeader(claim.header) === foldHeader(column.header) &&
        fits(claim.cells, column.decoration) !== false,
    );
    const [only] = alike.length === 1 ? alike : [];
    return only ? [{ ...only, key: column.key }] : [];
  });
  const own = [...sure, ...again].map(({ key, row, column, header }) => ({ key, row, column, header }));
  const hasName = (key: string) => sure.some((one) => one.key === key && !one.isFoundAgain);
  const needed = new Set([...columns, ...own].map(({ key }) => key).filter((key) => !hasName(key)));
  return {
    own,
    unnamed: own.filter(({ key }) => !hasName(key)),
    dropped: names.filter((name) => wrong.includes(name) || needed.has(name.key)),
  };
}

/**
 * Queues that wrong names go and columns get theirs, with the entry in the journal. What is returned checks, after the request, that
 * they are the columns that were looked at: whoever inserted one since has moved the others.
 * @throws Problem `sheet-changed` from the check
 */
export function setNames(
  context: Excel.RequestContext,
  sheetName: string,
  { unnamed, dropped }: SettledColumns,
  journal: Journal,
): () => void {
  if (unnamed.length === 0 && dropped.length === 0) return () => undefined;
  const sheet = context.workbook.worksheets.getItem(sheetName);
  journal.add(context, {
    kind: 'column-names',
    sheet: sheetName,
    given: unnamed.map(({ key }) => key),
    dropped: dropped.map(({ name, formula }) => ({ name, formula })),
  });
  dropNames(sheet, dropped);
  const named = unnamed.map(({ key, row, column, header }) => {
    const cell = sheet.getCell(row, column).load('values');
    markColumn(sheet, key, cell);
    return { header, cell };
  });
  return () => {
    for (const { header, cell } of named)
      if (String(cell.values[0]?.[0] ?? '').trim() !== header) throw sheetChanged(sheetName);
  };
}

/** Takes {@link setNames} back; a name that stood for nothing does not come back. Safe to do twice. */
export async function unsetNames(
  context: Excel.RequestContext,
  { sheet: sheetName, given, dropped }: Extract<Operation, { kind: 'column-names' }>,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const meant = dropped.filter(({ formula }) => !formula.includes('#REF!'));
  const names = findNames(sheet, columnNames(given));
  const back = findNames(
    sheet,
    meant.map(({ name }) => name),
  );
  await context.sync();
  deleteFound(names);
  meant.forEach(({ name, formula }, index) => {
    const isThere = back[index]?.isNullObject === false && !columnNames(given).includes(name);
    if (!isThere) setName(sheet, name, formula);
  });
  await context.sync();
}
