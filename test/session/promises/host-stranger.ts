import {
  deleteColumns,
  insertColumns,
  insertRows,
  renameSheet,
} from '../../../src/embedded-host/model/book/structure';
import type { Sheet } from '../../../src/embedded-host/model/book/sheet';
import type { Workbook } from '../../../src/embedded-host/model/book/workbook';
import { sheetOf } from '../../support/cells-of';
import { customerSheet, otherSheet, theirs } from './base-book';

/** What a stranger does to a workbook between two runs. */
export type Deed = (workbook: Workbook) => void;

const width = 40;
const rowsOf = (sheet: Sheet) => (sheet.usedRange(true)?.bottom ?? 0) + 1;

/** Where a heading stands. */
export function columnOf(sheet: Sheet, heading: string): number {
  const [row = []] = sheet.readValues(0, 0, 1, width);
  return row.indexOf(heading);
}

/** The heading of the tiers, as a run writes it. */
export const tierHeader = '客户层级';

/** As Excel does it: names, notes and Tables go along. */
export const deeds: Readonly<Record<string, Deed>> = {
  're-saved': () => undefined,
  'a column inserted': (workbook) => insertColumns(sheetOf(workbook, customerSheet), 4, 1),
  'an own column deleted': (workbook) => {
    const sheet = sheetOf(workbook, customerSheet);
    deleteColumns(sheet, columnOf(sheet, tierHeader), 1);
  },
  'a column of theirs deleted': (workbook) => deleteColumns(sheetOf(workbook, customerSheet), 2, 1),
  'the sheet renamed, and another given its name': (workbook) => {
    renameSheet(sheetOf(workbook, customerSheet), '名单');
    renameSheet(sheetOf(workbook, otherSheet), customerSheet);
  },
  'own columns moved': (workbook) => {
    const sheet = sheetOf(workbook, customerSheet);
    const from = columnOf(sheet, tierHeader);
    swapColumns(sheet, from, from + 1);
  },
  'rows sorted': (workbook) => turnRows(sheetOf(workbook, customerSheet)),
  'the customers’ sheet copied': (workbook) => copySheet(workbook, customerSheet, '客户 (2)'),
  'the summary copied': (workbook) => copySheet(workbook, '慧眼汇总', '六月汇总'),
  'names stripped': (workbook) => {
    for (const { name, scope } of [...workbook.definedNames.all()]) workbook.definedNames.remove(name, scope);
  },
  'custom XML stripped': (workbook) => {
    for (const { id } of workbook.customXmlParts.all()) workbook.customXmlParts.remove(id);
  },
  'names and custom XML stripped': (workbook) => {
    deeds['names stripped']?.(workbook);
    deeds['custom XML stripped']?.(workbook);
  },
  'a headline above the customers': (workbook) => {
    const sheet = sheetOf(workbook, customerSheet);
    insertRows(sheet, 0, 2);
    sheet.setValue(0, 0, `${theirs}的标题`);
  },
  'rows above the summary': (workbook) => insertRows(sheetOf(workbook, '慧眼汇总'), 0, 3),
  'values pasted over an own column': (workbook) => {
    const sheet = sheetOf(workbook, customerSheet);
    const column = columnOf(sheet, tierHeader);
    for (let row = 0; row < rowsOf(sheet); row++) sheet.setValue(row, column, `${theirs}贴${String(row)}`);
  },
};

/** The same by a program that knows nothing of names: it leaves them as they were. */
export function leavingNames(deed: Deed): Deed {
  return (workbook) => {
    const before = workbook.definedNames.all().map(({ name, scope, formula }) => ({ name, scope, formula }));
    deed(workbook);
    workbook.definedNames.mapFormulas(
      (now) =>
        before.find(({ name, scope }) => name === now.name && scope === now.scope)?.formula ?? now.formula,
    );
  };
}

function swapColumns(sheet: Sheet, one: number, other: number): void {
  const there = (column: number) => (column === one ? other : column === other ? one : column);
  for (let row = 0; row < rowsOf(sheet); row++) {
    const values = [sheet.getValue(row, one), sheet.getValue(row, other)] as const;
    sheet.setValue(row, one, values[1]);
    sheet.setValue(row, other, values[0]);
  }
  sheet.notes.follow((note) => ({ ...note, column: there(note.column) }));
  const letters = (column: number) => `$${String.fromCharCode(65 + column)}$`;
  sheet.workbook.definedNames.mapFormulas(({ formula }) =>
    formula.includes(letters(one))
      ? formula.replace(letters(one), letters(other))
      : formula.replace(letters(other), letters(one)),
  );
}

function turnRows(sheet: Sheet): void {
  const count = rowsOf(sheet) - 1;
  const rows = sheet.readValues(1, 0, count, width);
  rows.toReversed().forEach((row, index) => {
    row.forEach((value, column) => {
      sheet.setValue(1 + index, column, value);
    });
  });
}

function copySheet(workbook: Workbook, from: string, to: string): void {
  const sheet = sheetOf(workbook, from);
  const copy = workbook.addSheet(to);
  const count = rowsOf(sheet);
  sheet.readValues(0, 0, count, width).forEach((row, index) => {
    row.forEach((value, column) => {
      if (value !== '') copy.setValue(index, column, value);
    });
  });
  for (const { row, column, author, text, visible } of sheet.notes.all())
    copy.notes.add({ row, column, author, text, visible });
  for (const name of workbook.definedNames.all().filter(({ scope }) => scope === sheet))
    workbook.definedNames.set({
      ...name,
      scope: copy,
      formula: name.formula.replace(`${from}!`, `'${to}'!`),
    });
}
