import { cellHash } from '../../table/cells/cell-hash';
import { isErrorText, type Cell } from '../../table/cells/cell';
import { foldHeader } from '../../table/columns/table';
import type { ColumnName } from './identity';
import type { Decoration, SourceMemory } from './state';

/** The cells of a sheet from a header row on, as far as they were looked at: the header's row first. */
export interface HeadedCells {
  readonly row: number;
  readonly values: readonly (readonly Cell[])[];
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** What is seen of a column of which a name or a note says that it is the add-in's own. */
export interface ColumnClaim extends Place {
  readonly header: string;
  /** The first cells below the header. */
  readonly cells: readonly Cell[];
  /** Those of the column that told the customers apart. */
  readonly keyCells: readonly Cell[];
  readonly isNoted: boolean;
}

/** A column that is the add-in's own beyond doubt. */
export interface ProvedColumn extends ColumnClaim {
  /** The identity: `high-end.tier`. */
  readonly key: string;
  /** No name told it: it was found by its note, its header and its cells. */
  readonly isFoundAgain: boolean;
  /** It is remembered, and its header is the one that was written. */
  readonly hasItsHeader: boolean;
}

/** What names and notes come to. */
export interface Proved {
  readonly columns: readonly ProvedColumn[];
  /** Columns with a note of the add-in, of which nothing tells which they are: only a run that knows its own headers can. */
  readonly noted: readonly ColumnClaim[];
  /** Names that count for nothing: they stand for no cell of the sheet, or for one that does not look like the add-in's. */
  readonly wrong: readonly ColumnName[];
  /** All names of own columns, right or wrong. */
  readonly names: readonly ColumnName[];
}

/** What there is to be proved. */
export interface Evidence {
  readonly names: readonly ColumnName[];
  readonly notes: readonly Place[];
  readonly memory: SourceMemory | undefined;
  readonly headed: readonly HeadedCells[];
}

/**
 * Which columns of a sheet are the add-in's own. A name alone proves nothing, for programs that know nothing of it leave it where it was
 * while they move the cells, and anybody can write one. It counts where the column looks as it was written: its note or its header, the
 * kind of its values, and, where the header is another now, the cells beside some customers. As soon as one name is seen to be wrong,
 * the others count only with their own header. A column without a name is known by note, header and values together; where nothing is
 * remembered, a run knows its own columns so.
 */
export function proveColumns({ names, notes, memory, headed }: Evidence): Proved {
  const isShifted = names.some((name) => name.at && !looksRight(name, { notes, memory, headed }));
  const named = names.flatMap((name): ProvedColumn[] => {
    const claim = name.at && claimOf({ headed, notes, memory }, name.at);
    if (!claim || !looksRight(name, { notes, memory, headed })) return [];
    const isItsHeader = hasItsHeader(name.key, claim, memory);
    const own = { ...claim, key: name.key, isFoundAgain: false, hasItsHeader: isItsHeader };
    return !isShifted || isItsHeader ? [own] : [];
  });
  const rest = notes
    .filter((note) => !named.some((own) => isSamePlace(own, note)))
    .map((note) => claimOf({ headed, notes, memory }, note));
  const again = foundAgain(rest, named, memory);
  return {
    columns: [...named, ...again],
    noted: rest.filter((claim) => !again.some((own) => isSamePlace(own, claim))),
    wrong: names.filter(({ key }) => !named.some((own) => own.key === key)),
    names,
  };
}

/** Columns that have lost their names: each remembered one that exactly one column looks like. */
function foundAgain(
  rest: readonly ColumnClaim[],
  named: readonly ProvedColumn[],
  memory: SourceMemory | undefined,
): ProvedColumn[] {
  return Object.entries(memory?.columns ?? {}).flatMap(([key, look]): ProvedColumn[] => {
    if (named.some((own) => own.key === key)) return [];
    const alike = rest.filter(
      (claim) => hasItsHeader(key, claim, memory) && fits(claim.cells, look) !== false,
    );
    const sure = alike.length === 1 ? alike : alike.filter((claim) => isAsWritten(key, claim, memory));
    const [only] = sure.length === 1 ? sure : [];
    return only ? [{ ...only, key, isFoundAgain: true, hasItsHeader: true }] : [];
  });
}

/** Whether a named column looks as it was written. */
function looksRight({ key, at }: ColumnName, seen: Omit<Evidence, 'names'>): boolean {
  if (!at) return false;
  const { memory } = seen;
  const claim = claimOf(seen, at);
  const look = memory?.columns[key];
  // Of a column that is not remembered, a run that writes it can tell.
  if (!look || fits(claim.cells, look) === false) return false;
  if (hasItsHeader(key, claim, memory)) return true;
  // With another header, and other cells beside the same customers, it is a column that somebody has put here.
  return isAsWritten(key, claim, memory) ?? claim.isNoted;
}

function hasItsHeader(key: string, { header }: ColumnClaim, memory: SourceMemory | undefined): boolean {
  const known = memory?.proofs?.columns[key]?.header;
  return known !== undefined && header !== '' && foldHeader(known) === foldHeader(header);
}

/** So many cells of a column must be its own: people type over some. */
const leastShare = 0.5;
/** Columns this narrow hold nothing but stars. */
const narrow = 6;

/** Whether cells are of the kind that a column was written with; undefined where all are blank, or anything may stand there. */
export function fits(
  cells: readonly Cell[],
  { tiers, numberFormat, width }: Decoration,
): boolean | undefined {
  const there = cells.filter((cell) => cell !== '' && !isErrorText(String(cell)));
  if (there.length === 0) return undefined;
  const mostAre = (isIts: (cell: Cell) => boolean) => there.filter(isIts).length / there.length >= leastShare;
  if (tiers.length > 0) return mostAre((cell) => tiers.some(({ label }) => label === String(cell)));
  if (numberFormat !== 'General') return mostAre((cell) => typeof cell === 'number');
  return width <= narrow ? mostAre((cell) => cell === '★') : undefined;
}

/** So many customers are enough to compare. */
const fewest = 2;

/** Whether the cells beside the remembered customers are those that were written; undefined where too few of them are seen. */
function isAsWritten(key: string, claim: ColumnClaim, memory: SourceMemory | undefined): boolean | undefined {
  const known = areAsWritten(key, claim, memory).filter((same) => same !== undefined);
  if (known.length < fewest) return undefined;
  return known.filter(Boolean).length / known.length >= leastShare;
}

/** Of each cell of a column, whether it is the one that was written beside its customer; undefined where that is not remembered. */
function areAsWritten(
  key: string,
  { cells, keyCells }: ColumnClaim,
  memory: SourceMemory | undefined,
): (boolean | undefined)[] {
  const { keys = [], columns = {} } = memory?.proofs ?? {};
  const written = columns[key]?.cells ?? [];
  return keyCells.map((customer, row) => {
    const hash = cellHash(customer);
    const own = written.filter((_, index) => keys[index] === hash);
    return own.length === 0 ? undefined : own.includes(writtenHash(cells[row] ?? ''));
  });
}

/** A cell of an own column in which somebody has typed. */
export interface TypedCell extends Place {
  readonly value: Cell;
}

/** What somebody has typed over results, or emptied, as far as it is remembered what they were. */
export function typedOver(
  columns: readonly ProvedColumn[],
  memory: SourceMemory | undefined,
): readonly TypedCell[] {
  return columns.flatMap((own) =>
    areAsWritten(own.key, own, memory).flatMap((isIts, index): TypedCell[] => {
      if (isIts !== false) return [];
      return [{ row: own.row + 1 + index, column: own.column, value: own.cells[index] ?? '' }];
    }),
  );
}

/** The hash of a cell as it was written. Programs that save a workbook anew may round its numbers. */
export function writtenHash(cell: Cell): number {
  return cellHash(typeof cell === 'number' ? Number(cell.toPrecision(10)) : cell);
}

function claimOf({ headed, notes, memory }: Omit<Evidence, 'names'>, { row, column }: Place): ColumnClaim {
  const [head = [], ...rows] = headed.find((cells) => cells.row === row)?.values ?? [];
  const below = (at: number) => rows.map((cells) => cells[at] ?? '');
  const keyHeader = foldHeader(memory?.proofs?.keyHeader ?? '');
  const keyColumn = head.findIndex((cell) => keyHeader !== '' && foldHeader(String(cell)) === keyHeader);
  return {
    ...{ row, column },
    header: String(head[column] ?? '').trim(),
    cells: below(column),
    keyCells: keyColumn < 0 ? [] : below(keyColumn),
    isNoted: notes.some((note) => isSamePlace(note, { row, column })),
  };
}

function isSamePlace(a: Place, b: Place): boolean {
  return a.row === b.row && a.column === b.column;
}
