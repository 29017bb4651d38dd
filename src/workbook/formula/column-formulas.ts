import { Problem } from '../../locales/problem';
import type { Text } from '../../locales/text';
import { noFormula, noFormulaCode } from '../../methods/shared/expression/no-formula';
import { columnExpression } from '../../scheme/results/column-expression';
import type { ResultColumn, SchemeResult } from '../../scheme/results/scheme-result';
import type { Column } from '../../table/columns/column';
import { addressOf } from '../../table/places/address';
import { excelFormula } from './excel-formula';
import { nodesOf, type Formula } from './formula';
import type { SheetTexts } from './text-formulas';

/** A result column in Excel's own formulas. Plain data. */
export interface ColumnFormula {
  /** Other own columns are in it by their identities. */
  readonly formula: Formula;
  /** Rows of the table, ascending, that keep a value: formulas do not see there what was read. */
  readonly valueRows: Int32Array;
  /** The first cells for which they do. */
  readonly examples: readonly string[];
}

/** Why a result column stays a column of values. */
export interface NoFormula {
  readonly why: Text;
}

/** Excel compares each row with each for a rank; with more rows that takes minutes. */
export const mostRankedRows = 20_000;
const shownExamples = 3;

/**
 * How each column of a result is written as a formula, or why it is not.
 *
 * @param hasOtherRows whether totals, notes or hidden rows stand between the customers
 */
export function columnFormulas(
  result: SchemeResult,
  hasOtherRows: boolean,
): ReadonlyMap<string, ColumnFormula | NoFormula> {
  const made = new Map<string, ColumnFormula | NoFormula>();
  for (const column of result.columns) made.set(column.id, formulaOf(column, result, hasOtherRows));
  return made;
}

function formulaOf(
  column: ResultColumn,
  result: SchemeResult,
  hasOtherRows: boolean,
): ColumnFormula | NoFormula {
  try {
    const declared = columnExpression(column, result);
    if (!declared) throw methodWithout();
    const texts = textsOf(result);
    const columns = columnsOf(excelFormula(declared.whole, texts), result, hasOtherRows);
    return {
      formula: excelFormula(declared.expression, texts),
      valueRows: interpretedRows(columns),
      examples: examplesOf(columns, result).slice(0, shownExamples),
    };
  } catch (error) {
    if (error instanceof Problem && error.code === noFormulaCode) return { why: error.text };
    throw error;
  }
}

function textsOf({ table }: SchemeResult): SheetTexts {
  return ({ sheetColumn }) => {
    const column = table.columns.find((own) => own.sheetColumn === sheetColumn);
    return column?.kind === 'text' ? column.dictionary : [];
  };
}

/** The columns of the sheet that a formula reads. */
function columnsOf(formula: Formula, { table }: SchemeResult, hasOtherRows: boolean): Column[] {
  const read = new Set<Column>();
  for (const node of nodesOf(formula)) {
    if (node.node !== 'cell' && node.node !== 'column') continue;
    const column = table.columns.find(({ sheetColumn }) => sheetColumn === node.sheetColumn);
    if (!column) throw new Error(`A formula reads a column that was not read: ${String(node.sheetColumn)}.`);
    if (node.node === 'column') requireRankable(column, table, hasOtherRows);
    read.add(column);
  }
  return [...read];
}

/** Excel ranks what stands between the first customer and the last, and nothing else. */
function requireRankable(
  column: Column,
  { rowCount, sheetRows }: SchemeResult['table'],
  hasOtherRows: boolean,
) {
  if (rowCount > mostRankedRows) {
    const most = String(mostRankedRows);
    throw noFormula({
      zh: `百分位排名的公式最多用于 ${most} 行，更多则 Excel 重算太慢；可改用“最小-最大”`,
      en: `percent ranks are written as formulas up to ${most} rows, for Excel takes too long with more; min-max would do`,
    });
  }
  if (hasOtherRows) {
    throw noFormula({
      zh: `客户行之间夹有合计、注释或隐藏行，Excel 的排名会把它们算进去`,
      en: `totals, notes or hidden rows stand between the customers, and Excel would rank them too`,
    });
  }
  const rows = column.cells?.interpreted ?? [];
  if (rows.length === 0) return;
  const cells = rows.slice(0, shownExamples).map((row) => addressOf(sheetRows[row] ?? 0, column.sheetColumn));
  const more = rows.length > cells.length;
  throw noFormula({
    zh: `列“${column.header}”有 ${String(rows.length)} 个单元格不是数字（${cells.join('、')}${more ? ' 等' : ''}），Excel 无法排名；改成数字后再运行`,
    en: `${String(rows.length)} cells of "${column.header}" are no numbers to Excel (${cells.join(', ')}${more ? ', …' : ''}) and would not be ranked; make them numbers and run again`,
  });
}

function interpretedRows(columns: readonly Column[]): Int32Array {
  const rows = new Set(columns.flatMap(({ cells }) => cells?.interpreted ?? []));
  return Int32Array.from(rows).sort();
}

function examplesOf(columns: readonly Column[], { table }: SchemeResult): string[] {
  return columns.flatMap(({ cells, sheetColumn }) =>
    (cells?.interpreted ?? [])
      .slice(0, shownExamples)
      .map((row) => addressOf(table.sheetRows[row] ?? 0, sheetColumn)),
  );
}

function methodWithout() {
  return noFormula({
    zh: '这个方法的结果不能写成公式',
    en: 'this method cannot be said in formulas',
  });
}
