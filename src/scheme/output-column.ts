import type { InputDeclaration, OutputColumn } from '../methods/contract';
import { noDataTier } from '../methods/contract';
import { Missing, type Column, type ColumnKind } from '../table/column';

/** A column without rows, to ask a method what it would write. */
export function emptyColumn(kind: ColumnKind, header: string, role: string | undefined): Column {
  const base = { header, role, sheetColumn: -1, missing: new Uint8Array(0) };
  switch (kind) {
    case 'number':
    case 'date':
      return { ...base, kind, values: new Float64Array(0) };
    case 'text':
      return { ...base, kind, codes: new Int32Array(0), dictionary: [] };
    case 'flag':
      return { ...base, kind, values: new Int8Array(0) };
  }
}

/**
 * What an earlier step found, as a typed column that a later step can read:
 * a tier as its level (0 is the best; missing where there was no data) or, for a text input, as the tier's id;
 * a star as 1 or 0; a number or a date as it is.
 *
 * @throws Error for a pairing that no method may declare: a text output, or a tier as a date.
 */
export function inputFromOutput(output: OutputColumn, kind: InputDeclaration['kind']): Column {
  const base = { header: output.label.en, role: output.role, sheetColumn: -1 };
  if (output.kind === 'tier') {
    const unknown = output.tiers.findIndex((tier) => tier.id === noDataTier.id);
    if (kind === 'text') {
      const codes = Int32Array.from(output.codes, (code) => (code === unknown ? -1 : code));
      const missing = Uint8Array.from(codes, (code) => (code < 0 ? Missing.blank : Missing.present));
      return { ...base, missing, kind, codes, dictionary: output.tiers.map((tier) => tier.id) };
    }
    if (kind === 'number') {
      return numberColumn(
        base,
        kind,
        Float64Array.from(output.codes, (code) => (code === unknown ? NaN : code)),
      );
    }
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

function numberColumn(
  base: Pick<Column, 'header' | 'role' | 'sheetColumn'>,
  kind: 'number' | 'date',
  values: Float64Array,
): Column {
  const missing = Uint8Array.from(values, (value) => (Number.isNaN(value) ? Missing.blank : Missing.present));
  return { ...base, kind, values, missing };
}
