import type { Cell } from '../../../table/cells/cell';
import { columnLetters } from '../../../table/places/address';
import type { Control } from '../../conversation/control';
import { retrying } from '../../conversation/batch';
import { isOwnName, type OwnSheetKind } from '../../memory/identity';
import { markedSheets } from '../../memory/marked-sheets';
import { findOwnColumns, type OwnOnSheet } from '../../memory/own-columns';
import { isOwnKind } from '../../memory/own-sheet-facts';
import { readSavedSchemes } from '../../memory/own-schemes';
import type { ColumnClaim } from '../../memory/prove-columns';

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
export function ownThings(control: Control = {}): Promise<OwnThings> {
  return retrying(async (context) => {
    const sheets = await markedSheets(context);
    const parts = await ownParts(context);
    const names = await ownNames(
      context,
      sheets.map(({ name }) => name),
    );
    const columns: ColumnToRemove[] = [];
    for (const { name, marker } of sheets)
      if (!isOwnKind(marker)) columns.push(...(await columnsOf(context, name)));
    return {
      columns,
      sheets: sheets.flatMap(({ name, marker, isCopy }) =>
        isOwnKind(marker) && !isCopy ? [{ name, kind: marker }] : [],
      ),
      names: names.length,
      parts: parts.length,
      schemes: (await readSavedSchemes(context)).length,
    };
  }, control);
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
async function columnsOf(context: Excel.RequestContext, name: string): Promise<ColumnToRemove[]> {
  const sheet = context.workbook.worksheets.getItem(name);
  const own = await findOwnColumns(context, sheet);
  const isRemembered = own.memory?.proofs !== undefined;
  const found = (isRemembered ? own.columns : [...own.columns, ...own.noted]).toSorted(
    (a, b) => a.column - b.column,
  );
  const used = found.map((column) => ({
    column,
    range: sheet
      .getCell(0, column.column)
      .getEntireColumn()
      .getUsedRangeOrNullObject(true)
      .load('rowIndex,values,formulas'),
  }));
  if (used.length > 0) await context.sync();
  return used.map(({ column, range }) => {
    const { row, column: at, header } = column;
    const rows = rowsOf(column, own) ?? range.rowIndex + range.values.length - 1 - row;
    return { sheet: name, row, column: at, header, rows, theirs: theirCells(range, { row, at, rows }, own) };
  });
}

/** Undefined where nobody remembers how far it reaches. */
function rowsOf(column: ColumnClaim & { readonly key?: string }, { memory }: OwnOnSheet): number | undefined {
  return memory?.columns[column.key ?? '']?.rows;
}

function theirCells(
  range: Excel.Range,
  { row, at, rows }: { readonly row: number; readonly at: number; readonly rows: number },
  { state }: OwnOnSheet,
): string[] {
  if (range.isNullObject) return [];
  const formulas = range.formulas as Cell[][];
  return (range.values as Cell[][]).flatMap(([value = ''], index) => {
    const place = range.rowIndex + index;
    const shown = formulas[index]?.[0];
    const isFormula = state.formulas !== true && shown !== value && String(shown).startsWith('=');
    const isOwn = place >= row && place <= row + rows && !isFormula;
    return value === '' || isOwn ? [] : [`${columnLetters(at)}${String(place + 1)}`];
  });
}
