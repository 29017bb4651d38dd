import { isBlank, type Cell } from '../cells/cell';
import { Missing } from '../cells/missing';
import { parseDate } from '../cells/parse-date';
import { parseFlag } from '../cells/parse-flag';
import { parseNumber } from '../cells/parse-number';
import { isNotCounting, isWalkIn } from './nobody-words';
import { foldTitle, isPageMark, isSectionHeading, isSignature } from './page-words';
import { isTotalLabel, mayEndAsTotal, namesTotal, startsAsNote, tellingBeginning } from './row-words';
import { foldHeader } from '../columns/table';
import type { ColumnPlan } from './table-reading';

/** `suspect`: perhaps a note below the table; it is one if no certain customer follows. */
export type RowVerdict =
  'data' | 'blank' | 'total' | 'repeated-header' | 'title' | 'note' | 'suspect' | 'walk-in' | 'not-counting';

const asksForEnd =
  /^(?:是否)?(?:已)?(?:取消|退款|退货|作废)$|^(?:is)?_?(?:cancel+ed|refunded|returned|void(?:ed)?)$/u;

/** More different texts than this are no statuses; each is looked at anew then. */
const mostStatuses = 256;

/** Tells customers from all the other rows that stand in a sheet. Sees the planned columns of a row only. */
export class RowJudge {
  /** The column that best says who the row is about: the id, else the name, else the first text. */
  readonly anchor: number;
  /** Columns of values; a row that has the anchor and one of these needs no second look. */
  readonly witnesses: readonly number[];
  private readonly mayBeTelling: (text: string) => boolean;
  private readonly headers: readonly (readonly string[])[];
  private readonly hasValues: boolean;
  private readonly titles: ReadonlySet<string>;
  private readonly id: number;
  readonly name: number;
  /** The column of a status that may say that a row does not count; -1 where none is looked at. */
  readonly status: number;
  /** Its heading asks whether the row was cancelled, so that a yes says so. */
  private readonly asksForEnd: boolean;
  /** The few different texts of that column, by what they say. */
  private readonly statuses = new Map<Cell, boolean>();

  /**
   * @param byStatus rows whose status does not count are no customers.
   * @param titles what stands above the data, folded: where it comes again, a page begins.
   */
  constructor(
    private readonly plans: readonly ColumnPlan[],
    byStatus = false,
    titles: readonly string[] = [],
  ) {
    this.titles = new Set(titles);
    const find = (test: (plan: ColumnPlan) => boolean): number => plans.findIndex(test);
    this.id = find((plan) => plan.role === 'customerId');
    this.name = find((plan) => plan.role === 'name');
    this.status = byStatus ? find((plan) => plan.role === 'rowStatus') : -1;
    const firstText = find((plan) => plan.kind === 'text');
    this.asksForEnd = asksForEnd.test(foldHeader(plans[this.status]?.header ?? ''));
    this.anchor = [this.id, this.name, firstText, 0].find((column) => column >= 0) ?? 0;
    const values = plans.flatMap((plan, index) =>
      plan.kind !== 'text' && plan.watchOnly !== true ? [index] : [],
    );
    this.hasValues = values.length > 0;
    this.witnesses = this.hasValues
      ? values
      : plans.flatMap((_, index) => (index === this.anchor ? [] : [index]));
    this.headers = plans.map((plan) => [plan.header, ...plan.header.split(' ')].map(foldHeader));
    const beginnings = [...this.titles].map((title) => title.charAt(0)).filter((first) => first !== '0');
    this.mayBeTelling = tellingBeginning([...(plans[this.anchor]?.header ?? '').split(' '), ...beginnings]);
  }

  /** Whether the anchor's cell looks like a customer's, as it does in nearly every row. */
  isPlain(anchor: Cell): boolean {
    if (typeof anchor !== 'string') return true;
    return anchor !== '' && !this.mayBeTelling(anchor) && !mayEndAsTotal(anchor);
  }

  /** Whether the cell of the status says that the row does not count. */
  doesNotCount(status: Cell): boolean {
    let known = this.statuses.get(status);
    if (known === undefined) {
      known =
        (typeof status === 'string' && isNotCounting(status)) ||
        (this.asksForEnd && parseFlag(status).value === 1);
      if (this.statuses.size < mostStatuses) this.statuses.set(status, known);
    }
    return known;
  }

  /** The verdict on a row that needs a second look. `cells` are those of the planned columns, in their order. */
  judge(cells: readonly Cell[]): RowVerdict {
    const filled = cells.filter((cell) => !isBlank(cell));
    if (filled.length === 0) return 'blank';
    if (this.repeatsHeader(cells, filled.length)) return 'repeated-header';
    if (this.isTotal(cells)) return 'total';
    const furniture = this.furnitureOf(filled);
    if (furniture) return furniture;
    if (this.isWalkIn(cells)) return 'walk-in';
    if (this.status >= 0 && this.doesNotCount(cells[this.status] ?? '')) return 'not-counting';
    return this.isSuspect(cells, filled) ? 'suspect' : 'data';
  }

  private repeatsHeader(cells: readonly Cell[], filled: number): boolean {
    const equal = cells.filter(
      (cell, column) => typeof cell === 'string' && this.isHeading(cell, column),
    ).length;
    return equal >= Math.min(2, this.plans.length) && equal >= 0.6 * filled;
  }

  /** Looks at the first letter before it folds the text, which costs far more. */
  private isHeading(text: string, column: number): boolean {
    const first = text.trim().charAt(0).toLowerCase();
    const headings = this.headers[column]?.filter((heading) => heading.startsWith(first)) ?? [];
    return first !== '' && headings.length > 0 && headings.includes(foldHeader(text));
  }

  private isTotal(cells: readonly Cell[]): boolean {
    const text = (column: number): string => (typeof cells[column] === 'string' ? cells[column].trim() : '');
    const labelled = cells.flatMap((_, column) => (isTotalLabel(text(column)) ? [column] : []));
    const isLabel = (column: number): boolean => labelled.includes(column) || namesTotal(text(column));
    const anonymous = (column: number): boolean => column < 0 || isBlank(cells[column]) || isLabel(column);
    const idSheetColumn = this.plans[this.id]?.sheetColumn ?? -1;
    const leads = labelled.some((column) => (this.plans[column]?.sheetColumn ?? 0) <= idSheetColumn);
    if (leads && anonymous(this.name)) return true;
    if (!anonymous(this.id) || !anonymous(this.name)) return false;
    const isIdentified = this.id >= 0 || this.name >= 0 || isBlank(cells[this.anchor]);
    return (
      labelled.length > 0 ||
      cells.some((_, column) => (isIdentified || column === this.anchor) && isLabel(column))
    );
  }

  /** What a printed list has besides its data: numbers of pages, its title again, headings of its parts, places to sign. */
  private furnitureOf(filled: readonly Cell[]): 'title' | 'note' | undefined {
    const texts = filled.filter((cell): cell is string => typeof cell === 'string');
    if (texts.length < filled.length) return undefined;
    if (this.titles.size > 0 && texts.every((text) => this.titles.has(foldTitle(text)) || isPageMark(text)))
      return 'title';
    if (texts.every((text) => isSignature(text) || isPageMark(text))) return 'note';
    const [only = ''] = texts;
    return texts.length === 1 && this.plans.length > 1 && isSectionHeading(only) ? 'title' : undefined;
  }

  /** Whether nobody is named in a row although the list names its customers. */
  isOfNobody(cells: readonly Cell[]): boolean {
    return (this.id >= 0 || this.name >= 0) && this.naming(cells).length === 0;
  }

  /** The columns that say who a customer is, as far as a row fills them. */
  naming(cells: readonly Cell[]): readonly number[] {
    return [this.name, this.id].filter((column) => column >= 0 && !isBlank(cells[column]));
  }

  /** Nobody in particular: all that names the row is what walk-in customers are called. */
  private isWalkIn(cells: readonly Cell[]): boolean {
    const named = this.naming(cells).map((column) => cells[column]);
    return named.length > 0 && named.every((cell) => typeof cell === 'string' && isWalkIn(cell));
  }

  private isSuspect(cells: readonly Cell[], filled: readonly Cell[]): boolean {
    const anchor = cells[this.anchor];
    const first = filled[0];
    if (filled.length === 1 && typeof first === 'string' && startsAsNote(first)) return true;
    if (cells.some((cell, column) => isValueOf(cell, this.plans[column]?.kind))) return false;
    if (this.id >= 0 && typeof anchor === 'string' && anchor !== '') {
      return filled.length === 1 && /[\s，。；：、,;:]/u.test(anchor.trim());
    }
    if (this.id >= 0 && this.name >= 0 && !isBlank(cells[this.name])) return filled.length === 1;
    return (
      this.plans.length > 2 && filled.length <= (this.hasValues ? Math.max(1, this.plans.length / 2) : 1)
    );
  }
}

function isValueOf(cell: Cell, kind: ColumnPlan['kind'] | undefined): boolean {
  if (kind === undefined || kind === 'text' || cell === '') return false;
  if (typeof cell !== 'string') return true;
  const reading = kind === 'number' ? parseNumber(cell) : kind === 'date' ? parseDate(cell) : parseFlag(cell);
  return reading.missing === Missing.present;
}
