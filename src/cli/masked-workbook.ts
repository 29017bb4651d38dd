import type { CellValue } from '../embedded-host/model/cells/cell-value';
import { isFormulaLike } from '../embedded-host/model/formulas/formula-like';
import type { Sheet } from '../embedded-host/model/book/sheet';
import { Workbook } from '../embedded-host/model/book/workbook';
import type { SheetToMask } from '../session/writing/masking-plan';
import { PersonalValues } from '../table/privacy/personal-values';
import type { RoleId } from '../table/columns/roles';
import { copyLook } from './copy-look';
import { cellMask, columnMasks, identifies, type MaskedColumn } from './mask-cells';

/**
 * A masked copy for outside, made from nothing: a new workbook that gets the values of the cells, each masked, with their number
 * formats, fills and widths. What is not copied cannot leak: formulas, notes, charts, PivotTables and their caches, names,
 * custom XML, properties stay behind.
 */
export function maskedWorkbook(workbook: Workbook, plan: readonly SheetToMask[]): Workbook {
  const masks = new Map(plan.map((sheet) => [sheet.sheet, columnMasks(sheet, workbook)] as const));
  const personal = new PersonalValues();
  for (const sheet of workbook.sheets) collect(sheet, masks.get(sheet.name) ?? [], personal);
  const copy = new Workbook({ date1904: workbook.date1904 });
  for (const what of plan) {
    const sheet = workbook.sheet(what.sheet);
    if (sheet) copySheet(sheet, what, masks.get(what.sheet) ?? [], { copy, personal });
  }
  return copy;
}

/** The texts of the columns that tell who somebody is. */
function collect(sheet: Sheet, columns: readonly MaskedColumn[], personal: PersonalValues): void {
  for (const { sheetColumn, firstRow, role, privacy } of columns.filter(identifies)) {
    for (const [, cells] of sheet.cells.rows(firstRow)) {
      const value = cells.value(sheetColumn);
      if (typeof value === 'string' || typeof value === 'number')
        personal.add(String(value).trim(), privacy, role as RoleId | undefined);
    }
  }
}

interface Copying {
  readonly copy: Workbook;
  readonly personal: PersonalValues;
}

function copySheet(
  sheet: Sheet,
  what: SheetToMask,
  columns: readonly MaskedColumn[],
  { copy, personal }: Copying,
): void {
  const target = copy.addSheet(freeName(personal.replaceIn(sheet.name), copy));
  const masked = cellMask(what, columns, personal);
  const looks = copyLook(sheet, target, personal);
  for (const [row, cells] of sheet.cells.rows()) {
    const values = cells.shape.columns.map((column) => ({
      column,
      value: cells.value(column),
      isDate: sheet.workbook.styles.isDate(sheet.getStyle(row, column)),
    }));
    const out = masked(row, values);
    values.forEach(({ column }, index) => {
      const value: CellValue = out[index] ?? '';
      looks(row, column);
      if (value !== '') target.setValue(row, column, value);
      if (isFormulaLike(value)) keepText(target, row, column);
    });
  }
  if (sheet.visibility !== 'visible') copy.setVisibility(target, sheet.visibility);
}

/** A text that looks like a formula stays one in the hands of whoever edits the copy. */
function keepText(sheet: Sheet, row: number, column: number): void {
  const style = sheet.workbook.styles.withChange(sheet.getStyle(row, column), { quotePrefix: true });
  sheet.setStyle(row, column, style);
}

/** Masked names may be alike; a number tells them apart. */
function freeName(name: string, workbook: Workbook): string {
  const plain = name.replaceAll('*', '-');
  let free = plain;
  for (let number = 2; workbook.sheet(free); number++) free = `${plain.slice(0, 26)} ${String(number)}`;
  return free;
}
