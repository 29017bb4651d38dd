import { areaAddress, columnLetters } from '../../../../src/embedded-host/model/cells/address';
import { CellError } from '../../../../src/embedded-host/model/cells/cell-value';
import type { Sheet } from '../../../../src/embedded-host/model/book/sheet';
import { openWorkbook } from '../../../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../../../src/embedded-host/file/save/save-workbook';
import { insertColumns, insertRows } from '../../../../src/embedded-host/model/book/structure';
import { serialOfIsoDate } from '../../../../src/embedded-host/file/bytes/iso-date';
import { describeWithSharedData, hasSharedData, sharedData } from '../../../support/shared-data';
import { allowProblem } from '../../../support/package-check/require-sound';

type ExpectedValue = string | number | boolean | null | { date: string } | { duration_seconds: number };

interface ExpectedSheet {
  name: string;
  state: string;
  used_range: string;
  merged: string[];
  merged_count: number;
  non_empty_cells: Record<string, number>;
  first_rows: { row: number; values: ExpectedValue[] }[];
}

interface ExpectedFile {
  date1904: boolean;
  sheets: ExpectedSheet[];
}

const expectedFiles: Record<string, ExpectedFile> = hasSharedData('workbooks_expected.json')
  ? (JSON.parse(new TextDecoder().decode(sharedData('workbooks_expected.json'))) as { files: never }).files
  : {};

/** Where openpyxl reads something else than Excel does: the value of the cell in Excel, and why. */
const openpyxlErrs: Record<string, Record<string, unknown>> = {
  // openpyxl leaves the escape of a carriage return (ECMA-376 part 1, 22.9.2.19) as it is.
  'workbooks/calamine__has_x000D_.xlsx': { 'Sheet1!A1': 'ABC\r\nDEF' },
  // Serial 60 is the 29 February 1900 that never was; openpyxl shows the 28th, which is serial 59.
  'workbooks/readxl__dates-leap-year-1900-xlsx.xlsx': {
    'for_testing!A5': 60 + 8 / 24,
    'for_human_eyes!A7': 60 + 8 / 24,
  },
};

function kindOf(sheet: Sheet, row: number, column: number): string {
  const value = sheet.getValue(row, column);
  if (value instanceof CellError) return 'error';
  if (typeof value !== 'number') return typeof value === 'string' ? 'text' : 'boolean';
  return sheet.workbook.styles.isDate(sheet.getStyle(row, column)) ? 'date' : 'number';
}

function countKinds(sheet: Sheet): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [row, cells] of sheet.cells.rows()) {
    for (const column of cells.shape.columns) {
      if (cells.value(column) === '') continue;
      const kind = kindOf(sheet, row, column);
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
  }
  return counts;
}

/** What the model should hold where openpyxl shows this. */
function asModelValue(value: ExpectedValue, date1904: boolean): unknown {
  if (value === null) return '';
  if (typeof value !== 'object') return value;
  if ('duration_seconds' in value) return value.duration_seconds / 86_400;
  return serialOfIsoDate(value.date, date1904);
}

/** All that a sheet's cells hold, for comparing two sheets. */
function contentOf(sheet: Sheet): unknown {
  const cells = [...sheet.cells.rows()].flatMap(([row, { shape }]) =>
    shape.columns.map((column) => [
      row,
      column,
      sheet.getValue(row, column),
      sheet.getStyle(row, column),
      sheet.getFormula(row, column),
    ]),
  );
  return { name: sheet.name, cells, merges: sheet.merges, hidden: sheet.rows.hiddenRows() };
}

function plain(value: unknown): unknown {
  return value instanceof CellError ? value.code : value;
}

describeWithSharedData('real workbooks of other projects', () => {
  for (const [path, expected] of Object.entries(expectedFiles)) {
    const isThere = hasSharedData(path);
    if (!isThere) console.warn(`SKIPPED, not among the shared test data: ${path}`);
    (isThere ? it : it.skip)(`reads ${path} as openpyxl does`, () => {
      const workbook = openWorkbook(sharedData(path));
      expect(workbook.date1904).toBe(expected.date1904);
      expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual(
        expected.sheets.map(({ name, state }) => [name, state]),
      );
      workbook.sheets.forEach((sheet, place) => {
        const wanted = expected.sheets[place] as ExpectedSheet;
        const used = sheet.usedRange();
        const corner = used ? columnLetters(used.right) + (used.bottom + 1) : 'A1';
        expect([sheet.name, `A1:${corner}`]).toEqual([sheet.name, wanted.used_range]);
        expect(sheet.merges.map(areaAddress).sort()).toEqual([...wanted.merged].sort());
        expect(countKinds(sheet)).toEqual(wanted.non_empty_cells);
        for (const { row, values } of wanted.first_rows) {
          const read = sheet.readValues(row - 1, 0, 1, values.length)[0]?.map(plain) ?? [];
          values.forEach((value, column) => {
            const address = `${sheet.name}!${columnLetters(column)}${row}`;
            const model = openpyxlErrs[path]?.[address] ?? asModelValue(value, workbook.date1904);
            if (typeof model === 'number') expect(read[column]).toBeCloseTo(model, 9);
            else expect(read[column]).toBe(model);
          });
        }
      });
    });
  }

  const workbooks = Object.keys(expectedFiles).filter((path) => hasSharedData(path));

  it.each(workbooks)('gives %s back byte for byte where nothing was changed', (path) => {
    const bytes = sharedData(path);
    expect(saveWorkbook(openWorkbook(bytes))).toBe(bytes);
  });

  it.each(workbooks)('writes %s with a column and a row put in, and reads it back like the model', (path) => {
    // A header cell that is written past the API does not name its column.
    allowProblem('table header of another text');
    const workbook = openWorkbook(sharedData(path));
    const [first] = workbook.sheets as [Sheet];
    insertColumns(first, 1, 1);
    insertRows(first, 1, 1);
    first.setValue(0, 1, '★');
    first.setStyle(0, 1, workbook.styles.withChange(first.getStyle(0, 0), { bold: true }));
    const again = openWorkbook(saveWorkbook(workbook));
    workbook.sheets.forEach((sheet, place) =>
      expect(contentOf(again.sheets[place] as Sheet)).toEqual(contentOf(sheet)),
    );
  });
});
