import { areaAddress } from '../../model/cells/address';
import { overlaps, type Area } from '../../model/cells/area';
import { CellError, type CellValue } from '../../model/cells/cell-value';
import type { ArrayFormula, DataTableFormula } from '../../model/formulas/formula';
import type { Sheet } from '../../model/book/sheet';
import { isWholeColumns, isWholeRows } from '../base/guards';
import type { Host } from '../base/host';
import type { RangeTarget } from '../base/targets';
import { cellText } from './cell-text';

/** Reads a block row by row; null, as Excel answers, for whole rows and columns and for more cells than the host's limit. */
function readBlock<Value>(
  { sheet, area }: RangeTarget,
  host: Host,
  read: (area: Area, sheet: Sheet) => Value[][],
): Value[][] | null {
  const cells = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (isWholeColumns(area) || isWholeRows(area) || cells > host.limits.cellsPerRead) return null;
  return read(area, sheet);
}

/** `Range.values`: numbers, texts, booleans; errors as their text; blank cells as the empty text. */
export function readValues(target: RangeTarget, host: Host): CellValue[][] | null {
  return readBlock(target, host, ({ top, left, bottom, right }, sheet) =>
    sheet.readValues(top, left, bottom - top + 1, right - left + 1),
  );
}

/** `Range.formulas`: formulas with their equals sign, of array formulas and data tables in each of their cells; other cells as their values. */
export function readFormulas(target: RangeTarget, host: Host): CellValue[][] | null {
  const values = readValues(target, host);
  if (!values || target.sheet.formulas.size === 0) return values;
  const { top, left } = target.area;
  const blocks = target.sheet.formulas.blocks().filter(({ area }) => overlaps(area, target.area));
  return values.map((row, rowOffset) =>
    row.map((value, columnOffset) => {
      const [at, column] = [top + rowOffset, left + columnOffset];
      const formula = target.sheet.getFormula(at, column) ?? blockText(blocks, at, column);
      return formula === undefined ? value : `=${formula}`;
    }),
  );
}

function blockText(
  blocks: readonly (ArrayFormula | DataTableFormula)[],
  row: number,
  column: number,
): string | undefined {
  const cell = { top: row, left: column, bottom: row, right: column };
  const block = blocks.find(({ area }) => overlaps(area, cell));
  if (block?.kind !== 'data-table') return block?.text;
  const [first, second] = block.inputs.map((input) => (input ? areaAddress(input) : '#REF!'));
  if (second !== undefined) return `TABLE(${first ?? ''},${second})`;
  return block.attributes['dtr'] === '1' ? `TABLE(${first ?? ''},)` : `TABLE(,${first ?? ''})`;
}

/** `Range.numberFormat`. */
export function readNumberFormats(target: RangeTarget, host: Host): string[][] | null {
  return mapCells(target, host, (_value, style) => target.sheet.workbook.styles.numberFormat(style));
}

/** `Range.text`: what the cells show. */
export function readTexts(target: RangeTarget, host: Host): string[][] | null {
  const { styles, date1904 } = target.sheet.workbook;
  return mapCells(target, host, (value, style) =>
    cellText(value, styles.numberFormat(style), date1904, styles.isDate(style)),
  );
}

/** `Range.valueTypes`. */
export function readValueTypes(target: RangeTarget, host: Host): string[][] | null {
  return mapCells(target, host, valueType);
}

function valueType(value: CellValue): string {
  if (value === '') return 'Empty';
  if (value instanceof CellError) return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[
    typeof value as 'string' | 'number' | 'boolean'
  ];
}

function mapCells(
  target: RangeTarget,
  host: Host,
  map: (value: CellValue, style: number) => string,
): string[][] | null {
  return readBlock(target, host, ({ top, left, bottom, right }, sheet) => {
    const values = sheet.readValues(top, left, bottom - top + 1, right - left + 1);
    return values.map((row, rowOffset) =>
      row.map((value, columnOffset) => map(value, sheet.getStyle(top + rowOffset, left + columnOffset))),
    );
  });
}
