import type { Text } from '../../locales/text';
import type { Column } from '../../table/columns/column';
import { foldText } from '../shared/fold-text';
import type { RuleSet } from './rule-set';

/** The customers whom grace keeps from falling at once. */
export interface Grace {
  /** The tier that each row holds and has not lost yet; -1 where grace does not apply. */
  readonly held: Int8Array;
  readonly missed: Float64Array;
}

/**
 * Up at once, down only after some months in a row below the tier. The held tier is read from its column (id, label) or,
 * without one, is the tier just above the one found for a customer with missed months. Undefined without the column of
 * missed months.
 */
export function graceOf(
  { tiers, otherwise, grace }: RuleSet,
  codes: Uint8Array,
  column: (reference: string) => Column | undefined,
): Grace | undefined {
  const missed = grace && column(grace.missedMonths);
  if (!grace || missed?.kind !== 'number') return undefined;
  const heldColumn = grace.heldTier === undefined ? undefined : column(grace.heldTier);
  const names = [...tiers, ...(otherwise ? [otherwise] : [])];
  const limits = names.map(({ id }) => grace.months[id] ?? 0);
  const ofText =
    heldColumn?.kind === 'text'
      ? Int8Array.from(heldColumn.dictionary, (text) => tierNamed(text, names))
      : undefined;
  const held = new Int8Array(codes.length).fill(-1);
  for (let row = 0; row < codes.length; row++) {
    const found = codes[row]!;
    const months = missed.values[row]!;
    if (found >= names.length || !(months >= 1)) continue;
    const text = heldColumn?.kind === 'text' ? heldColumn.codes[row]! : -1;
    const before = ofText && text >= 0 && ofText[text]! >= 0 ? ofText[text]! : found - 1;
    if (before >= 0 && before < found && months < limits[before]!) held[row] = before;
  }
  return { held, missed: missed.values };
}

/** How a tier may be called in a cell: its id, or its label in either language; without regard to case and width. */
export function namesOf({ id, label }: { readonly id: string; readonly label: Text }): readonly string[] {
  return [...new Set([id, label.zh, label.en].map((name) => name.toLowerCase()))];
}

function tierNamed(text: string, tiers: readonly Parameters<typeof namesOf>[0][]): number {
  const folded = foldText(text);
  return tiers.findIndex((tier) => namesOf(tier).some((name) => foldText(name) === folded));
}
