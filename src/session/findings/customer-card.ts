import type { Text } from '../../locales/text';
import type { Contribution, NumberOutput, Tier } from '../../methods/shared/contract';
import { textAt } from '../../table/columns/column';
import { findColumn } from '../../table/columns/table';
import { previousLabel, tierNamed } from './previous-tiers';
import type { SheetRun } from './sheet-run';

/** One customer: what he is, why, and what is missing for the next tier. */
export interface CustomerCard {
  /** A run of this session, or only what stands in the sheet's own columns. */
  readonly from: 'run' | 'sheet';
  /** Zero-based row in the sheet; of transactions the customer's first. */
  readonly sheetRow: number;
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly star: boolean;
  /** The column that the ★ stands in, where the sheet was asked. */
  readonly starColumn?: string | undefined;
  readonly tiers: readonly CardTier[];
  readonly numbers: readonly {
    readonly column: string;
    readonly label: Text;
    readonly value: number;
    readonly format: NumberOutput['format'];
  }[];
  readonly texts: readonly { readonly column: string; readonly label: Text; readonly text: Text }[];
  /** What each method says of him. */
  readonly reasons: readonly CardReason[];
}

/** A tier of a customer, and what the latest run wrote in its place. */
export interface CardTier {
  readonly column: string;
  readonly label: Text;
  readonly tier: Tier;
  /** Undefined where nothing was written beside him; without `tier` where the scheme has no such tier any more. */
  readonly before: { readonly label: Text; readonly tier: Tier | undefined } | undefined;
}

/** What one method says of a customer; `method` is undefined where it is the only one. */
export interface CardReason {
  readonly method: Text | undefined;
  readonly reason: Text;
  /** The same with its arithmetic, where it has some. */
  readonly detail: Text | undefined;
  readonly lift: Text | undefined;
  readonly contributions: readonly Contribution[];
}

/** The card of a row of the result. */
export function customerCard({ result, previous }: SheetRun, row: number): CustomerCard {
  const { table } = result;
  const textOf = (role: string) => {
    const column = findColumn(table, role);
    return column?.kind === 'text' ? textAt(column, row) : undefined;
  };
  const tiers: CardTier[] = [];
  const numbers: CustomerCard['numbers'][number][] = [];
  const texts: CustomerCard['texts'][number][] = [];
  let star = false;
  const before = (column: string, known: readonly Tier[]): CardTier['before'] => {
    const label = previousLabel(previous, column, table.sheetRows[row] ?? -1);
    if (label === undefined) return undefined;
    const tier = tierNamed(label, known);
    return { label: tier?.label ?? { zh: label, en: label }, tier };
  };
  for (const { id: column, label, output } of result.columns) {
    if (output.kind === 'star') star ||= output.values[row] === 1;
    else if (output.kind === 'tier') {
      const tier = output.tiers[output.codes[row] ?? -1];
      if (tier) tiers.push({ column, label, tier, before: before(column, output.tiers) });
    } else if (output.kind === 'number') {
      const value = output.values[row] ?? NaN;
      if (!Number.isNaN(value)) numbers.push({ column, label, value, format: output.format });
    } else {
      const text = output.text(row);
      if (text.zh !== '') texts.push({ column, label, text });
    }
  }
  return {
    from: 'run',
    sheetRow: table.sheetRows[row] ?? -1,
    id: textOf('customerId'),
    name: textOf('name'),
    star,
    tiers,
    numbers,
    texts,
    reasons: reasonsOf(result, row),
  };
}

/** By method. */
function reasonsOf({ steps }: SheetRun['result'], row: number): CardReason[] {
  return steps
    .map(({ step, result }) => ({
      method: steps.length > 1 ? step.method.label : undefined,
      reason: result.reason(row),
      detail: result.detail?.(row),
      lift: result.lift?.(row),
      contributions: result.contributions?.(row) ?? [],
    }))
    .filter((said) => said.reason.zh !== '' || said.lift !== undefined);
}
