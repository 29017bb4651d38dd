import type { Sheet } from '../../embedded-host/model/book/sheet';
import { CellError, type CellValue } from '../../embedded-host/model/cells/cell-value';
import type { RowCells } from '../../embedded-host/model/cells/row-cells';
import type { ListToMask, SheetToMask } from '../../session/writing/masking-plan';
import { RowJudge } from '../../table/reading/row-judge';
import type { Cell } from '../../table/cells/cell';

/**
 * Where each customer's row of a sheet goes so that their order says nothing; totals, notes and headings stay where they are. By
 * chance that cannot be worked out again: whoever has the source could undo a shuffling by a known number.
 */
export function shuffledRows(sheet: Sheet, what: SheetToMask): ReadonlyMap<number, number> {
  const rows: number[] = [];
  const isCustomer = what.holds === 'list' ? customerOfList(what) : customerOfResults(what);
  for (const [row, cells] of sheet.cells.rows()) if (isCustomer(row, cells)) rows.push(row);
  const places = [...rows];
  for (let last = places.length - 1; last > 0; last--) {
    const other = chance(last + 1);
    [places[last], places[other]] = [places[other] as number, places[last] as number];
  }
  return new Map(rows.map((row, at) => [row, places[at] as number]));
}

type IsCustomer = (row: number, cells: RowCells) => boolean;

function customerOfList({ firstRow, columns }: ListToMask): IsCustomer {
  const plans = columns.map(({ sheetColumn, header, role, kind }) => {
    return { sheetColumn, header, role, kind, format: 'number', zeros: 0, scale: 1 } as const;
  });
  const judge = new RowJudge(plans);
  const isOne = new Set(['data', 'walk-in', 'not-counting']);
  return (row, cells) =>
    row >= firstRow &&
    isOne.has(judge.judge(columns.map((column) => plain(cells.value(column.sheetColumn)))));
}

function plain(value: CellValue): Cell {
  return value instanceof CellError ? String(value) : value;
}

/** The add-in's own list of customers: all below its headings, the first row of several texts and nothing else. */
function customerOfResults({ holds }: SheetToMask): IsCustomer {
  if (holds !== 'customers') return () => false;
  let isBelow = false;
  return (_row, cells) => {
    if (isBelow) return true;
    const filled = cells.values.filter((value) => value !== '');
    isBelow = filled.length > 1 && filled.every((value) => typeof value === 'string');
    return false;
  };
}

/** Drawn at once, because each call goes to the system. */
const drawn = new Uint32Array(4_096);
let next = drawn.length;

/** A whole number below `end` by chance. */
function chance(end: number): number {
  if (next === drawn.length) {
    crypto.getRandomValues(drawn);
    next = 0;
  }
  return Math.floor(((drawn[next++] as number) / 2 ** 32) * end);
}
