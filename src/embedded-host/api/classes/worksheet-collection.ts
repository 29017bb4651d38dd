import type { Sheet } from '../../model/book/sheet';
import type { Workbook } from '../../model/book/workbook';
import { ApiError } from '../base/api-error';
import { object } from '../base/api-object';
import { defineClass, method } from '../base/define-class';
import { changing } from '../base/guards';
import { raiseSheetList } from '../base/sheet-events';
import { findSheet } from '../base/sheet-ids';
import { sheetCollectionEvents } from './event-members';

type OnlyVisible = readonly [visibleOnly?: boolean | null];

/** The sheets of the workbook in the order of their tabs. */
export const worksheetCollectionClass = defineClass('WorksheetCollection', {
  items: (workbook) => workbook.sheets.map((sheet) => object('Worksheet', sheet)),
  members: {
    ...sheetCollectionEvents,
    Indexer: method((workbook, [key]: [string]) => object('Worksheet', requireSheet(workbook, key))),
    GetItemOrNullObject: method((workbook, [key]: [string]) => {
      const sheet = findSheet(workbook, key);
      return sheet ? object('Worksheet', sheet) : null;
    }),
    GetCount: method((workbook, [visibleOnly]: OnlyVisible) => shown(workbook, visibleOnly).length),
    GetFirst: method((workbook, [visibleOnly]: OnlyVisible) => sheetAt(shown(workbook, visibleOnly), 0)),
    GetLast: method((workbook, [visibleOnly]: OnlyVisible) => sheetAt(shown(workbook, visibleOnly), -1)),
    GetActiveWorksheet: method((workbook) => object('Worksheet', workbook.activeSheet)),
    Add: method((workbook, [name]: [string | null | undefined], host) => {
      const sheet = addSheet(workbook, name ?? freeName(workbook));
      raiseSheetList(host, 'added', sheet);
      return object('Worksheet', sheet);
    }),
  },
});

function requireSheet(workbook: Workbook, key: string): Sheet {
  const sheet = findSheet(workbook, key);
  if (!sheet) throw new ApiError('ItemNotFound', `There is no sheet ${key}.`);
  return sheet;
}

function addSheet(workbook: Workbook, name: string): Sheet {
  if (workbook.hasTab(name)) throw new ApiError('ItemAlreadyExists', `There is a sheet ${name} already.`);
  return changing('InvalidArgument', () => workbook.addSheet(name));
}

function freeName(workbook: Workbook): string {
  let number = workbook.sheets.length + 1;
  while (workbook.hasTab(`Sheet${number}`)) number++;
  return `Sheet${number}`;
}

function shown(workbook: Workbook, visibleOnly: boolean | null | undefined): readonly Sheet[] {
  return visibleOnly ? workbook.sheets.filter(({ visibility }) => visibility === 'visible') : workbook.sheets;
}

function sheetAt(sheets: readonly Sheet[], place: number) {
  const sheet = sheets.at(place);
  if (!sheet) throw new ApiError('ItemNotFound');
  return object('Worksheet', sheet);
}
