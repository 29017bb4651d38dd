import type { SummaryTable } from '../../src/methods/shared/contract';

/** What stands above the rows of a summary: its title in both languages, then each column with its id and format. */
export function headOf(table: SummaryTable | undefined): string[] {
  if (!table) return [];
  const { label, columns } = table;
  return [
    `${label.zh} / ${label.en}`,
    ...columns.map((column) => `${column.id}: ${column.label.zh} / ${column.label.en} (${column.format})`),
  ];
}
