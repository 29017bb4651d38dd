import type { TierOutput } from '../../methods/shared/contract';
import type { Text } from '../../locales/text';
import type { TextColumn } from '../../table/columns/column';
import { roles, type RoleId } from '../../table/columns/roles';
import { findColumn, type Table } from '../../table/columns/table';
import type { Dimension } from '../../math/counting/row-groups';
import type { ResultColumn } from './scheme-result';

/** Something that a summary is grouped by: a text column of the sheet, or a tier column of the run. */
export interface Grouping extends Dimension {
  readonly id: string;
  readonly label: Text;
  readonly labelOf: (code: number) => Text;
  /** The place of a code in the order of the summary. */
  readonly rank: (code: number) => number;
}

const blank: Text = { zh: '（空白）', en: '(blank)' };

/** By the texts of a column, in the order of their code points, blank last. Empty where the sheet has no such column. */
export function groupByText(table: Table, role: RoleId): readonly Grouping[] {
  const column = findColumn(table, role);
  if (column?.kind !== 'text') return [];
  const { codes, dictionary }: TextColumn = column;
  const byName = dictionary.map((_, code) => code).sort((a, b) => compareText(dictionary[a], dictionary[b]));
  const ranks = new Uint32Array(dictionary.length);
  byName.forEach((code, rank) => (ranks[code] = rank));
  return [
    {
      id: role,
      label: roles[role].label,
      size: dictionary.length + 1,
      codes,
      offset: 1,
      labelOf: (code) => (code === 0 ? blank : same(dictionary[code - 1] ?? '')),
      rank: (code) => (code === 0 ? dictionary.length : (ranks[code - 1] ?? 0)),
    },
  ];
}

/** By the classes of a tier column, from best to worst. Empty for another column. */
export function groupByTier({ id, label, output }: ResultColumn): readonly Grouping[] {
  if (output.kind !== 'tier') return [];
  const { tiers, codes }: TierOutput = output;
  return [
    {
      id,
      label,
      size: tiers.length,
      codes,
      offset: 0,
      labelOf: (code) => tiers[code]?.label ?? blank,
      rank: (code) => code,
    },
  ];
}

/** Orders groups by their codes, the first grouping first. */
export function compareGroups(
  groupings: readonly Grouping[],
  codes: readonly (readonly number[])[],
  a: number,
  b: number,
): number {
  for (const [dimension, { rank }] of groupings.entries()) {
    const difference = rank(codes[a]?.[dimension] ?? 0) - rank(codes[b]?.[dimension] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** By code points: the same on every engine, whatever languages it knows. */
function compareText(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function same(text: string): Text {
  return { zh: text, en: text };
}
