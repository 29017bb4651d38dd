import { CellError, type CellValue } from '../model/cells/cell-value';

/** A call of a custom function with its arguments, as a formula writes it. */
export interface FunctionCall {
  /** With its namespace, in capitals: `HY.ABC`. */
  readonly name: string;
  readonly given: readonly Argument[];
}

/** An argument: a value, an array constant, another call, or a text that refers to cells or is a name. */
export type Argument =
  | { readonly kind: 'omitted' }
  | { readonly kind: 'values'; readonly values: readonly (readonly CellValue[])[] }
  | { readonly kind: 'reference'; readonly text: string }
  | { readonly kind: 'call'; readonly call: FunctionCall };

const number = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?%?/uy;
const text = /"(?:[^"]|"")*"/uy;
const truth = /(?:TRUE|FALSE)(?![\p{L}\p{N}_.(])/iuy;
const error = /#(?:REF!|DIV\/0!|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|N\/A)/iuy;
const name = /[\p{L}_][\p{L}\p{N}_.]*(?=\s*\()/uy;
const sheetPrefix = String.raw`(?:(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?`;
const corner = String.raw`(?:\$?[A-Za-z]{1,3}\$?\d{1,7}|\$?[A-Za-z]{1,3}(?=\s*:|[^\p{L}\p{N}_.]|$)|\$?\d{1,7}(?=:))`;
const word = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\]*(?:\[(?:[^\[\]]|\[[^\[\]]*\])*\])?`;
const reference = new RegExp(
  `${sheetPrefix}(?:${corner}:(?:\\$?[A-Za-z]{1,3}\\$?\\d{1,7}|\\$?[A-Za-z]{1,3}|\\$?\\d{1,7})#?|\\$?[A-Za-z]{1,3}\\$?\\d{1,7}#?(?![\\p{L}\\p{N}_.([])|${word})`,
  'uy',
);
const blanks = /\s*/uy;

/**
 * Reads a formula (without equals sign) that is one call of a custom function: of values, cells, names, array constants and
 * further calls. Null for every other formula, which this host leaves to Excel.
 *
 * @param isKnown whether there is a custom function of this name, in capitals.
 */
export function parseFunctionCall(formula: string, isKnown: (name: string) => boolean): FunctionCall | null {
  const reader = new Reader(formula, isKnown);
  reader.take(/[\s+]*@?/uy);
  const call = reader.call();
  return call && reader.isAtEnd() ? call : null;
}

/** Excel takes no formula that nests its functions deeper. */
const deepest = 64;

class Reader {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly formula: string,
    private readonly isKnown: (name: string) => boolean,
  ) {}

  isAtEnd(): boolean {
    this.take(blanks);
    return this.at === this.formula.length;
  }

  /** What the pattern finds here, if anything; the place moves behind it. */
  take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const [found] = pattern.exec(this.formula) ?? [];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  call(): FunctionCall | null {
    const called = this.take(name)?.toUpperCase();
    if (called === undefined || !this.isKnown(called) || this.depth === deepest) return null;
    this.take(/\s*\(/uy);
    this.depth++;
    const given = this.list(')', () => this.argument());
    this.depth--;
    return given && { name: called, given: isNothing(given) ? [] : given };
  }

  private argument(): Argument | null {
    this.take(blanks);
    if (/[,)]/u.test(this.formula[this.at] ?? ')')) return { kind: 'omitted' };
    if (this.take(/\{/uy)) return this.arrayConstant();
    const value = this.value();
    if (value !== undefined) return { kind: 'values', values: [[value]] };
    const start = this.at;
    const call = this.call();
    if (call) return { kind: 'call', call };
    this.at = start;
    const found = this.take(reference);
    return found === undefined || this.formula[this.at] === '(' ? null : { kind: 'reference', text: found };
  }

  private arrayConstant(): Argument | null {
    const rows: CellValue[][] = [[]];
    for (;;) {
      this.take(blanks);
      const value = this.value();
      if (value === undefined) return null;
      rows.at(-1)?.push(value);
      this.take(blanks);
      const sign = this.take(/[,;}]/uy);
      if (sign === ';') rows.push([]);
      if (sign === undefined) return null;
      if (sign !== '}') continue;
      const isEven = rows.every((row) => row.length === rows[0]?.length);
      return isEven ? { kind: 'values', values: rows } : null;
    }
  }

  private value(): CellValue | undefined {
    const quoted = this.take(text);
    if (quoted !== undefined) return quoted.slice(1, -1).replaceAll('""', '"');
    const isTrue = this.take(truth);
    if (isTrue !== undefined) return isTrue.toUpperCase() === 'TRUE';
    const code = this.take(error);
    if (code !== undefined) return CellError.of(code.toUpperCase());
    const start = this.at;
    const digits = this.take(number);
    // 1:3 are rows, and 2A the beginning of something else.
    if (digits === undefined || !/[:\p{L}_$!]/u.test(this.formula[this.at] ?? ',')) return numberOf(digits);
    this.at = start;
    return undefined;
  }

  private list<Item>(end: string, item: () => Item | null): Item[] | null {
    const items: Item[] = [];
    for (;;) {
      const read = item();
      if (read === null) return null;
      items.push(read);
      this.take(blanks);
      const sign = this.formula[this.at++];
      if (sign === end) return items;
      if (sign !== ',') return null;
    }
  }
}

function isNothing(given: readonly Argument[]): boolean {
  return given.length === 1 && given[0]?.kind === 'omitted';
}

function numberOf(digits: string | undefined): number | undefined {
  if (digits === undefined) return undefined;
  return digits.endsWith('%') ? Number(digits.slice(0, -1)) / 100 : Number(digits);
}
