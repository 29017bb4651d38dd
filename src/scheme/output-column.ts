import type { InputDeclaration, OutputColumn } from '../methods/contract';
import { noDataTier } from '../methods/contract';
import { Missing, type Column } from '../table/column';

/**
 * What an earlier step found, as a typed column that a later step can read:
 * a tier as its level (0 is the best; missing where there was no data) or, for a text input, as the tier's id, or, for a
 * yes or no, whether it is the best one; a star as 1 or 0; a number or a date as it is.
 *
 * @throws Error for a pairing that no method may declare: a text output, or a tier as a date.
 */
export function inputFromOutput(output: OutputColumn, kind: InputDeclaration['kind']): Column {
  const base = { header: output.label.en, role: output.role, sheetColumn: -1 };
  if (output.kind === 'tier') {
    const unknown = output.tiers.findIndex((tier) => tier.id === noDataTier.id);
    if (kind === 'text') {
      const codes = new Int32Array(output.codes);
      const missing = new Uint8Array(codes.length);
      for (let row = 0; row < codes.length; row++) {
        if (codes[row] !== unknown) continue;
        codes[row] = -1;
        missing[row] = Missing.blank;
      }
      return { ...base, missing, kind, codes, dictionary: output.tiers.map((tier) => tier.id) };
    }
    if (kind === 'number') {
      const levels = new Float64Array(output.codes);
      for (let row = 0; row < levels.length; row++) if (levels[row] === unknown) levels[row] = NaN;
      return numberColumn(base, kind, levels);
    }
    if (kind === 'flag') return { ...base, kind, ...bestTier(output.codes, unknown) };
  }
  if (output.kind === 'star' && kind === 'flag') {
    return {
      ...base,
      kind,
      values: Int8Array.from(output.values),
      missing: new Uint8Array(output.values.length),
    };
  }
  if (output.kind === 'star' && kind === 'number') {
    return numberColumn(base, kind, Float64Array.from(output.values));
  }
  if (output.kind === 'number' && (kind === 'number' || kind === 'date')) {
    return numberColumn(base, kind, output.values);
  }
  throw new Error(`A ${output.kind} output (${output.id}) cannot be read as a ${kind} input.`);
}

function bestTier(codes: Uint8Array, unknown: number) {
  const values = new Int8Array(codes.length);
  const missing = new Uint8Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    if (codes[row] === unknown) {
      values[row] = -1;
      missing[row] = Missing.blank;
    } else values[row] = Number(codes[row] === 0);
  }
  return { values, missing };
}

function numberColumn(
  base: Pick<Column, 'header' | 'role' | 'sheetColumn'>,
  kind: 'number' | 'date',
  values: Float64Array,
): Column {
  // A loop: `from` with a callback takes 50 ms for a million rows.
  const missing = new Uint8Array(values.length);
  for (let row = 0; row < values.length; row++) {
    if (Number.isNaN(values[row])) missing[row] = Missing.blank;
  }
  return { ...base, kind, values, missing };
}
