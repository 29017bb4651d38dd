import { Problem } from '../../locales/problem';
import type { Text } from '../../locales/text';
import type { ColumnFormula } from '../../workbook/formula/column-formulas';
import { nodesOf } from '../../workbook/formula/formula';
import { formulasOfRun } from './formulas-of-run';
import type { SheetRun } from './sheet-run';

/** Formulas by the ids of their columns. */
export type ColumnFormulas = ReadonlyMap<string, ColumnFormula>;

export const noColumnFormulas: ColumnFormulas = new Map();

/**
 * The columns of a run that are written as formulas.
 * @throws Problem `no-formulas` where none can be
 */
export function wantedFormulas(run: SheetRun): ColumnFormulas {
  const all = [...formulasOfRun(run)];
  const formulas = new Map(
    all.flatMap(([id, formula]) => ('why' in formula ? [] : [[id, formula] as const])),
  );
  if (formulas.size > 0) return formulas;
  throw noFormulas(
    run.result.scheme.label,
    all.flatMap(([, formula]) => ('why' in formula ? formula.why : [])),
  );
}

/** The columns of the sheet that formulas read. */
export function sheetColumnsOf(formulas: ColumnFormulas): ReadonlySet<number> {
  const nodes = [...formulas.values()].flatMap(({ formula }) => [...nodesOf(formula)]);
  return new Set(
    nodes.flatMap((node) => (node.node === 'cell' || node.node === 'column' ? node.sheetColumn : [])),
  );
}

function noFormulas(scheme: Text, whys: readonly Text[]): Problem {
  const [zh, en] = (['zh', 'en'] as const).map((language) =>
    [...new Set(whys.map((why) => why[language]))].join(language === 'zh' ? '；' : '; '),
  );
  return new Problem('no-formulas', {
    zh: `“${scheme.zh}”的结果不能写成公式：${zh ?? ''}。请改为写入值；什么都没有改动。`,
    en: `No result of "${scheme.en}" can be written as a formula: ${en ?? ''}. Write values instead; nothing was changed.`,
  });
}
