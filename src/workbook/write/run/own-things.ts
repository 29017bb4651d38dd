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
    // Undefined where nobody remembers how far it reaches.
    const rows = own.memory?.columns[key ?? '']?.rows;
    return { ...{ row, column, header, rows }, last: row, theirs: [] };
  });
  const hadFormulas = own.state.formulas === true;
  if (columns.length === 0) return [];
  await inBlocks(
    end,
    bytesPerCell * columns.length,
    async (context, from, to) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const ranges = columns.map(({ column }) =>
        sheet.getRangeByIndexes(from, column, to - from, 1).load('values,formulas'),
      );
      await context.sync();
      columns.forEach((column, at) => {
        const range = ranges[at];
        if (range) lookAt(column, from, range, hadFormulas);
      });
    },
    { ...control, blockSize: new BlockSize() },
  );
  return columns
    .map(({ row, column, header, rows, last, theirs }) => {
      return { sheet: name, row, column, header, rows: rows ?? last - row, theirs };
    })
    .sort((a, b) => a.column - b.column);
}

/** What a cell takes in an answer, its value and its formula, where it holds a reason. */
const bytesPerCell = 200;

/** An own column as far as it was looked at. */
interface ColumnSeen extends Omit<ColumnToRemove, 'sheet' | 'rows'> {
  readonly rows: number | undefined;
  /** The last row that holds something. */
  last: number;
  readonly theirs: string[];
}

function lookAt(seen: ColumnSeen, from: number, range: Excel.Range, hadFormulas: boolean): void {
  const { row, column, rows = Infinity, theirs } = seen;
  const formulas = range.formulas as Cell[][];
  (range.values as Cell[][]).forEach(([value = ''], index) => {
    const shown = formulas[index]?.[0] ?? '';
    if (value === '' && shown === '') return;
    const place = from + index;
    const isFormula = !hadFormulas && shown !== value && String(shown).startsWith('=');
    const isOwn = place >= row && place <= row + rows && !isFormula;
    seen.last = Math.max(seen.last, place);
    if (!isOwn) theirs.push(`${columnLetters(column)}${String(place + 1)}`);
  });
}
