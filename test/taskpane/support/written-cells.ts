import type { Sheet } from '../../../src/embedded-host/model/book/sheet';

/** What stands in an own column, by row of the sheet; read from the workbook itself, by the names that mark the columns. */
export interface OwnCells {
  readonly key: string;
  readonly column: number;
  readonly cell: (row: number) => string;
}

/** The own columns of a sheet. */
export function ownCells(sheet: Sheet): readonly OwnCells[] {
  return sheet.workbook.definedNames.all().flatMap(({ name, scope, formula }) => {
    const [, marked] = /^_huiyan_column_(.+)$/u.exec(name) ?? [];
    const [, letters] = /\$([A-Z]+)\$\d+$/u.exec(formula) ?? [];
    if (scope !== sheet || marked === undefined || letters === undefined) return [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const cell = (row: number) => String(sheet.getValue(row, column));
    return [{ key: marked.replaceAll('__', '-'), column, cell }];
  });
}
