import { addressOf } from '../places/address';
import { isBlank, shownCell, type Cell } from '../cells/cell';
import { plainText } from '../cells/plain-text';
import { startsAsNote } from '../reading/row-words';
import type { StatedUnit } from '../reading/structure';
import { headerScale, namesUnit, statedScale } from './header-unit';
import { sheetColumnsOf } from './sample-columns';
import type { SampleGrid } from './sample-grid';

/** The rows of a grid between which a table stands. */
interface TableRows {
  readonly first: number;
  readonly dataStart: number;
}

/**
 * The first unit that is stated for the amounts of a table: above the header, in the header over nothing, in a note below the list, or in
 * the name of the sheet or the file.
 */
export function statedUnit(grid: SampleGrid, rows: TableRows): StatedUnit | undefined {
  return unitAbove(grid, rows) ?? unitBelow(grid, rows.dataStart) ?? unitOfNames(grid);
}

function unitAbove(grid: SampleGrid, { first, dataStart }: TableRows): StatedUnit | undefined {
  for (let row = 0; row < dataStart; row++) {
    for (const column of grid.usedColumns) {
      if (row >= first && !isNoHeading(grid, row, column, dataStart)) continue;
      const unit = unitAt(grid, row, column);
      if (unit) return unit;
    }
  }
  return undefined;
}

/** A cell in the rows of the header that says 单位 and has nothing below it. */
function isNoHeading(grid: SampleGrid, row: number, column: number, dataStart: number): boolean {
  if (!/单位|單位|\bunit/iu.test(String(grid.at(row, column)))) return false;
  return Array.from({ length: grid.height - dataStart }, (_, at) => grid.at(dataStart + at, column)).every(
    isBlank,
  );
}

const ofUnit = /^[(（]?(?:金额)?(?:单位|單位|unit)/iu;

/** A row below the list that holds nothing but a note. */
function unitBelow(grid: SampleGrid, dataStart: number): StatedUnit | undefined {
  const { sample } = grid;
  const tail = sample.tail ?? [];
  const rows = [...sample.values.slice(dataStart), ...tail];
  // The tail is the end of the region; what lies between is not known.
  const beforeTail = sample.values.length - dataStart;
  const rowOf = (at: number): number => (at < beforeTail ? dataStart : sample.rowCount - rows.length) + at;
  for (let at = rows.length - 1; at >= 0; at--) {
    const filled = (rows[at] ?? []).flatMap((cell, column) => (isBlank(cell) ? [] : [{ cell, column }]));
    const [only] = filled;
    if (filled.length !== 1 || typeof only?.cell !== 'string') continue;
    const plain = plainText(only.cell);
    if (!startsAsNote(plain) && !ofUnit.test(plain)) continue;
    const scale = statedScale(only.cell);
    if (scale !== undefined) return unitIn(grid, rowOf(at), only.column, scale, only.cell);
  }
  return undefined;
}

/** 客户资产（万元）, 客户清单_万元: brackets or a dash set the unit apart; 资产50万元以上客户 names a threshold. */
function unitOfNames({ sample }: SampleGrid): StatedUnit | undefined {
  for (const name of sample.names ?? []) {
    const [, apart] = /[-_ ]((?:单位)?(?:千|万|百万|亿)元)(?:[-_ .]|$)/u.exec(plainText(name)) ?? [];
    const scale = statedScale(apart === undefined ? name : `单位：${apart.replace('单位', '')}`);
    if (scale !== undefined) return { scale, cell: '', text: shownCell(name) };
  }
  return undefined;
}

/** The unit that the heading of a group states for the columns under it, be it single yuan: what the title states is not theirs then. */
export function unitOfGroup(
  grid: SampleGrid,
  row: number,
  column: number,
  heading: string,
): StatedUnit | undefined {
  const scale = statedScale(heading) ?? (namesUnit(heading) ? headerScale(heading) : undefined);
  return scale === undefined ? undefined : unitIn(grid, row, column, scale, heading);
}

function unitAt(grid: SampleGrid, row: number, column: number): StatedUnit | undefined {
  const cell = grid.at(row, column);
  const scale = typeof cell === 'string' ? statedScale(cell) : undefined;
  return scale === undefined ? undefined : unitIn(grid, row, column, scale, cell);
}

function unitIn({ sample }: SampleGrid, row: number, column: number, scale: number, cell: Cell): StatedUnit {
  const sheetColumn = sheetColumnsOf(sample)[column] ?? column;
  return { scale, cell: addressOf(row + sample.firstRow, sheetColumn), text: shownCell(cell) };
}
