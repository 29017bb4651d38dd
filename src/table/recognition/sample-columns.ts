import type { SheetSample } from '../reading/structure';

/** The zero-based column in the sheet of each column of the sample. */
export function sheetColumnsOf({ firstColumn, sheetColumns, values }: SheetSample): readonly number[] {
  const width = Math.max(0, ...values.map((row) => row.length));
  return sheetColumns ?? Array.from({ length: width }, (_, column) => firstColumn + column);
}

/** The sample without some columns of the sheet, as if they had never been put in. */
export function withoutColumns(sample: SheetSample, left: readonly number[]): SheetSample {
  const columns = sheetColumnsOf(sample);
  const kept = columns.flatMap((column, place) => (left.includes(column) ? [] : [place]));
  if (kept.length === columns.length) return sample;
  const cut = <Item>(rows: readonly (readonly Item[])[]): Item[][] =>
    rows.map((row) => kept.map((place) => row[place] as Item));
  return {
    ...sample,
    sheetColumns: kept.map((place) => columns[place] ?? 0),
    values: cut(sample.values),
    formats: cut(sample.formats),
    ...(sample.formulas && { formulas: cut(sample.formulas) }),
    ...(sample.tail && { tail: cut(sample.tail) }),
  };
}
