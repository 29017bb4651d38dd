import type { Text } from '../../locales/text';
import type { Tone } from '../../methods/shared/contract';
import type { RoleId } from '../../table/columns/roles';
import { foldHeader } from '../../table/columns/table';
import { retrying } from '../../workbook/conversation/batch';
import type { Control } from '../../workbook/conversation/control';
import type { OwnColumn } from '../../workbook/memory/identity';
import { findOwnColumns } from '../../workbook/memory/own-columns';
import type { SourceMemory } from '../../workbook/memory/state';
import { reasonKey, star } from '../../workbook/result/column-words';
import type { CustomerCard } from '../findings/customer-card';
import type { RecognisedSheet } from '../sheet/recognised-sheet';

/** One row of the sheet as it is seen, and the row of the headers of the own columns. */
interface SeenRow {
  readonly texts: readonly string[];
  readonly headers: readonly string[];
}

/**
 * The customer in a row as the sheet's own columns say: what stands there, whoever wrote it and whenever. Columns are known by their
 * identity, wherever they stand by now. Undefined where nothing stands.
 */
export async function writtenCard(
  sheet: RecognisedSheet,
  sheetRow: number,
  control: Control = {},
): Promise<CustomerCard | undefined> {
  return retrying(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet.source.sheetName);
    await context.sync();
    if (worksheet.isNullObject) return undefined;
    const { columns: own, memory } = await findOwnColumns(context, worksheet);
    const headerRow = own[0]?.row;
    if (headerRow === undefined || sheetRow <= headerRow) return undefined;
    const used = worksheet.getUsedRange(true).load('columnIndex,columnCount');
    await context.sync();
    const width = used.columnIndex + used.columnCount;
    const cells = worksheet.getRangeByIndexes(sheetRow, 0, 1, width).load('text');
    const headers = worksheet.getRangeByIndexes(headerRow, 0, 1, width).load('text');
    await context.sync();
    const seen = { texts: cells.text[0] ?? [], headers: headers.text[0] ?? [] };
    return cardOf(sheet, sheetRow, seen, own, memory);
  }, control);
}

function cardOf(
  sheet: RecognisedSheet,
  sheetRow: number,
  { texts, headers }: SeenRow,
  own: readonly OwnColumn[],
  memory: SourceMemory | undefined,
): CustomerCard | undefined {
  const cells = own.flatMap(({ key, column }) => {
    const text = texts[column] ?? '';
    const tiers = memory?.columns[key]?.tiers ?? [];
    return text === '' ? [] : [{ column: key, label: same(headers[column] ?? ''), text, tiers }];
  });
  if (cells.length === 0) return undefined;
  const ofRole = (role: RoleId) => texts[columnOf(sheet, role, headers, own)] || undefined;
  const starColumn = cells.find(({ text, tiers }) => text === star && tiers.length === 0)?.column;
  const isOther = ({ column, text, tiers }: (typeof cells)[number]) =>
    tiers.length === 0 && text !== star && column !== reasonKey;
  return {
    from: 'sheet',
    sheetRow,
    id: ofRole('customerId'),
    name: ofRole('name'),
    star: starColumn !== undefined,
    starColumn,
    tiers: cells
      .filter(({ tiers }) => tiers.length > 0)
      .map(({ column, label, text, tiers }) => ({
        ...{ column, label, before: undefined },
        tier: { id: text, label: same(text), tone: toneOf(text, tiers) },
      })),
    numbers: [],
    texts: cells.filter(isOther).map(({ column, label, text }) => ({ column, label, text: same(text) })),
    reasons: cells
      .filter(({ column }) => column === reasonKey)
      .map(({ text }) => ({
        ...{ method: undefined, detail: undefined, lift: undefined, contributions: [] },
        reason: same(text),
      })),
  };
}

/** Where a column of the user's stands by now: under its header, or where it was recognised as long as nothing has moved. */
function columnOf(
  { columns, ownColumns }: RecognisedSheet,
  role: RoleId,
  headers: readonly string[],
  own: readonly OwnColumn[],
): number {
  const known = columns.find((column) => column.role === role);
  if (!known) return -1;
  const isItsOwn = (header: string | undefined) => foldHeader(header ?? '') === foldHeader(known.header);
  if (isItsOwn(headers[known.sheetColumn])) return known.sheetColumn;
  const moved = headers.findIndex(isItsOwn);
  // A header of two rows is in no single cell.
  return moved < 0 && places(own) === places(ownColumns) ? known.sheetColumn : moved;
}

function places(own: readonly OwnColumn[]): string {
  return own
    .map(({ key, row, column }) => `${key} ${String(row)} ${String(column)}`)
    .sort()
    .join();
}

const tones: readonly string[] = ['best', 'good', 'middle', 'low', 'warning'] satisfies Tone[];

/** The colour that a label was written in; a label that somebody typed over it has none. */
function toneOf(label: string, tiers: SourceMemory['columns'][string]['tiers']): Tone {
  const tone = tiers.find((tier) => tier.label === label)?.tone;
  return tone !== undefined && tones.includes(tone) ? (tone as Tone) : 'unknown';
}

/** What stands in a cell is in the language that it was written in. */
function same(text: string): Text {
  return { zh: text, en: text };
}
