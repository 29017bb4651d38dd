import {
  deleteColumns,
  deleteRows,
  insertColumns,
  insertRows,
  renameSheet,
} from '../../../src/embedded-host/model/book/structure';
import type { Sheet } from '../../../src/embedded-host/model/book/sheet';
import type { Workbook } from '../../../src/embedded-host/model/book/workbook';
import { findId, headerRowOf, ownColumnsOf } from './customers';

/** What somebody else does to the workbook between two requests, and how it can be seen afterwards that it was not lost. */
export interface Doing {
  readonly name: string;
  readonly change: (workbook: Workbook) => void;
  /** What is missing of it; undefined when all of it is there. */
  readonly missing: (workbook: Workbook) => string | undefined;
  /** The id that a customer has afterwards, and the one he had. */
  readonly renamed?: { readonly now: string; readonly old: string };
}

const theirs = '别人写的';
const customers = (workbook: Workbook): Sheet => {
  const sheet = workbook.sheets.find((one) => one.name.startsWith('客户'));
  if (!sheet) throw new Error('no customer sheet');
  return sheet;
};

/** Everything that a second writer does here; `random` chooses where. */
export function doings(random: () => number): Doing[] {
  const whole = (below: number) => Math.floor(random() * below);
  const id = `C${String(1000 + whole(8))}`;
  const keepsText = (workbook: Workbook) =>
    allTexts(customers(workbook)).includes(theirs) ? undefined : `the cell "${theirs}"`;
  const rowOfId = (sheet: Sheet) => findId(sheet, id) ?? headerRowOf(sheet) + 1;
  return [
    {
      name: `edits a cell of ${id}`,
      change: (workbook) => {
        const sheet = customers(workbook);
        sheet.setValue(rowOfId(sheet), usersColumn(sheet, '触发事件'), theirs);
      },
      missing: keepsText,
    },
    {
      name: `gives ${id} another id`,
      change: (workbook) => {
        const sheet = customers(workbook);
        sheet.setValue(rowOfId(sheet), usersColumn(sheet, '客户号'), theirs);
      },
      missing: keepsText,
      renamed: { now: theirs, old: id },
    },
    {
      name: `inserts a row above ${id}`,
      change: (workbook) => {
        const sheet = customers(workbook);
        const row = rowOfId(sheet);
        insertRows(sheet, row, 1);
        sheet.setValue(row, usersColumn(sheet, '客户号'), 'C9999');
        sheet.setValue(row, usersColumn(sheet, '客户姓名'), theirs);
      },
      missing: keepsText,
    },
    {
      name: 'inserts a row above everything',
      change: (workbook) => {
        insertRows(customers(workbook), 0, 1);
        customers(workbook).setValue(0, 0, theirs);
      },
      missing: keepsText,
    },
    {
      name: `deletes the row of ${id}`,
      change: (workbook) => {
        const row = findId(customers(workbook), id);
        if (row !== undefined) deleteRows(customers(workbook), row, 1);
      },
      missing: (workbook) =>
        findId(customers(workbook), id) === undefined ? undefined : 'the deletion of a row',
    },
    {
      name: 'sorts the rows the other way round',
      change: (workbook) => turnRound(customers(workbook)),
      missing: () => undefined,
    },
    ...[0, 2, 4, 7].map((at) => ({
      name: `inserts a column before column ${String(at)}`,
      change: (workbook: Workbook) => {
        const sheet = customers(workbook);
        insertColumns(sheet, at, 1);
        for (let row = 1; row < 10; row++) sheet.setValue(row, at, `${theirs}${String(row)}`);
      },
      missing: (workbook: Workbook) => {
        const texts = allTexts(customers(workbook));
        return Array.from({ length: 9 }, (_, row) => `${theirs}${String(row + 1)}`).find(
          (text) => !texts.includes(text),
        );
      },
    })),
    {
      name: 'deletes a column of the sheet',
      change: (workbook) =>
        deleteColumns(customers(workbook), usersColumn(customers(workbook), '年度贡献'), 1),
      missing: (workbook) =>
        allTexts(customers(workbook)).includes('年度贡献') ? 'the deletion' : undefined,
    },
    {
      name: 'deletes an own column of the add-in',
      change: (workbook) => {
        const [own] = ownColumnsOf(customers(workbook));
        if (own !== undefined) deleteColumns(customers(workbook), own, 1);
      },
      missing: () => undefined,
    },
    {
      name: 'renames the customer sheet',
      change: (workbook) => renameSheet(customers(workbook), '客户（新）'),
      missing: (workbook) => (workbook.sheet('客户（新）') ? undefined : 'the new name'),
    },
    {
      name: 'renames an own sheet of the add-in',
      change: (workbook) => {
        const own = workbook.sheet('慧眼汇总');
        if (own) renameSheet(own, '汇总');
      },
      missing: () => undefined,
    },
    {
      name: 'adds a sheet',
      change: (workbook) => workbook.addSheet('别人的').setValue(0, 0, theirs),
      missing: (workbook) => (workbook.sheet('别人的') ? undefined : 'the sheet'),
    },
  ];
}

function usersColumn(sheet: Sheet, header: string): number {
  const headers = sheet.readValues(headerRowOf(sheet), 0, 1, 30)[0] ?? [];
  return Math.max(0, headers.indexOf(header));
}

function allTexts(sheet: Sheet): unknown[] {
  const used = sheet.usedRange(true);
  return used ? sheet.readValues(0, 0, used.bottom + 1, used.right + 1).flat() : [];
}

/** Whole rows change places, as in a sort over all columns. */
function turnRound(sheet: Sheet): void {
  const first = headerRowOf(sheet) + 1;
  const count = 8;
  const width = 30;
  const rows = sheet.readValues(first, 0, count, width).toReversed();
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (sheet.getFormula(first + row, column) === undefined) sheet.setValue(first + row, column, cell);
    });
  });
}
