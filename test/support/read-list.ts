import { openDelimited } from '../../src/embedded-host/file/read/open-delimited';
import { planReading } from '../../src/session/reading/read-table';
import { recogniseSample } from '../../src/session/sheet/recognise-sample';
import { applyMapping, type Mapping } from '../../src/session/sheet/mapping';
import type { RecognisedSheet } from '../../src/session/sheet/recognised-sheet';
import { formatSerial } from '../../src/table/cells/calendar';
import type { Cell } from '../../src/table/cells/cell';
import { textAt, type Column } from '../../src/table/columns/column';
import { findColumn } from '../../src/table/columns/table';
import type { Issue } from '../../src/table/issues/issue';
import type { Area, SheetSample } from '../../src/table/reading/structure';
import { TableBuilder } from '../../src/table/reading/table-builder';
import { cellsOf } from './cells-of';

type Rows = readonly (readonly (Cell | undefined)[])[];

/** What stands around the cells of a list. */
export interface ListSurroundings {
  /** Merged areas, `A3:A5`. */
  readonly merged?: readonly string[];
  /** Formulas by address. */
  readonly formulas?: Readonly<Record<string, string>>;
  readonly formats?: readonly string[];
  readonly names?: readonly string[];
  readonly mapping?: Mapping;
  /** The headings of the columns that are needed; left out: all of them. */
  readonly needed?: readonly string[];
  /** Rows of the sheet from 1 that are left out. */
  readonly hidden?: readonly number[];
  /** In Excel days. */
  readonly asOf?: number;
  readonly today?: number;
}

const sampleRows = 100;
const tailRows = 12;

/** Reads a list as the product does, all of its columns, without Excel: its top rows are recognised, then all rows are read. */
export function readList(rows: Rows, around: ListSurroundings = {}) {
  const width = Math.max(...rows.map((row) => row.length));
  const cells = rows.map((row) => Array.from({ length: width }, (_, at): Cell => row[at] ?? ''));
  const sample = sampleOfList(cells, around);
  const recognition = recogniseSample(sample, []);
  const columns = applyMapping(recognition.columns, around.mapping ?? {}, 'must-exist');
  const sheet = {
    source: { sheetName: 'S', tableName: undefined, top: 0, left: 0, rowCount: rows.length, columnCount: width },
    ...{ sample, ...recognition, columns, ownColumns: [], date1904: false, hiddenRows: around.hidden?.map((row) => ({ first: row - 1, count: 1 })) },
  } as unknown as RecognisedSheet; // prettier-ignore
  const { plans, options } = planReading(
    sheet,
    columns.filter(({ empty, header }) => !empty && (around.needed?.includes(header) ?? true)),
    around,
  );
  const builder = new TableBuilder(plans, options);
  builder.addBlock(recognition.structure.dataStart, [
    { firstColumn: 0, values: cells.slice(recognition.structure.dataStart) },
  ]); // prettier-ignore
  const reading = builder.finish();
  const issues: readonly Issue[] = [...recognition.issues, ...reading.issues];
  return {
    ...{ recognition, reading, issues, columns },
    table: reading.table,
    kinds: issues.map(({ kind }) => kind),
    headers: columns.filter(({ empty }) => !empty).map(({ header }) => header),
    roleOf: (header: string) => columns.find((column) => column.header === header)?.role,
    /** The values of a column by role or header: numbers, days, texts; null where missing. */
    values: (reference: string) => {
      const column = findColumn(reading.table, reference);
      return column ? valuesOf(column, reading.table.rowCount) : [];
    },
    /** Rows of the sheet from 1 that became rows of the table. */
    rows: Array.from(reading.table.sheetRows, (row) => row + 1),
    said: (kind: string) => issues.filter((issue) => issue.kind === kind),
  };
}

function sampleOfList(cells: Cell[][], around: ListSurroundings): SheetSample {
  const values = cells.slice(0, sampleRows);
  const formulas = values.map((row, at) =>
    row.map((cell, column) => around.formulas?.[`${letter(column)}${at + 1}`] ?? String(cell)),
  );
  return {
    ...{ firstRow: 0, firstColumn: 0, values, rowCount: cells.length },
    formats: values.map((row) => row.map((_, column) => around.formats?.[column] ?? 'General')),
    merged: (around.merged ?? []).map(areaOf),
    ...{ formulas, names: around.names ?? [], tail: cells.slice(sampleRows).slice(-tailRows) },
  } as SheetSample;
}

const letter = (column: number): string => String.fromCharCode(65 + column);

function areaOf(address: string): Area {
  const [, left = 'A', top = '1', right = 'A', bottom = '1'] = /^([A-Z])(\d+):([A-Z])(\d+)$/u.exec(address) ?? [];
  const [row, column] = [Number(top) - 1, left.charCodeAt(0) - 65];
  return { row, column, rowCount: Number(bottom) - row, columnCount: right.charCodeAt(0) - 64 - column };
} // prettier-ignore

function valuesOf(column: Column, rows: number): (string | number | null)[] {
  return Array.from({ length: rows }, (_, row) => {
    if (column.missing[row] !== 0) return null;
    if (column.kind === 'text') return textAt(column, row) ?? null;
    const value = column.values[row] ?? NaN;
    return column.kind === 'date' ? formatSerial(value) : value;
  });
}

/** The cells of a delimited file, as the workbook has them that is made of it. */
export function cellsOfText(text: string, name = 'list.csv'): Cell[][] {
  return cellsOf(openDelimited(new TextEncoder().encode(text), name)).map((row) =>
    row.map((cell) => cell as Cell),
  );
}
