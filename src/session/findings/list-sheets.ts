import { inLanguage, type Language } from '../../locales/text';
import type { CallList } from '../../scheme/results/call-list/call-list';
import { ownSheetFacts } from '../../workbook/memory/own-sheet-facts';
import { callListSheet } from '../../workbook/result/call-list-sheet';
import { outcomesSheet } from '../../workbook/result/outcomes-sheet';
import type { SheetToWrite } from '../../workbook/write/run/write-sheets';
import { dateOffsetOf } from './call-list-of-run';
import type { SheetRun } from './sheet-run';

/** The list to work from and, where there are any, the outcomes of contacts. */
export function listSheets(
  list: CallList,
  { result, sheet }: Pick<SheetRun, 'result' | 'sheet'>,
  language: Language,
): readonly SheetToWrite[] {
  const words = { language, dateOffset: dateOffsetOf(sheet) };
  const origin = { ...words, scheme: result.scheme.label, sheetName: sheet.source.sheetName };
  const written: SheetToWrite = {
    kind: 'call-list',
    name: inLanguage(ownSheetFacts['call-list'].name, language),
    content: () => callListSheet(list, origin),
  };
  if (list.outcomes.length === 0) return [written];
  const known: SheetToWrite = {
    kind: 'outcomes',
    name: inLanguage(ownSheetFacts.outcomes.name, language),
    content: () => outcomesSheet(list.outcomes, words),
  };
  return [written, known];
}
