import { areaAddress, cellAddress } from '../../model/cells/address';
import { CellError, type CellValue } from '../../model/cells/cell-value';
import type { FormulaRecord } from '../../model/formulas/formula';
import type { Sheet } from '../../model/book/sheet';
import { storedFormula } from '../package/add-in-functions.guesses';
import type { SharedStringWriter } from './shared-string-writer';
import { encodeCellText, encodeXmlText, needsSpacePreserved } from '../xml/xml-text';

/** Writes cells of one sheet as XML from the model. */
export class CellWriter {
  /** @param prefix of the sheet's elements, with its colon. */
  constructor(
    private readonly sheet: Sheet,
    private readonly sharedStrings: SharedStringWriter,
    readonly prefix: string,
    /** The number of the cell metadata that mark a dynamic array; 0 where the file can have none. */
    private readonly dynamicArrayMetadata: () => number,
  ) {}

  /** The cell's element. Text is a shared string whatever it begins with, so it never becomes a formula. */
  cell(row: number, column: number, value: CellValue, style: number): string {
    const { prefix: p } = this;
    const styled = style > 0 ? ` s="${style}"` : '';
    const start = `<${p}c r="${cellAddress(row, column)}"${styled}`;
    const formula = this.formula(row, column);
    const metadata = this.metadata(row, column);
    if (formula === '' && typeof value === 'string') {
      if (value === '') return `${start}/>`;
      return `${start} t="s"><${p}v>${this.sharedStrings.numberOf(value)}</${p}v></${p}c>`;
    }
    return `${start}${metadata}${typeAttribute(value)}>${formula}${this.valueElement(value)}</${p}c>`;
  }

  /** The cell's formula element; empty for a constant. */
  formula(row: number, column: number): string {
    const record = this.sheet.formulas.record(row, column);
    if (record === undefined) return '';
    const shown = this.sheet.formulas.text(row, column) ?? '';
    const text = storedFormula(shown, this.sheet.workbook.addInFunctions);
    if (text === '') return `<${this.prefix}f${formulaAttributes(record)}/>`;
    return `<${this.prefix}f${formulaAttributes(record)}>${encodeXmlText(text)}</${this.prefix}f>`;
  }

  private metadata(row: number, column: number): string {
    const record = this.sheet.formulas.record(row, column);
    const isDynamic = typeof record === 'object' && record.kind === 'array' && record.isDynamic;
    const number = isDynamic ? this.dynamicArrayMetadata() : 0;
    return number > 0 ? ` cm="${number}"` : '';
  }

  private valueElement(value: CellValue): string {
    const { prefix: p } = this;
    if (value === '') return '';
    if (typeof value === 'boolean') return `<${p}v>${value ? 1 : 0}</${p}v>`;
    if (typeof value === 'number') return `<${p}v>${numberText(value)}</${p}v>`;
    if (value instanceof CellError) return `<${p}v>${encodeXmlText(value.code)}</${p}v>`;
    const space = needsSpacePreserved(value) ? ' xml:space="preserve"' : '';
    return `<${p}v${space}>${encodeCellText(value)}</${p}v>`;
  }
}

function formulaAttributes(record: FormulaRecord): string {
  if (typeof record === 'string' || record.kind === 'shared') return '';
  const ref = areaAddress(record.area);
  if (record.kind === 'array') return ` t="array" ref="${ref}"`;
  const others = Object.entries(record.attributes).map(([name, value]) => ` ${name}="${value}"`);
  const inputs = record.inputs.map((input, place) =>
    input ? ` r${place + 1}="${areaAddress(input)}"` : ` del${place + 1}="1"`,
  );
  return ` t="dataTable" ref="${ref}"${others.join('')}${inputs.join('')}`;
}

/** The type of a number or of a formula's value. */
function typeAttribute(value: CellValue): string {
  if (typeof value === 'number' || value === '') return '';
  if (typeof value === 'boolean') return ' t="b"';
  return value instanceof CellError ? ' t="e"' : ' t="str"';
}

/** Numbers as JavaScript writes them read back as the same double; cells know no infinity and no NaN. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no number for a cell`);
  return String(value).replace('e', 'E');
}
