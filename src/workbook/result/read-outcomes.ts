import type { Text } from '../../locales/text';
import type { ContactOutcome, PastLists } from '../../scheme/results/call-list/outcomes';
import { serialOf } from '../../table/cells/calendar';
import { parseDate } from '../../table/cells/parse-date';
import { foldHeader } from '../../table/columns/table';
import { readHeaders, unassigned } from './call-list-columns';

type Cells = readonly (readonly unknown[])[];
type Field = keyof typeof readHeaders;

/**
 * What people typed into the list, and what was read of lists before, from the cells of the two sheets, wherever their rows and columns
 * were moved to: columns are known by their headings, customers by id or name.
 *
 * @param latestDay the day of the list where the sheet does not say it any more
 * @param dateOffset added to days: 1462 in a workbook that counts from 1904
 */
export function pastLists(list: Cells, outcomes: Cells, latestDay: number, dateOffset: number): PastLists {
  const day = statedDay(list) ?? latestDay;
  return {
    day,
    typed: rowsOf(list, ['outcome'], dateOffset).map((own) => ({ ...own, day })),
    history: rowsOf(outcomes, ['outcome', 'day'], dateOffset).filter(
      (own): own is ContactOutcome => own.day !== undefined,
    ),
  };
}

type ReadRow = Omit<ContactOutcome, 'day'> & { readonly day: number | undefined };

/** The rows below the headings that say something. */
function rowsOf(cells: Cells, needed: readonly Field[], dateOffset: number): readonly ReadRow[] {
  const headerRow = cells.findIndex((row) => {
    const found = fieldsOf(row);
    return needed.every((field) => found.has(field)) && (found.has('id') || found.has('name'));
  });
  if (headerRow < 0) return [];
  const fields = fieldsOf(cells[headerRow] ?? []);
  return cells.slice(headerRow + 1).flatMap((row) => {
    const text = (field: Field): string => textOf(row[fields.get(field) ?? -1]);
    const day = (field: Field): number | undefined => dayOf(row[fields.get(field) ?? -1], dateOffset);
    const [id, name, outcome, note] = [text('id'), text('name'), text('outcome'), text('note')];
    if ((id === '' && name === '') || (outcome === '' && note === '')) return [];
    const manager = isNamed(unassigned, text('manager')) ? '' : text('manager');
    return [{ id, name, manager, outcome, note, next: day('next'), day: day('day') }];
  });
}

function fieldsOf(row: readonly unknown[]): ReadonlyMap<Field, number> {
  const fields = Object.entries(readHeaders).flatMap(([field, header]) => {
    const column = row.findIndex((cell) => typeof cell === 'string' && isNamed(header, cell));
    return column < 0 ? [] : [[field as Field, column] as const];
  });
  return new Map(fields);
}

function isNamed({ zh, en }: Text, cell: string): boolean {
  const folded = foldHeader(cell);
  return folded === foldHeader(zh) || folded === foldHeader(en);
}

function textOf(cell: unknown): string {
  return cell === undefined || cell === null ? '' : String(cell).trim();
}

/** A day as it stands in a cell, also where somebody typed it as text. */
function dayOf(cell: unknown, dateOffset: number): number | undefined {
  if (typeof cell === 'number') return cell + dateOffset;
  if (typeof cell !== 'string' || cell === '') return undefined;
  const { value } = parseDate(cell);
  return Number.isNaN(value) ? undefined : value;
}

/** The day that the lines above the headings speak of. */
function statedDay(cells: Cells): number | undefined {
  for (const row of cells.slice(0, 4)) {
    const [, year, month, day] = /(\d{4})-(\d{2})-(\d{2})/u.exec(textOf(row[0])) ?? [];
    if (day !== undefined) return serialOf(Number(year), Number(month), Number(day));
  }
  return undefined;
}
