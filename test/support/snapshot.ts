import type { DefinedName } from '../../src/embedded-host/model/defined-name';
import type { Sheet } from '../../src/embedded-host/model/sheet';
import type { Workbook } from '../../src/embedded-host/model/workbook';

/** Everything that people could see or miss in a workbook, as plain data that can be compared. */
export function snapshot(workbook: Workbook) {
  return {
    sheets: workbook.sheets.map(sheetSnapshot),
    names: workbook.definedNames.all().map(nameSnapshot).sort(),
    parts: workbook.customXmlParts.all().map(({ xml }) => xml),
  };
}

/** One sheet: cells with values, formulas and formats, and what lies over them. */
export function sheetSnapshot(sheet: Sheet) {
  const widths = Array.from({ length: 60 }, (_, column) => sheet.columns.get(column));
  return {
    name: sheet.name,
    cells: cellSnapshots(sheet),
    widths: JSON.stringify(widths.map(({ width, isHidden }) => [width, isHidden])),
    merges: sheet.merges.map((area) => JSON.stringify(area)).sort(),
    tables: sheet.tables.map(({ name, area, columns }) => JSON.stringify([name, area, columns])),
    conditionalFormats: sheet.conditionalFormats.all().map(withoutId),
    dataValidations: sheet.dataValidations.all().map(withoutId),
    notes: sheet.notes.all().map(withoutId),
  };
}

function cellSnapshots(sheet: Sheet): string[] {
  const used = sheet.usedRange(true);
  const cells: string[] = [];
  for (let row = used?.top ?? 0; row <= (used?.bottom ?? -1); row++) {
    for (let column = used?.left ?? 0; column <= (used?.right ?? -1); column++) {
      const value = sheet.getValue(row, column);
      const formula = sheet.getFormula(row, column);
      if (value === '' && formula === undefined) continue;
      const format = JSON.stringify(sheet.workbook.styles.resolve(sheet.getStyle(row, column)));
      cells.push(`${String(row)},${String(column)} ${JSON.stringify(value)} =${formula ?? ''} ${format}`);
    }
  }
  return cells;
}

function nameSnapshot({ name, scope, formula }: DefinedName): string {
  return `${scope?.name ?? ''}!${name}=${formula}`;
}

/** Ids are given anew when something is taken away and put back. */
function withoutId(item: { readonly id: number }): string {
  return JSON.stringify({ ...item, id: 0 });
}
