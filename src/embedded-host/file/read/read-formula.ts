import { parseArea } from '../../model/cells/address';
import type { SharedFormula } from '../../model/formulas/formula';
import type { Sheet } from '../../model/book/sheet';
import { requireWithin } from '../bytes/budgets';
import { shownFormula } from '../package/add-in-functions.guesses';
import { slot, type CellTag } from '../xml/cell-tag';
import { readText, textEnd } from './read-text';

/** Shorter formulas are as many as people fill down. */
const long = 1_000;
/** In characters: a formula of texts is moved along with the others. */
const perReference = 40;
const reference = /[a-z]\$?\d/giu;
const mostRemembered = 1_000;

/** Reads the formulas of a sheet's cells into the model; those that cells share stand in the file once, with the first of them. */
export class FormulaReader {
  private readonly masters = new Map<number, SharedFormula>();
  private readonly weights = new Map<string, number>();
  private references = 0;

  /** @param tag stands on the start tag of a formula when one is read, and on its end tag afterwards. */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly tag: CellTag,
    private readonly sheet: Sheet,
  ) {}

  /**
   * Reads the formula of a cell; false where its element is not closed.
   *
   * @param hasMetadata the cell refers to metadata: its array is a dynamic one.
   */
  read(row: number, column: number, hasMetadata: boolean): boolean {
    const { tag } = this;
    const type = tag.text(slot.t);
    const area = parseArea(tag.text(slot.ref) ?? '');
    const sharedIndex = tag.number(slot.si);
    const dataTable = type === 'dataTable' ? dataTableIn(tag.attributes()) : null;
    let text = '';
    if (!tag.isEmpty) {
      text = shownFormula(readText(this.bytes, tag.end), this.sheet.workbook.addInFunctions);
      tag.read(textEnd.at);
      if (!tag.isEnd || !tag.is('f')) return false;
    }
    this.count(text);
    if (type === 'shared') this.storeShared(row, column, sharedIndex, text);
    else if (type === 'array' && area) {
      this.sheet.formulas.set(row, column, { kind: 'array', text, area, isDynamic: hasMetadata });
    } else if (dataTable && area) {
      this.sheet.formulas.set(row, column, { kind: 'data-table', area, ...dataTable });
    } else if (text !== '') this.sheet.formulas.set(row, column, text);
    return true;
  }

  /** Counts what a long formula costs whoever moves cells. */
  private count(text: string): void {
    if (text.length < long) return;
    let weight = this.weights.get(text);
    if (weight === undefined) {
      weight = Math.max(text.match(reference)?.length ?? 0, Math.floor(text.length / perReference));
      if (this.weights.size < mostRemembered) this.weights.set(text, weight);
    }
    this.references += weight;
    requireWithin('references', this.references, this.sheet.name);
  }

  private storeShared(row: number, column: number, index: number, text: string): void {
    if (text !== '') this.masters.set(index, { kind: 'shared', text, row, column });
    const master = this.masters.get(index);
    if (master && text === '') this.count(master.text);
    if (master) this.sheet.formulas.set(row, column, master);
  }
}

/** `<f t="dataTable" ref="I2:I4" dt2D="0" dtr="0" r1="B1"/>` */
function dataTableIn({
  t: _kind,
  ref: _area,
  r1,
  r2,
  del1: _firstIsGone,
  del2: _secondIsGone,
  ...attributes
}: Readonly<Record<string, string>>) {
  const inputs = attributes['dt2D'] === '1' ? [r1, r2] : [r1];
  return { inputs: inputs.map((input) => parseArea(input ?? '')), attributes };
}
