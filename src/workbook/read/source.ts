import { Problem } from '../../locales/problem';
import type { Control } from '../conversation/control';
import { retrying } from '../conversation/batch';
import { askWhatItIs, ownKindOf } from '../memory/marked-sheets';
import type { Area } from '../../table/reading/structure';
import { isList, restOfArea } from './rest-of-area';

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
 * Finds what may be read. At a selection: the Table, or else the region around it. Else what lies on the sheet, ignoring formats: its
 * Tables, and the largest parts beside Tables and pivot tables; most often one. Sheets of the add-in's own are never a source.
 * @throws Problem `no-such-sheet`, `own-sheet`, `empty-sheet`
 */
export function findSources(choice: SourceChoice, control: Control = {}): Promise<[Source, ...Source[]]> {
  return retrying(async (context) => {
    const sheet = await chooseSheet(context, choice.sheet);
    const asked = askWhatItIs(sheet, sheet.name);
    const selected = choice.atSelection ? context.workbook.getActiveCell() : undefined;
    const tables = selected ? selected.getTables(false) : sheet.tables;
    tables.load('items/name');
    const { pivotTables } = sheet;
    if (!selected) pivotTables.load('items/name');
    const region = selected ? selected.getSurroundingRegion() : sheet.getUsedRangeOrNullObject(true);
    region.load(place);
    await context.sync();
    if (ownKindOf(asked)) throw ownSheet(sheet.name);
    const read = { sheetName: sheet.name, region: region.isNullObject ? undefined : areaOf(region) };
    const ranges = tables.items.map((table) => table.getRange().load(place));
    const pivots = selected ? [] : pivotTables.items.map(({ layout }) => layout.getRange().load(place));
    if (ranges.length + pivots.length > 0) await context.sync();
    const found = tables.items.map(({ name }, at) => ({ name, area: areaOf(ranges[at] as Excel.Range) }));
    // Of those at the selection the first.
    if (selected && found[0]) return [sourceOf(read.sheetName, found[0].area, found[0].name)];
    if (!read.region) throw emptySheet(read.sheetName);
    const blocks = [...found.map(({ area }) => area), ...pivots.map(areaOf)];
    if (selected || blocks.length === 0) return [sourceOf(read.sheetName, read.region)];
    const parts = await partsInUse(context, read.sheetName, restOfArea(read.region, blocks));
    const [first, ...others] = [
      ...found.map(({ name, area }) => sourceOf(read.sheetName, area, name)),
      ...parts.map((area) => sourceOf(read.sheetName, area)),
    ];
    return first ? [first, ...others] : [sourceOf(read.sheetName, read.region)];
  }, control);
}

const place = 'rowIndex,columnIndex,rowCount,columnCount';

const areaOf = ({ rowIndex: row, columnIndex: column, rowCount, columnCount }: Excel.Range): Area => ({
  row,
  column,
  rowCount,
  columnCount,
});

function sourceOf(sheetName: string, area: Area, tableName?: string): Source {
  const { row: top, column: left, rowCount, columnCount } = area;
  return { sheetName, tableName, top, left, rowCount, columnCount };
}

/** What is in use of some parts of a sheet, where that can be a list. */
async function partsInUse(
  context: Excel.RequestContext,
  sheetName: string,
  parts: readonly Area[],
): Promise<Area[]> {
  if (parts.length === 0) return [];
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const used = parts.map(({ row, column, rowCount, columnCount }) =>
    sheet.getRangeByIndexes(row, column, rowCount, columnCount).getUsedRangeOrNullObject(true).load(place),
  );
  await context.sync();
  return used
    .filter(({ isNullObject }) => !isNullObject)
    .map(areaOf)
    .filter(isList);
}

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
