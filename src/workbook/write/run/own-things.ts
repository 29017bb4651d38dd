import type { Cell } from '../../../table/cells/cell';
import { columnLetters } from '../../../table/places/address';
import type { Control } from '../../conversation/control';
import { retrying } from '../../conversation/batch';
import { BlockSize } from '../../conversation/blocks';
import { isOwnName, type OwnSheetKind } from '../../memory/identity';
import { markedSheets } from '../../memory/marked-sheets';
import { findOwnColumns } from '../../memory/own-columns';
import { isOwnKind } from '../../memory/own-sheet-facts';
import { readSavedSchemes } from '../../memory/own-schemes';
import type { ColumnClaim } from '../../memory/prove-columns';
import { inBlocks } from '../columns/write-block';

/** An own column with what else stands in it. */
export interface ColumnToRemove {
  readonly sheet: string;
  /** Zero-based place of its header. */
  readonly row: number;
  readonly column: number;
  readonly header: string;
  /** How many rows below the header it reaches. */
  readonly rows: number;
  /** Cells of the column that Huiyan did not write: above the header, below the last customer, formulas beside totals. */
  readonly theirs: readonly string[];
}

/** All that the add-in has in a workbook. */
export interface OwnThings {
  readonly columns: readonly ColumnToRemove[];
  readonly sheets: readonly { readonly name: string; readonly kind: OwnSheetKind }[];
  /** Hidden names, also those on copies of sheets. */
  readonly names: number;
  /** Custom XML parts, those that cannot be read among them. */
  readonly parts: number;
  /** Schemes that people saved in the workbook. */
  readonly schemes: number;
}

/** What the namespaces of all parts of the add-in begin with. */
const namespacePrefix = 'urn:huiyan:';

/** Looks for all that the add-in has in a workbook; nothing is changed. */
export async function ownThings(control: Control = {}): Promise<OwnThings> {
  const { sheets, ...rest } = await retrying(async (context) => {
    const marked = await markedSheets(context);
    const parts = await ownParts(context);
    const names = await ownNames(
      context,
      marked.map(({ name }) => name),
    );
    const schemes = (await readSavedSchemes(context)).length;
    return { sheets: marked, names: names.length, parts: parts.length, schemes };
  }, control);
  const columns: ColumnToRemove[] = [];
  for (const { name, marker } of sheets)
    if (!isOwnKind(marker)) columns.push(...(await columnsOf(name, control)));
  return {
    columns,
    sheets: sheets.flatMap(({ name, marker, isCopy }) =>
      isOwnKind(marker) && !isCopy ? [{ name, kind: marker }] : [],
    ),
    ...rest,
  };
}

/** The custom XML parts of the add-in. */
export async function ownParts(context: Excel.RequestContext): Promise<readonly Excel.CustomXmlPart[]> {
  const { customXmlParts } = context.workbook;
  customXmlParts.load('items/id,items/namespaceUri');
  await context.sync();
  return customXmlParts.items.filter(({ namespaceUri }) => namespaceUri.startsWith(namespacePrefix));
}

/** The names of the add-in, on these sheets and in the workbook as a whole. */
export async function ownNames(
  context: Excel.RequestContext,
  sheets: readonly string[],
): Promise<readonly Excel.NamedItem[]> {
  const { workbook } = context;
  const all = [workbook.names, ...sheets.map((name) => workbook.worksheets.getItem(name).names)];
  for (const names of all) names.load('items/name');
  await context.sync();
  return all.flatMap(({ items }) => items.filter(({ name }) => isOwnName(name)));
}

/** The own columns of a sheet: those that are proved, and, where no headers are remembered, those with a note of the add-in. */
async function columnsOf(name: string, control: Control): Promise<ColumnToRemove[]> {
  const { own, end } = await retrying(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex,rowCount');
    // The same sync that looks for own columns brings it.
    const found = await findOwnColumns(context, sheet);
    return { own: found, end: used.isNullObject ? 0 : used.rowIndex + used.rowCount };
  }, control);
  const isRemembered = own.memory?.proofs !== undefined;
  const found = isRemembered ? own.columns : [...own.columns, ...own.noted];
  const columns = found.map((claim: ColumnClaim & { readonly key?: string }): ColumnSeen => {
    const { row, column, header, key } = claim;
    const look = own.memory?.columns[key ?? ''];
    const labels = new Set(look?.tiers.map(({ label }) => label));
    return { ...{ row, column, header, labels }, rows: look?.rows, last: row, theirs: [], open: [] };
  });
  const hadFormulas = own.state.formulas === true;
  if (columns.length === 0) return [];
  // Those of one run: another may have had other rows.
  const runs = [...new Set(columns.map(({ rows }) => rows))].map((rows) =>
    columns.filter((column) => column.rows === rows),
  );
  await inBlocks(
    end,
    bytesPerCell * columns.length,
    async (context, from, to) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const asked = runs.map((written) => ({
        written,
        ranges: written.map(({ column }) =>
          sheet.getRangeByIndexes(from, column, to - from, 1).load('values,formulas'),
        ),
      }));
      await context.sync();
      for (const { written, ranges } of asked)
        for (let row = from; row < to; row++) {
          const cells = ranges.map((range) => cellAt(range, row - from));
          lookAtRow(written, row, cells, hadFormulas);
        }
    },
    { ...control, blockSize: new BlockSize() },
  );
  return columns
    .map(({ row, column, header, rows, last, theirs, open }) => {
      const letters = columnLetters(column);
      const cells = [...theirs, ...open].sort((a, b) => a - b).map((own) => `${letters}${String(own + 1)}`);
      return { sheet: name, row, column, header, rows: rows ?? last - row, theirs: cells };
    })
    .sort((a, b) => a.column - b.column);
}

/** What a cell takes in an answer, its value and its formula, where it holds a reason. */
const bytesPerCell = 200;

/** An own column as far as it was looked at. */
interface ColumnSeen extends Pick<ColumnToRemove, 'row' | 'column' | 'header'> {
  /** Undefined where nobody remembers how far it reaches. */
  rows: number | undefined;
  /** The last row that holds something. */
  last: number;
  /** The tiers that its cells hold, and nothing else; none where it is a column of something else. */
  readonly labels: ReadonlySet<string>;
  /** Rows of cells that others have typed. */
  readonly theirs: number[];
  /** Rows of cells that are results as long as a row with a tier follows. */
  open: number[];
}

interface CellSeen {
  readonly value: Cell;
  readonly isFormula: boolean;
}

function cellAt({ values, formulas }: Excel.Range, index: number): CellSeen {
  const value = (values as Cell[][])[index]?.[0] ?? '';
  const shown = (formulas as Cell[][])[index]?.[0] ?? '';
  return { value, isFormula: shown !== value && String(shown).startsWith('=') };
}

/**
 * Which cells of a row others have typed. Where tiers were written, what is no tier among them was typed; the last row with one is that of
 * the last customer, wherever rows were put in or deleted above it; and a row in which nothing stands there has no results.
 */
function lookAtRow(
  columns: readonly ColumnSeen[],
  place: number,
  cells: readonly CellSeen[],
  hadFormulas: boolean,
): void {
  const valueOf = (at: number) => String(cells[at]?.value ?? '');
  const tiered = [...columns.keys()].filter((at) => (columns[at]?.labels.size ?? 0) > 0);
  const isLabel = (at: number) => columns[at]?.labels.has(valueOf(at)) === true;
  const hasTier = tiered.some(isLabel);
  const hasResults = tiered.length === 0 || tiered.some((at) => valueOf(at) !== '');
  columns.forEach((seen, at) => {
    const { row, labels } = seen;
    const { value, isFormula } = cells[at] ?? { value: '', isFormula: false };
    if (hasTier) seen.open = [];
    if (hasTier && seen.rows !== undefined && place === row + seen.rows + 1) seen.rows++;
    if (value === '' && !isFormula) return;
    seen.last = Math.max(seen.last, place);
    const isWithin = place > row && place <= row + (seen.rows ?? Infinity);
    const isOfItsKind = isFormula ? hadFormulas : labels.size === 0 || isLabel(at);
    if (place !== row && !(isWithin && hasResults && isOfItsKind)) seen.theirs.push(place);
    else if (place !== row && tiered.length > 0 && !hasTier) seen.open.push(place);
  });
}
