import { inLanguage, type Language } from '../../locales/text';
import { noDataTier, type MethodResult, type OutputColumn } from '../../methods/shared/contract';
import { Missing } from '../../table/cells/missing';
import type { Column } from '../../table/columns/column';
import type { Block, BlockColumn } from '../block';
import { faultsIn, type Given } from './arguments';

/**
 * Outputs of a method as the cells of a function, a row a customer. A row whose arguments are all blank stays blank; one where
 * only some are is what the method says: no data. Errors pass through.
 */
export function methodBlock(
  { columns }: MethodResult,
  ids: readonly string[],
  from: { readonly columns: readonly Column[]; readonly ranges: Given; readonly language: Language },
): Block {
  const blank = blankRows(from.columns);
  return {
    columns: ids.map((id) => blockColumn(outputOf(columns, id), blank, from.language)),
    faults: faultsIn(from.ranges),
  };
}

/** An output as cells. */
export function blockColumn(output: OutputColumn, blank: Uint8Array, language: Language): BlockColumn {
  switch (output.kind) {
    case 'number':
      return { kind: 'numbers', values: output.values };
    case 'star':
      return { kind: 'texts', codes: output.values, dictionary: ['', '★'] };
    case 'tier': {
      const codes = Int8Array.from(output.codes);
      for (let row = 0; row < codes.length; row++) if (blank[row] === 1) codes[row] = -1;
      return {
        kind: 'texts',
        codes,
        dictionary: output.tiers.map(({ label }) => inLanguage(label, language)),
      };
    }
    case 'text':
      return {
        kind: 'cells',
        values: Array.from(blank, (isBlank, row) => (isBlank ? '' : inLanguage(output.text(row), language))),
      };
  }
}

/** The classes of a tier output by their ids in capitals (A, B, C), blank where there is no data. */
export function letterColumn(output: OutputColumn): BlockColumn {
  if (output.kind !== 'tier') throw new Error(`${output.id} has no tiers.`);
  const dictionary = output.tiers.map(({ id }) => (id === noDataTier.id ? '' : id.toUpperCase()));
  return { kind: 'texts', codes: output.codes, dictionary };
}

/** The output of this id. */
export function outputOf(columns: readonly OutputColumn[], id: string): OutputColumn {
  const found = columns.find((column) => column.id === id);
  if (!found) throw new Error(`There is no output ${id}.`);
  return found;
}

function blankRows(columns: readonly Column[]): Uint8Array {
  const blank = new Uint8Array(columns[0]?.missing.length ?? 0).fill(1);
  for (const { missing } of columns) {
    for (let row = 0; row < blank.length; row++) if (missing[row] !== Missing.blank) blank[row] = 0;
  }
  return blank;
}
