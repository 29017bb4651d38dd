import { Problem } from '../../locales/problem';
import type { Control } from '../conversation/control';
import { retrying } from '../conversation/batch';
import { askWhatItIs, ownKindOf } from '../memory/marked-sheets';

/** Where a table is read from: the sheet and the rectangle, zero-based. */
export interface Source {
  readonly sheetName: string;
  /** The name of the Excel Table when the source is one. */
  readonly tableName: string | undefined;
  readonly top: number;
  readonly left: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** What to read: the sheet named, or what the selection points at. */
export interface SourceChoice {
  readonly sheet?: string | undefined;
  /** Read the Table or region under the selection rather than the whole sheet. */
  readonly atSelection?: boolean;
}

const emptySheet = (name: string) =>
  new Problem(
    'empty-sheet',
    {
      zh: `工作表“${name}”里没有数据。请打开有客户清单的工作表，或选中清单里的任一单元格。`,
      en: `Sheet "${name}" holds no data. Open the sheet with the customer list, or select a cell in the list.`,
    },
    { cell: name },
  );

/**
 * Finds what is to be read. In a Table: the Table. At a selection: the region around it. Else the used range of the
 * sheet, ignoring formats. Sheets of the add-in's own are never a source.
 * @throws Problem `no-such-sheet`, `own-sheet`, `empty-sheet`
 */
export function findSource(choice: SourceChoice, control: Control = {}): Promise<Source> {
  return retrying(async (context) => {
    const sheet = await chooseSheet(context, choice.sheet);
    const asked = askWhatItIs(sheet, sheet.name);
    const selected = choice.atSelection ? context.workbook.getSelectedRange() : undefined;
    const tables = selected ? selected.getTables(false) : sheet.tables;
    tables.load('items/name');
    const region = selected ? selected.getSurroundingRegion() : sheet.getUsedRangeOrNullObject(true);
    region.load(place);
    await context.sync();
    if (ownKindOf(asked)) throw ownSheet(sheet.name);
    // Of a sheet with several Tables none is taken; of those at the selection the first.
    const table = selected || tables.items.length === 1 ? tables.items[0] : undefined;
    const range = table ? table.getRange().load(place) : region;
    await context.sync();
    if (range.isNullObject) throw emptySheet(sheet.name);
    return {
      sheetName: sheet.name,
      tableName: table?.name,
      top: range.rowIndex,
      left: range.columnIndex,
      rowCount: range.rowCount,
      columnCount: range.columnCount,
    };
  }, control);
}

const place = 'rowIndex,columnIndex,rowCount,columnCount';

async function chooseSheet(
  context: Excel.RequestContext,
  name: string | undefined,
): Promise<Excel.Worksheet> {
  const sheets = context.workbook.worksheets;
  sheets.load('items/name,items/visibility');
  const wanted = name === undefined ? sheets.getActiveWorksheet() : sheets.getItemOrNullObject(name);
  wanted.load('name');
  await context.sync();
  if (!wanted.isNullObject) return wanted;
  const names = sheets.items.map((sheet) => sheet.name).join('、');
  throw new Problem('no-such-sheet', {
    zh: `工作簿里没有名为“${name}”的工作表。现有：${names}。`,
    en: `The workbook has no sheet named "${name}". It has: ${names}.`,
  });
}

function ownSheet(name: string): Problem {
  return new Problem('own-sheet', {
    zh: `“${name}”是慧眼写出的工作表，不能当作客户清单。请换到客户清单所在的工作表。`,
    en: `"${name}" was written by Huiyan and is no customer list. Go to the sheet with the customers.`,
  });
}
