import type { Text } from '../../locales/text';
import { columnFormulas, type ColumnFormula, type NoFormula } from '../../workbook/formula/column-formulas';
import { beyondExcel } from '../../workbook/formula/excel-limits';
import { nodesOf } from '../../workbook/formula/formula';
import { destinationOf, type SheetRun } from './sheet-run';

const made = new WeakMap<SheetRun['result'], ReturnType<typeof formulasOf>>();

/** How each result column of a run is written as an Excel formula, or why it is not; by the identities of the columns. */
export function formulasOfRun(run: SheetRun): ReadonlyMap<string, ColumnFormula | NoFormula> {
  const known = made.get(run.result) ?? formulasOf(run);
  made.set(run.result, known);
  return known;
}

function formulasOf(run: SheetRun): ReadonlyMap<string, ColumnFormula | NoFormula> {
  const why = destinationOf(run) !== 'rows' ? ofTransactions : run.result.ofRows && ofSeveralRows;
  if (why) return new Map(run.result.columns.map(({ id }) => [id, { why }]));
  const formulas = columnFormulas(run.result, hasOtherRows(run));
  const limited = new Map([...formulas].map(([id, formula]) => [id, withinExcel(formula)]));
  // What refers to a column that stays one of values would not live either.
  return new Map([...limited].map(([id, formula]) => [id, withLivingReferences(formula, limited)]));
}

const ofTransactions: Text = {
  zh: '结果由交易汇总而来，不在本行单元格里',
  en: 'the results are added up from transactions, not worked out of the cells of a row',
};

const ofSeveralRows: Text = {
  zh: '一位客户有多行，结果由其各行合并而来，不在本行单元格里',
  en: 'a customer stands in several rows: the results come of all of them, not of the cells of a row',
};

function withinExcel(formula: ColumnFormula | NoFormula): ColumnFormula | NoFormula {
  const why = 'why' in formula ? undefined : beyondExcel(formula.formula);
  return why ? { why } : formula;
}

function withLivingReferences(
  formula: ColumnFormula | NoFormula,
  all: ReadonlyMap<string, ColumnFormula | NoFormula>,
): ColumnFormula | NoFormula {
  if ('why' in formula) return formula;
  for (const node of nodesOf(formula.formula)) {
    const other = node.node === 'output' ? all.get(node.id) : undefined;
    if (!other) continue;
    const living = withLivingReferences(other, all);
    if ('why' in living) return living;
  }
  return formula;
}

/** Whether rows that are no customers, and not blank, stand between the first customer and the last. */
function hasOtherRows({ reading: { table, skipped } }: SheetRun): boolean {
  const first = table.sheetRows[0] ?? 0;
  const last = table.sheetRows.at(-1) ?? 0;
  return skipped.some(({ sheetRow, why }) => why !== 'blank' && sheetRow > first && sheetRow < last);
}
