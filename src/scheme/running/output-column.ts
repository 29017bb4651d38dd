import type { InputDeclaration, OutputColumn } from '../../methods/shared/contract';
import { noDataTier } from '../../methods/shared/contract';
import { Missing } from '../../table/cells/missing';
import type { Column } from '../../table/columns/column';

/**
 * What an earlier step found, as a typed column that a later step can read:
 * a tier as its level (0 is the best; missing where there was no data) or, for a text input, as the tier's id, or, for a
 * yes or no, whether it is the best one; a star as 1 or 0; a text as whether it says something; a number or a date as it is.
 *
 * @throws Error for a pairing that no method may declare: a text output, or a tier as a date.
 */
export function inputFromOutput(output: OutputColumn, kind: InputDeclaration['kind']): Column {
  const known = made.get(output) ?? new Map<string, Column>();
  const column = known.get(kind) ?? makeInput(output, kind);
  made.set(output, known.set(kind, column));
  return column;
}

/** Made once for all steps that read it, and the same again for those of the next run. */
const made = new WeakMap<OutputColumn, Map<string, Column>>();

function makeInput(output: OutputColumn, kind: InputDeclaration['kind']): Column {
  const base = { header: output.label.en, role: output.role, sheetColumn: -1 };
  if (output.kind === 'tier') {
    const unknown = output.tiers.findIndex((tier) => tier.id === noDataTier.id);
    const missing = (): Uint8Array => missingWhere(output.codes, unknown);
    if (kind === 'text') {
      const codes = new Int32Array(output.codes.length);
      codesOf(output.codes, unknown, codes);
      const dictionary = output.tiers.map((tier) => tier.id);
      const labels = output.tiers.map((tier) => tier.label);
      return withMissing({ ...base, kind, codes, dictionary, labels }, missing);
    }
    if (kind === 'number') {
      const values = new Float64Array(output.codes.length);
      numbersOf(output.codes, unknown, values);
      return withMissing({ ...base, kind, values }, missing);
    }
    if (kind === 'flag') {
      const values = bestTier(output.codes, unknown);
      return withMissing({ ...base, kind, values }, missing);
    }
  }
  if (output.kind === 'star' && kind === 'flag') {
    const values = new Int8Array(output.values);
    return withMissing({ ...base, kind, values }, () => new Uint8Array(values.length));
  }
  if (output.kind === 'text' && output.says && kind === 'flag') {
    const values = new Int8Array(output.says);
    return withMissing({ ...base, kind, values }, () => new Uint8Array(values.length));
  }
  if (output.kind === 'star' && kind === 'number') {
    return numberColumn(base, kind, new Float64Array(output.values));
  }
  if (output.kind === 'number' && (kind === 'number' || kind === 'date')) {
    return numberColumn(base, kind, output.values);
  }
  throw new Error(`A ${output.kind} output (${output.id}) cannot be read as a ${kind} input.`);
}

/** Few methods ask why a value is missing, so that is found out when the first does. */
function withMissing<C>(column: C, find: () => Uint8Array): C & { readonly missing: Uint8Array } {
  let missing: Uint8Array | undefined;
  return Object.defineProperty(column as C & { missing: Uint8Array }, 'missing', {
    enumerable: true,
    get: () => (missing ??= find()),
  });
}

function missingWhere(codes: Uint8Array, unknown: number): Uint8Array {
  const missing = new Uint8Array(codes.length);
  for (let row = 0; row < codes.length; row++) if (codes[row] === unknown) missing[row] = Missing.blank;
  return missing;
}

// Once for each kind of array: a loop that meets two kinds is several times slower.

function codesOf(codes: Uint8Array, unknown: number, into: Int32Array): void {
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    into[row] = code === unknown ? -1 : code;
  }
}

function numbersOf(codes: Uint8Array, unknown: number, into: Float64Array): void {
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    into[row] = code === unknown ? NaN : code;
  }
}

function bestTier(codes: Uint8Array, unknown: number): Int8Array {
  const values = new Int8Array(codes.length);
  for (let row = 0; row < codes.length; row++)
    values[row] = codes[row] === unknown ? -1 : codes[row] === 0 ? 1 : 0;
  return values;
}

function numberColumn(
  base: Pick<Column, 'header' | 'role' | 'sheetColumn'>,
  kind: 'number' | 'date',
  values: Float64Array,
): Column {
  return withMissing({ ...base, kind, values }, () => missingNumbers(values));
}

function missingNumbers(values: Float64Array): Uint8Array {
  const missing = new Uint8Array(values.length);
  for (let row = 0; row < values.length; row++) if (Number.isNaN(values[row])) missing[row] = Missing.blank;
  return missing;
}
