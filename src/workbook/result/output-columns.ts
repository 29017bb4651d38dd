import { inLanguage, type Language, type Text } from '../../locales/text';
import type { OutputColumn } from '../../methods/shared/contract';
import { describeStep } from '../../scheme/results/describe-run';
import { recordRun } from '../../scheme/results/run-record';
import type { Methods } from '../../scheme/definition/scheme';
import type { ColumnFormula } from '../formula/column-formulas';
import type { ResultColumn, SchemeResult } from '../../scheme/results/scheme-result';
import { formatSerial } from '../../table/cells/calendar';
import { foldHeader } from '../../table/columns/table';
import type { Decoration } from '../memory/state';
import type { ColumnToWrite } from '../write/columns/column-to-write';
import type { CellContent } from '../write/journal/journal';
import { reasonKey, reasonLabel, star } from './column-words';
import { literal } from '../read/cell-text';
import { numberFormatOf } from '../write/looks/own-styles';

/** What the columns of a result depend on besides the result. */
export interface ColumnStyle {
  readonly language: Language;
  readonly methods: Methods;
  /** Headers of the user's own columns: ours must differ, for a Table takes no header twice. */
  readonly headers: readonly string[];
  /** Subtracted from dates: 1462 in a workbook that counts from 1904. */
  readonly dateOffset: number;
  /** Whether ★ goes right of the name; otherwise to the end. */
  readonly starBesideName: boolean;
  /** Rows from the one below the header to the last customer. */
  readonly rows: number;
  /** The columns that are written as formulas, by identity. */
  readonly formulas?: ReadonlyMap<string, ColumnFormula>;
}

const widths = { star: 4, tier: 13, number: 13, text: 26, reason: 48 } as const;

/** The columns of a result as they will be written, in the language of the reader; the reason comes last. */
export function outputColumns(result: SchemeResult, style: ColumnStyle): ColumnToWrite[] {
  const record = recordRun(result);
  const note = (step: string) => describeStep(record, step, style.methods, style.language);
  const headers = distinctHeaders(result, style);
  const columns = result.columns.map((column, index) => {
    const formula = style.formulas?.get(column.id);
    const told = [note(column.step), ...(formula ? [inLanguage(formulaNote(formula), style.language)] : [])];
    return {
      key: column.id,
      header: headers[index] ?? column.output.label.en,
      ...written(column.output, style),
      ...look(column.output, told.join('\n'), style),
      ...(formula && { formula }),
    };
  });
  const reason: ColumnToWrite = {
    key: reasonKey,
    header: headers.at(-1) ?? reasonLabel.en,
    place: 'end',
    holdsData: true,
    cell: (row) => inLanguage(result.reason(row), style.language),
    decoration: plainLook(
      inLanguage(reasonNote(result), style.language),
      'General',
      widths.reason,
      style.rows,
    ),
  };
  return [...columns, reason];
}

function reasonNote({ asOf }: SchemeResult): Text {
  const day = formatSerial(asOf);
  return {
    zh: `这位客户为什么得到左边的结果。方法与参数见图例表。\n截至日期：${day}`,
    en: `Why this customer got what stands at the left. Methods and parameters are on the legend sheet.\nAs of: ${day}`,
  };
}

function formulaNote({ valueRows, examples }: ColumnFormula): Text {
  const count = String(valueRows.length);
  const cells = examples.join('、');
  const kept: Text =
    valueRows.length === 0
      ? { zh: '', en: '' }
      : {
          zh: `另有 ${count} 行仍是值，因为其中有单元格 Excel 不当作数字或日期（如 ${cells}）。`,
          en: ` ${count} rows stay values, for Excel does not read a cell in them as a number or a date (such as ${examples.join(', ')}).`,
        };
  return {
    zh: `本列是 Excel 公式，随本行单元格更新；截至日期，以及由全体客户得出的系数和界限，仍是这次运行的。${kept.zh}`,
    en: `This column holds Excel formulas and follows the cells of its row; the as-of date, and figures that were learnt from all customers, stay those of this run.${kept.en}`,
  };
}

function written(
  output: OutputColumn,
  { language, dateOffset, starBesideName }: ColumnStyle,
): Pick<ColumnToWrite, 'place' | 'cell' | 'fill' | 'holdsData'> {
  switch (output.kind) {
    case 'star': {
      const cell = (row: number) => (output.values[row] === 1 ? star : '');
      return { place: starBesideName ? 'star' : 'end', holdsData: false, cell };
    }
    case 'tier': {
      const labels = output.tiers.map((tier) => inLanguage(tier.label, language));
      const written = labels.map(literal);
      const cell = (row: number) => labels[output.codes[row] ?? -1] ?? '';
      return {
        place: 'end',
        holdsData: true,
        cell,
        fill: (rows, place, map) => {
          fillLabels(rows, place, output.codes, map, written);
        },
      };
    }
    case 'number': {
      const offset = output.format === 'date' ? dateOffset : 0;
      let values: Float64Array | undefined;
      const cell = (row: number) => ((values ??= output.values)[row] ?? NaN) - offset;
      return {
        place: 'end',
        holdsData: false,
        cell,
        fill: (rows, place, map) => {
          fillNumbers(rows, place, (values ??= output.values), map, offset);
        },
      };
    }
    case 'text':
      return { place: 'end', holdsData: true, cell: (row) => inLanguage(output.text(row), language) };
  }
}

function fillLabels(
  rows: CellContent[][],
  place: number,
  codes: Uint8Array,
  map: Int32Array,
  labels: readonly string[],
): void {
  rows.forEach((row, index) => (row[place] = labels[codes[map[index] as number] as number] as string));
}

function fillNumbers(
  rows: CellContent[][],
  place: number,
  values: Float64Array,
  map: Int32Array,
  offset: number,
): void {
  rows.forEach((row, index) => {
    const value = (values[map[index] as number] as number) - offset;
    row[place] = value - value === 0 ? value : '';
  });
}

function look(
  output: OutputColumn,
  note: string,
  { language, rows }: ColumnStyle,
): { decoration: Decoration } {
  const numberFormat = output.kind === 'number' ? numberFormatOf(output.format) : 'General';
  const decoration = plainLook(note, numberFormat, widths[output.kind], rows);
  if (output.kind !== 'tier') return { decoration };
  const tiers = output.tiers.map(({ label, tone }) => ({ label: inLanguage(label, language), tone }));
  return { decoration: { ...decoration, tiers } };
}

function plainLook(note: string, numberFormat: string, width: number, rows: number): Decoration {
  return { note, numberFormat, width, rows, tiers: [] };
}

/** Headers that differ from one another and from the user's: the method's name goes before one that would not. */
function distinctHeaders(result: SchemeResult, { language, headers }: ColumnStyle): string[] {
  const taken = new Set(headers.map(foldHeader));
  const labelOf = (column: ResultColumn) =>
    column.output.kind === 'star' ? star : inLanguage(column.output.label, language);
  const labels = [...result.columns.map(labelOf), inLanguage(reasonLabel, language)];
  return labels.map((label, index) => {
    const step = result.steps.find(({ step: { id } }) => id === result.columns[index]?.step);
    const method = step ? inLanguage(step.step.method.label, language) : '慧眼';
    const shared = labels.filter((other) => other === label).length > 1 || taken.has(foldHeader(label));
    let header = shared ? `${method} ${label}` : label;
    for (let number = 2; taken.has(foldHeader(header)); number++)
      header = `${method} ${label} ${String(number)}`;
    taken.add(foldHeader(header));
    return header;
  });
}
