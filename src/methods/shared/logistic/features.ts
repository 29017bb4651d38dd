import type { Column, TextColumn } from '../../../table/columns/column';

/** A column of the sheet as the model reads it. */
export interface Feature {
  readonly column: Column;
  /** Numbers of the rows, for number, date and flag columns; the codes of the levels for text. NaN where missing. */
  readonly values: Float64Array;
  /** Of a text column: the levels that occur where the outcome is known, in order; the base level first. */
  readonly levels: readonly string[] | undefined;
}

/** One column of the design. */
export interface DesignColumn {
  readonly feature: Feature;
  /** The level that it stands for; undefined for a number. */
  readonly level: string | undefined;
  readonly values: Float64Array;
}

/**
 * Reads a column: numbers as they are, days as days before the as-of day, yes and no as 1 and 0, text by its levels.
 * Levels stand in the order of their characters, the base level before them.
 *
 * @param known rows whose outcome is known: only their levels are the model's.
 * @param base the base level, where one is chosen.
 */
export function featureOf(
  column: Column,
  known: Uint8Array,
  asOf: number,
  base: string | undefined,
): Feature {
  switch (column.kind) {
    case 'number':
      return { column, values: column.values, levels: undefined };
    case 'date':
      return {
        column,
        values: column.values.map((day) => Math.floor(asOf) - Math.floor(day)),
        levels: undefined,
      };
    case 'flag':
      return {
        column,
        values: Float64Array.from(column.values, (flag) => (flag < 0 ? NaN : flag)),
        levels: undefined,
      };
    case 'text':
      return textFeature(column, known, base);
  }
}

/** The columns of the design: a number as it is, a text as one column of 0 and 1 for each level but the base. */
export function designColumns(features: readonly Feature[]): DesignColumn[] {
  return features.flatMap((feature): DesignColumn[] => {
    const { values, levels } = feature;
    if (!levels) return [{ feature, level: undefined, values }];
    return levels.slice(1).map((level, index) => ({
      feature,
      level,
      values: values.map((own) => (Number.isNaN(own) ? NaN : Number(own === index + 1))),
    }));
  });
}

/** `月份=3月`, or the header of a number. */
export function designName({ feature, level }: DesignColumn): string {
  return level === undefined ? feature.column.header : `${feature.column.header}=${level}`;
}

function textFeature(column: TextColumn, known: Uint8Array, base: string | undefined): Feature {
  const seen = new Set<number>();
  for (let row = 0; row < known.length; row++) {
    if (known[row] === 1 && column.codes[row]! >= 0) seen.add(column.codes[row]!);
  }
  const levels = Array.from(seen, (code) => column.dictionary[code]!).sort((one, other) =>
    one < other ? -1 : 1,
  );
  const chosen = base === undefined ? -1 : levels.indexOf(base);
  if (chosen > 0) levels.unshift(...levels.splice(chosen, 1));
  const placeOf = new Map(levels.map((level, place) => [level, place]));
  const placeOfCode = column.dictionary.map((text) => placeOf.get(text) ?? NaN);
  const values = Float64Array.from(column.codes, (code) => (code < 0 ? NaN : placeOfCode[code]!));
  return { column, values, levels };
}
