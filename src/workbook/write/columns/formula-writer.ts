import { foldHeader } from '../../../table/columns/table';
import { ownHeader } from '../../memory/identity';
import { farPlaces } from '../../formula/far-places';
import { formulaText, type FormulaPlaces } from '../../formula/formula-text';
import type { ColumnsToWrite, ColumnToWrite } from './column-to-write';
import type { Journal } from '../journal/journal';
import { anchorPrefix, keyAnchorOf } from './row-keys';
import { sheetChanged } from './sheet-changed';

/** Where the columns stand, as soon as the request that asks for it was answered. */
export type LookedUp = () => WrittenPlaces;

/** The places of formulas, and that of the key column. */
export interface WrittenPlaces extends FormulaPlaces {
  readonly inputs: ReadonlyMap<number, number>;
  readonly own: ReadonlyMap<string, number>;
  readonly keyColumn: number;
}

/** The formula for a row of the table that stands so many rows below the one under the header; undefined where it keeps its value. */
type TextOfRow = (tableRow: number, row: number) => string | undefined;

/**
 * The formulas of a run, made where their columns stand when a block is written. The headers of the columns that they read
 * get hidden names for the time of the run, as the key column does: a formula with the address of a column that somebody
 * moved in between would tell something else, and nobody would see it.
 */
export class FormulaWriter {
  private readonly kept: ReadonlyMap<string, ReadonlySet<number>>;

  constructor(
    private readonly target: ColumnsToWrite,
    private readonly run: number,
  ) {
    this.kept = new Map(
      target.columns.flatMap(({ key, formula }) => (formula ? [[key, new Set(formula.valueRows)]] : [])),
    );
  }

  /** Whether some of these columns are written as formulas. */
  writes(columns: readonly ColumnToWrite[]): boolean {
    return columns.some(({ formula }) => formula !== undefined);
  }

  /** About what the formulas of a row take in JSON. */
  bytesOf(columns: readonly ColumnToWrite[]): number {
    const { formulas } = this.target;
    return columns.reduce((bytes, { formula }) => {
      if (!formula || !formulas) return bytes;
      const text = formulaText(formula.formula, farPlaces, formulas)(0);
      return bytes + 2 * text.length;
    }, 0);
  }

  /** Queues the question where the columns stand now. */
  lookUp(sheet: Excel.Worksheet): LookedUp {
    const inputs = (this.target.formulas?.inputs ?? []).map(({ sheetColumn }) => ({
      sheetColumn,
      range: sheet.names.getItem(inputName(this.run, sheetColumn)).getRange().load('columnIndex'),
    }));
    const own = this.target.columns.map(({ key }) => ({
      key,
      range: ownHeader(sheet, key).load('columnIndex'),
    }));
    const header = sheet.names.getItem(keyAnchorOf(this.run)).getRange().load('rowIndex,columnIndex');
    const { headerRow, sheetRows } = this.target;
    return () => {
      const moved = header.rowIndex - headerRow;
      return {
        headerRow: header.rowIndex,
        keyColumn: header.columnIndex,
        inputs: new Map(inputs.map(({ sheetColumn, range }) => [sheetColumn, range.columnIndex])),
        own: new Map(own.map(({ key, range }) => [key, range.columnIndex])),
        firstRow: (sheetRows[0] ?? headerRow) + moved,
        lastRow: (sheetRows.at(-1) ?? headerRow) + moved,
      };
    };
  }

  /** How the formulas of a column read at these places. */
  textsOf({ key, formula }: ColumnToWrite, places: FormulaPlaces): TextOfRow {
    const { formulas } = this.target;
    if (!formula || !formulas) return () => undefined;
    const text = formulaText(formula.formula, places, formulas);
    const kept = this.kept.get(key);
    return (tableRow, row) =>
      tableRow < 0 || kept?.has(tableRow) === true ? undefined : text(places.headerRow + 1 + row);
  }
}

const inputName = (run: number, sheetColumn: number) =>
  `${anchorPrefix}${String(run)}_input_${String(sheetColumn)}`;

/**
 * Queues the hidden names on the headers of the columns that formulas read. What is returned checks, after the request, that
 * they are the columns that were read.
 * @throws Problem `sheet-changed` from the check
 */
export function anchorInputs(
  context: Excel.RequestContext,
  { sheetName, headerRow, formulas }: ColumnsToWrite,
  journal: Journal,
): () => void {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const headers = (formulas?.inputs ?? []).map(({ sheetColumn, header }) => {
    const name = inputName(journal.run, sheetColumn);
    journal.add(context, { kind: 'anchor-keys', sheet: sheetName, name });
    const cell = sheet.getCell(headerRow, sheetColumn).load('values');
    sheet.names.add(name, cell).visible = false;
    return { header, cell };
  });
  return () => {
    for (const { header, cell } of headers) {
      // Of a header of several rows the cell has the last part; of a merged one it may be blank.
      const now = foldHeader(String(cell.values[0]?.[0] ?? ''));
      if (!foldHeader(header).includes(now)) throw sheetChanged(sheetName);
    }
  };
}

/** Whether columns and rows stand where they stood. */
export function arePlacesSame(one: WrittenPlaces, other: WrittenPlaces): boolean {
  return placesText(one) === placesText(other);
}

function placesText({ inputs, own, firstRow, lastRow, keyColumn }: WrittenPlaces): string {
  return JSON.stringify([[...inputs], [...own], firstRow, lastRow, keyColumn]);
}
