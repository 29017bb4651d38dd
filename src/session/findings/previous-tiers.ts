import type { Text } from '../../locales/text';
import type { SummaryTable, Tier } from '../../methods/shared/contract';
import type { ResultColumn } from '../../scheme/results/scheme-result';

/**
 * What the latest run wrote into the tier columns of the sheet, cell by cell. A customer's earlier tier is the cell in his own row:
 * own columns move with their rows when somebody sorts.
 */
export interface PreviousTiers {
  /** Zero-based row of the sheet of the first label. */
  readonly firstRow: number;
  /** Identity of a tier column → its cells. */
  readonly labels: Readonly<Record<string, readonly string[]>>;
}

/** What stood in a row of the sheet before; undefined where nothing did. */
export function previousLabel(
  previous: PreviousTiers | undefined,
  column: string,
  sheetRow: number,
): string | undefined {
  const label = previous?.labels[column]?.[sheetRow - previous.firstRow];
  return label === undefined || label === '' ? undefined : label;
}

/** The tier that a label names, in either language; undefined for one that the scheme does not have any more. */
export function tierNamed(label: string, tiers: readonly Tier[]): Tier | undefined {
  return tiers.find((tier) => tier.label.zh === label || tier.label.en === label);
}

const newcomers: Text = { zh: '（新）', en: '(new)' };

/**
 * From which tier to which: rows of the sheet, by what the latest run wrote and what this one finds. Rows that nothing was written
 * beside are new; those that are gone from the sheet left no cell behind and cannot be told. Nothing where no run was before.
 */
export function migrationTable(
  { id, label, output }: ResultColumn,
  sheetRows: Int32Array,
  previous: PreviousTiers | undefined,
): SummaryTable | undefined {
  if (output.kind !== 'tier' || !previous?.labels[id]) return undefined;
  const counts = new Map<string, number>();
  const labels = new Map(output.tiers.map((tier) => [tier.label.en, tier.label]));
  for (const [row, sheetRow] of sheetRows.entries()) {
    const before = previousLabel(previous, id, sheetRow);
    const named = before === undefined ? newcomers : tierNamed(before, output.tiers)?.label;
    const from = named ?? { zh: before ?? '', en: before ?? '' };
    labels.set(from.en, from);
    const key = keyOf(from, output.codes[row] ?? 0);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const cells = [...labels.values()].map((from) =>
    output.tiers.map((to, code) => [from, to.label, counts.get(keyOf(from, code)) ?? 0] as const),
  );
  const isThere = (code: number) => cells.some((row) => (row[code]?.[2] ?? 0) > 0);
  return {
    id: 'migration',
    label: { zh: `${label.zh}：与上次相比`, en: `${label.en}: since the latest run` },
    columns: [
      { id: 'from', label: { zh: '上次', en: 'Before' }, format: 'text' },
      { id: 'to', label: { zh: '本次', en: 'Now' }, format: 'text' },
      { id: 'rows', label: { zh: '行数', en: 'Rows' }, format: 'integer' },
    ],
    // Whole rows and columns, from the best tier on, so that the picture has both sides in order.
    rows: cells
      .filter((row) => row.some(([, , rows]) => rows > 0))
      .flatMap((row) => row.filter((_, code) => isThere(code))),
    chart: { kind: 'heatmap', x: 'to', y: 'from', size: 'rows' },
  };
}

function keyOf({ en }: Text, code: number): string {
  return `${en}\n${String(code)}`;
}
