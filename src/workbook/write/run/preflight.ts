import { Problem } from '../../../locales/problem';
import type { Control } from '../../conversation/control';
import { retrying } from '../../conversation/batch';
import {
  findOwnColumns,
  isSourceMarker,
  markerValue,
  sheetMarker,
  type OwnColumn,
  type OwnSheetKind,
} from '../../memory/identity';
import { readState, type WorkbookState } from '../../memory/state';

/** What stands in the workbook before a run writes to it. */
export interface Surroundings {
  readonly state: WorkbookState;
  readonly sheetNames: readonly string[];
  readonly ownSheets: ReadonlyMap<OwnSheetKind, string>;
  /** The ids that sheets are marked with which runs have read or written to, by their names. */
  readonly sourceIds: ReadonlyMap<string, string>;
  readonly ownColumns: readonly OwnColumn[];
  /** How many columns of the customer sheet are in use. */
  readonly usedColumns: number;
}

/**
 * Looks around before the first write, and refuses where a write would fail half way. A protected sheet is in the way only
 * of results beside its own rows: those of transactions go to a sheet of their own.
 *
 * @throws Problem `protected-sheet`, `protected-workbook`
 */
export function lookAround(
  { sheetName, isWritten }: { readonly sheetName: string; readonly isWritten: boolean },
  control: Control,
): Promise<Surroundings> {
  return retrying(async (context) => {
    const { worksheets, protection } = context.workbook;
    worksheets.load('items/name');
    protection.load('protected');
    const sheet = worksheets.getItem(sheetName);
    sheet.protection.load('protected');
    const used = sheet.getUsedRangeOrNullObject(false);
    used.load('columnIndex,columnCount');
    // The same sync that looks for the state brings all of it.
    const state = await readState(context);
    if (isWritten && sheet.protection.protected) throw protectedSheet(sheetName);
    if (protection.protected) throw protectedWorkbook();
    const markers = worksheets.items.map((item) => ({ name: item.name, marker: sheetMarker(item) }));
    const ownColumns = await findOwnColumns(context, sheet);
    const marked = markers.map(({ name, marker }) => ({ name, value: markerValue(marker) }));
    return {
      state,
      sheetNames: worksheets.items.map((item) => item.name),
      ownSheets: new Map(
        // Of a sheet and its copy the first one, as everywhere.
        marked
          .toReversed()
          .filter(({ value }) => value !== undefined && !isSourceMarker(value))
          .map(({ name, value }) => [value as OwnSheetKind, name]),
      ),
      sourceIds: new Map(
        marked.flatMap(({ name, value }) =>
          value !== undefined && isSourceMarker(value) ? [[name, value] as const] : [],
        ),
      ),
      ownColumns,
      usedColumns: used.isNullObject ? 0 : used.columnIndex + used.columnCount,
    };
  }, control);
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
