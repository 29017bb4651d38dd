import { Problem } from '../../../locales/problem';
import type { Control } from '../../conversation/control';
import { retrying } from '../../conversation/batch';
import { isSourceMarker, type OwnSheetKind } from '../../memory/identity';
import { markedSheets, type MarkedSheet } from '../../memory/marked-sheets';
import { findOwnColumns, type OwnOnSheet } from '../../memory/own-columns';
import { isOwnKind } from '../../memory/own-sheet-facts';
import type { WorkbookState } from '../../memory/state';

/** What stands in the workbook before a run writes to it. */
export interface Surroundings {
  readonly state: WorkbookState;
  readonly sheets: readonly MarkedSheet[];
  /** What is called so in the whole workbook, where each name is there once: Tables with their sheets, and names. */
  readonly taken: readonly TakenName[];
  readonly ownSheets: ReadonlyMap<OwnSheetKind, string>;
  /** What the add-in has on the customer sheet. */
  readonly own: OwnOnSheet;
  /** How many columns of the customer sheet are in use. */
  readonly usedColumns: number;
}

/** A name that a Table, or something else, has. */
export interface TakenName {
  readonly name: string;
  /** Where the Table stands. */
  readonly sheet?: string;
}

/** What a run is going to write to. */
export interface Intention {
  readonly sheetName: string;
  /** Whether columns of that sheet are written. */
  readonly isWritten: boolean;
  readonly ownSheets: readonly OwnSheetKind[];
}

/**
 * Looks around before the first write, and refuses where a write would fail half way. A protected customer sheet is in the way only
 * of results beside its own rows: those of transactions go to a sheet of their own.
 *
 * @throws Problem `protected-sheet`, `protected-workbook`
 */
export function lookAround(intention: Intention, control: Control): Promise<Surroundings> {
  const { sheetName, isWritten } = intention;
  return retrying(async (context) => {
    const { worksheets, protection, tables, names } = context.workbook;
    tables.load('items/name,items/worksheet/name');
    names.load('items/name');
    protection.load('protected');
    const sheet = worksheets.getItem(sheetName);
    const used = sheet.getUsedRangeOrNullObject(false).load('columnIndex,columnCount');
    // The same sync that looks for own columns brings all of it.
    const own = await findOwnColumns(context, sheet);
    if (protection.protected) throw protectedWorkbook();
    const taken = [
      ...tables.items.map((table) => ({ name: table.name, sheet: table.worksheet.name })),
      ...names.items.map(({ name }) => ({ name })),
    ];
    const sheets = await markedSheets(context);
    const ownSheets = new Map(
      sheets.flatMap(({ name, marker, isCopy }) =>
        isOwnKind(marker) && !isCopy ? [[marker, name] as const] : [],
      ),
    );
    const written = intention.ownSheets.flatMap((kind) => ownSheets.get(kind) ?? []);
    await refuseProtected(context, isWritten ? [sheetName, ...written] : written);
    const usedColumns = used.isNullObject ? 0 : used.columnIndex + used.columnCount;
    return { state: own.state, sheets, taken, ownSheets, own, usedColumns };
  }, control);
}

/** @throws Problem `protected-sheet` where one of these sheets is */
export async function refuseProtected(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<void> {
  const asked = names.map((name) => ({
    name,
    protection: context.workbook.worksheets.getItem(name).protection.load('protected'),
  }));
  await context.sync();
  for (const { name, protection } of asked) if (protection.protected) throw protectedSheet(name);
}

/** The ids of the sheets that runs have read or written to: name and id. */
export function sourceIdsOf({
  sheets,
}: Pick<Surroundings, 'sheets'>): readonly (readonly [string, string])[] {
  return sheets.flatMap(({ name, marker }) =>
    marker !== undefined && isSourceMarker(marker) ? [[name, marker] as const] : [],
  );
}

function protectedSheet(name: string): Problem {
  return new Problem(
    'protected-sheet',
    {
      zh: `工作表“${name}”受保护，无法写入结果。请在“审阅 > 撤销工作表保护”后重试；什么都没有改动。`,
      en: `Sheet "${name}" is protected, so results cannot be written. Use Review > Unprotect Sheet and try again; nothing was changed.`,
    },
    { cell: name },
  );
}

function protectedWorkbook(): Problem {
  return new Problem('protected-workbook', {
    zh: '工作簿的结构受保护，无法添加汇总表。请在“审阅 > 保护工作簿”中撤销后重试；什么都没有改动。',
    en: 'The structure of the workbook is protected, so the summary cannot be added. Switch off Review > Protect Workbook and try again; nothing was changed.',
  });
}
