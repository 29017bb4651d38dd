import { cellAddress } from '../model/cells/address';
import { overlaps, type Area } from '../model/cells/area';
import type { FormulaRecord } from '../model/formulas/formula';
import type { Sheet } from '../model/book/sheet';
import type { SheetArea } from '../model/book/sheet-area';
import { parseFunctionCall, type FunctionCall } from './function-call';
import type { Placed } from './place-result';
import type { Streams } from './streams';

/** A cell whose formula calls a custom function. */
export interface OwnFormula {
  readonly sheet: Sheet;
  row: number;
  column: number;
  text: string;
  /** Null where the formula is more than a call that this host can work out: its cached value stays. */
  call: FunctionCall | null;
  dependencies: readonly SheetArea[];
  placed: Placed;
  /** Where the result would lie if nothing stood in the way. */
  wanted: Area | null;
  /** The whole result, kept to be placed once nothing stands in the way any more. */
  result: Placed['values'];
  /** Counts the evaluations that were begun; a result of an earlier one is dropped. */
  round: number;
  isWaiting: boolean;
  /** Cells that its functions have been handed and not answered for. */
  handed: number;
  /** It asked for too many cells, and shows what it showed before. */
  isLeft: boolean;
  /** Evaluations since all was settled: one that waits for itself is found out by them. */
  rounds: number;
  /** What the function says of its error. */
  message: string;
  /** Its calls of streaming functions since it was worked out anew. */
  streams: Streams | undefined;
}

/** Finds the formulas of a sheet that call custom functions; those that are known stay the same objects. */
export function scanSheet(
  sheet: Sheet,
  known: ReadonlyMap<string, OwnFormula>,
  namespace: string,
  isKnown: (name: string) => boolean,
): { readonly found: Map<string, OwnFormula>; readonly fresh: OwnFormula[] } {
  const found = new Map<string, OwnFormula>();
  const fresh: OwnFormula[] = [];
  const mark = `${namespace}.`.toLowerCase();
  // A name of the namespace that is none is answered too: #NAME?, as Excel does.
  const isOurs = (name: string): boolean => isKnown(name) || name.toLowerCase().startsWith(mark);
  for (const [row, column, record] of sheet.formulas.all()) {
    // Before it is moved to its cell: a text that many cells share is long work to move.
    if (!writtenText(record).toLowerCase().includes(mark)) continue;
    const text = sheet.formulas.text(row, column) ?? '';
    const place = cellAddress(row, column);
    const area =
      typeof record === 'object' && record.kind === 'array'
        ? record.area
        : { top: row, left: column, bottom: row, right: column };
    let own = known.get(place);
    if (own?.text !== text) {
      const call = parseFunctionCall(text, isOurs);
      if (!call && !mentions(text, isOurs)) continue;
      own = {
        ...{ sheet, row, column, text, call, dependencies: [], wanted: null, result: undefined, message: '' },
        ...{ placed: own?.placed ?? { area, values: undefined }, round: 0, rounds: 0, isWaiting: false },
        ...{ streams: undefined, handed: 0, isLeft: false },
      };
      fresh.push(own);
    }
    found.set(place, own);
  }
  return { found, fresh };
}

function writtenText(record: FormulaRecord): string {
  if (typeof record === 'string') return record;
  return record.kind === 'data-table' ? '' : record.text;
}

/** Whether a function is called anywhere in the formula. */
function mentions(text: string, isKnown: (name: string) => boolean): boolean {
  const outside = text.replace(/"(?:[^"]|"")*"/gu, '""');
  return [...outside.matchAll(/[\p{L}_][\p{L}\p{N}_.]*(?=\s*\()/gu)].some(([name]) =>
    isKnown(name.toUpperCase()),
  );
}

/** More formulas than these are not followed to find out whether one waits for itself. */
const mostFollowed = 1000;
/** Areas with more cells are compared with the results of all formulas, smaller ones are looked up cell by cell. */
const smallArea = 256;

/** Whether the formula would have to know its own result first, by itself or by way of others. */
export function isCircular(own: OwnFormula, on: (sheet: Sheet) => ReadonlyMap<string, OwnFormula>): boolean {
  const seen = new Set<OwnFormula>();
  const open = precedents(own, on);
  for (let next = open.pop(); next && seen.size < mostFollowed; next = open.pop()) {
    if (next === own) return true;
    if (!seen.has(next)) open.push(...precedents(next, on));
    seen.add(next);
  }
  return false;
}

function precedents(
  { dependencies }: OwnFormula,
  on: (sheet: Sheet) => ReadonlyMap<string, OwnFormula>,
): OwnFormula[] {
  return dependencies.flatMap(({ sheet, area }) => {
    const formulas = on(sheet);
    const [rows, columns] = [area.bottom - area.top + 1, area.right - area.left + 1];
    if (formulas.size === 0) return [];
    if (rows * columns > smallArea)
      return [...formulas.values()].filter(({ placed }) => overlaps(placed.area, area));
    return Array.from({ length: rows * columns }, (_, at) =>
      formulas.get(cellAddress(area.top + Math.floor(at / columns), area.left + (at % columns))),
    ).filter((own) => own !== undefined);
  });
}
