import { containsCell, intersection, type Area } from '../../model/cells/area';
import { CellError, type CellValue } from '../../model/cells/cell-value';
import type { Sheet } from '../../model/book/sheet';
import { ApiError } from '../base/api-error';
import { columnCount, rowCount } from '../base/areas';
import type { RangeTarget } from '../base/targets';

type Test = (row: number, column: number) => boolean;

/**
 * The areas of cells of a kind, as `Range.getSpecialCells` finds them: Blanks, Constants, Formulas, Visible,
 * ConditionalFormats, DataValidations. A single cell stands for the whole sheet, and only what is used is looked at, as in
 * Excel.
 */
export function specialAreas(range: RangeTarget, cellType: string, valueType: string): Area[] {
  const { sheet } = range;
  const used = sheet.usedRange();
  const isSingle = rowCount(range.area) === 1 && columnCount(range.area) === 1;
  const searched = used && (isSingle ? used : intersection(used, range.area));
  return searched ? areasWhere(searched, testFor(sheet, cellType, valueType)) : [];
}

function testFor(sheet: Sheet, cellType: string, valueType: string): Test {
  const { conditionalFormats, dataValidations } = sheet;
  switch (cellType) {
    case 'Blanks':
      return (row, column) =>
        sheet.getValue(row, column) === '' && sheet.getFormula(row, column) === undefined;
    case 'Constants':
      return (row, column) =>
        sheet.getFormula(row, column) === undefined && hasType(sheet.getValue(row, column), valueType);
    case 'Formulas':
      return (row, column) =>
        sheet.getFormula(row, column) !== undefined &&
        (valueType === 'All' || hasType(sheet.getValue(row, column), valueType));
    case 'Visible':
      return (row, column) => !sheet.rows.isHidden(row) && !sheet.columns.get(column).isHidden;
    case 'ConditionalFormats':
      return inAreas(conditionalFormats.all().flatMap(({ areas }) => areas));
    case 'DataValidations':
      return inAreas(dataValidations.all().flatMap(({ areas }) => areas));
    default:
      throw new ApiError('NotImplemented', `The embedded host does not find cells of kind ${cellType} yet.`);
  }
}

function inAreas(areas: readonly Area[]): Test {
  return (row, column) => areas.some((area) => containsCell(area, row, column));
}

/** Whether a filled cell's value is of one of the kinds in a name such as `NumbersText`. */
function hasType(value: CellValue, valueType: string): boolean {
  if (value === '') return false;
  if (valueType === 'All') return true;
  if (value instanceof CellError) return valueType.includes('Errors');
  if (typeof value === 'boolean') return valueType.includes('Logical');
  return valueType.includes(typeof value === 'number' ? 'Numbers' : 'Text');
}

/** Rectangles that cover exactly the cells that pass: runs of a row, joined with equal runs of the row above. */
function areasWhere(searched: Area, test: Test): Area[] {
  const areas: Area[] = [];
  let open: Area[] = [];
  for (let row = searched.top; row <= searched.bottom; row++) {
    const runs = runsOf(searched, row, test);
    const next = runs.map((run) => {
      const above = open.find(({ left, right }) => left === run.left && right === run.right);
      return above ? { ...above, bottom: row } : run;
    });
    areas.push(
      ...open.filter((area) => !next.some(({ top, left }) => top === area.top && left === area.left)),
    );
    open = next;
  }
  return [...areas, ...open].sort((a, b) => a.top - b.top || a.left - b.left);
}

function runsOf(searched: Area, row: number, test: Test): Area[] {
  const runs: Area[] = [];
  let left = -1;
  for (let column = searched.left; column <= searched.right + 1; column++) {
    const passes = column <= searched.right && test(row, column);
    if (passes && left < 0) left = column;
    if (passes || left < 0) continue;
    runs.push({ top: row, left, bottom: row, right: column - 1 });
    left = -1;
  }
  return runs;
}
