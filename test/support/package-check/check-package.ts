import { checkNotes, checkShapes } from './note-rules';
import { checkPackage } from './package-rules';
import { Parts } from './parts';
import type { Problem, Report } from './problem';
import { checkSheet } from './sheet-rules';
import { checkTableIds } from './table-rules';
import { checkWorkbook, type Shared } from './workbook-rules';

/**
 * What Excel would repair in a package, or refuse it for: content types, relationships, ids that stand twice, the order of elements,
 * references outside the sheet or to nothing, counts, headers of tables, boxes of notes. Read with fflate and saxes alone.
 */
export function packageProblems(bytes: Uint8Array): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (rule, place) => problems.push({ rule, place });
  const parts = new Parts(bytes);
  checkPackage(parts, report);
  const shared = checkWorkbook(parts, report);
  if (!shared) return problems;
  const formulas = new Map<string, ReadonlySet<string>>();
  for (const sheet of shared.sheets) {
    const found = checkSheet(parts, sheet, shared, report);
    if (found) formulas.set(sheet.id, found);
    if (sheet.path !== undefined) checkNotes(parts, sheet.path, report);
  }
  checkTableIds(parts, report);
  checkShapes(parts, report);
  checkCalculationOrder(parts, shared, formulas, report);
  return problems;
}

/** The order of calculation names cells with formulas only. */
function checkCalculationOrder(
  parts: Parts,
  { path }: Shared,
  formulas: ReadonlyMap<string, ReadonlySet<string>>,
  report: Report,
): void {
  let sheet = '';
  for (const { attributes } of parts.root(parts.byKind(path, 'calcChain'))?.children ?? []) {
    sheet = attributes['i'] ?? sheet;
    if (!formulas.get(sheet)?.has(attributes['r'] ?? ''))
      report('calculation of no formula', `${sheet} ${attributes['r']}`);
  }
}

/** The problems of a package that its original did not have: of each rule, as many more as there are. */
export function newProblems(bytes: Uint8Array, original?: Uint8Array): Problem[] {
  const found = packageProblems(bytes);
  if (found.length === 0 || !original) return found;
  const allowed = new Map<string, number>();
  for (const { rule } of packageProblems(original)) allowed.set(rule, (allowed.get(rule) ?? 0) + 1);
  return found.filter(({ rule }) => {
    const left = allowed.get(rule) ?? 0;
    allowed.set(rule, left - 1);
    return left <= 0;
  });
}
