import { areaOf, columnOf, type Area } from './addresses';
import { rowsIn } from './parts';
import type { Report } from './problem';
import type { Shared } from './workbook-rules';

/** The content of a cell, as far as the rules ask: its text, or undefined for anything else. */
export interface Cells {
  /** `row,column`, from 1 → the text of a cell with one; null for a value of another kind. */
  readonly texts: ReadonlyMap<string, string | null>;
  /** Addresses of cells with formulas. */
  readonly formulas: ReadonlySet<string>;
}

const tags = /<(?:[\w.]+:)?(row|c|f|v|t|rPh)(\s[^>]*?)?(\/?)>([^<]*)/gu;
const attribute = (name: string) => new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u');
const wanted = Object.fromEntries(['r', 's', 't', 'si', 'ref'].map((name) => [name, attribute(name)]));

/** Rows and cells in their order, inside the sheet, with formats, texts and shared formulas that are there. */
export function checkCells(sheet: string, xml: string, shared: Shared, keep: Area[], report: Report): Cells {
  const texts = new Map<string, string | null>();
  const formulas = new Set<string>();
  const masters = new Map<string, Area | null>();
  let [row, column, address, type] = [0, 0, '', ''];
  const { from, to } = rowsIn(xml);
  for (const [, tag, rest = '', , text = ''] of xml.slice(from, to).matchAll(tags)) {
    const get = (name: string) => {
      const [, double, single] = wanted[name]?.exec(rest) ?? [];
      return double ?? single;
    };
    const at = () => `${sheet}!${address}`;
    if (tag === 'row') {
      const number = Number(get('r') ?? row + 1);
      if (number <= row || number > 1_048_576) report('row out of order', `${sheet} ${number}`);
      [row, column] = [number, 0];
    } else if (tag === 'c') {
      address = get('r') ?? '';
      type = get('t') ?? 'n';
      const [, letters, digits] = /^([A-Z]+)(\d+)$/u.exec(address) ?? [];
      const number = letters === undefined ? column + 1 : columnOf(letters);
      if (digits !== undefined && Number(digits) !== row) report('cell in another row', at());
      if (number <= column || number > 16_384) report('cell out of order', at());
      column = number;
      if (Number(get('s') ?? 0) >= shared.cellFormats) report('cell of no format', at());
    } else if (tag === 'f') {
      formulas.add(address);
      if (get('t') === 'shared')
        checkSharedFormula(get('si') ?? '', get('ref'), masters, { row, column }, at(), report);
    } else if (tag === 'v') {
      if (type === 's' && shared.texts?.[Number(text)] === undefined) report('cell of no text', at());
      if (type === 'n' && (text.trim() === '' || Number.isNaN(Number(text))))
        report('cell of no number', `${at()} ${text}`);
      if (keep.some((area) => isIn(area, row, column)))
        texts.set(
          `${row},${column}`,
          type === 's' ? (shared.texts?.[Number(text)] ?? null) : type === 'str' ? decode(text) : null,
        );
    } else if (tag === 't' && type === 'inlineStr') {
      if (keep.some((area) => isIn(area, row, column)))
        texts.set(`${row},${column}`, (texts.get(`${row},${column}`) ?? '') + decode(text));
    }
  }
  return { texts, formulas };
}

function checkSharedFormula(
  index: string,
  ref: string | undefined,
  masters: Map<string, Area | null>,
  cell: { readonly row: number; readonly column: number },
  place: string,
  report: Report,
): void {
  if (ref !== undefined) {
    if (masters.has(index)) report('shared formula twice', place);
    masters.set(index, areaOf(ref));
  }
  const area = masters.get(index);
  if (area === undefined) report('shared formula before its first cell', place);
  else if (!area || !isIn(area, cell.row, cell.column)) report('shared formula outside its area', place);
}

function isIn({ left, top, right, bottom }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function decode(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return text.replace(/&(#x?[\da-f]+|\w+);/giu, (whole, name: string) => {
    if (!name.startsWith('#')) return named[name] ?? whole;
    return String.fromCodePoint(name[1] === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1)));
  });
}
