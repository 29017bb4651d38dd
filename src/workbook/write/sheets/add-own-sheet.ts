import { Problem } from '../../../locales/problem';
import { once } from '../../conversation/batch';
import type { Control } from '../../conversation/control';
import { markSheet, type OwnSheetKind } from '../../memory/identity';
import type { Journal } from '../journal/journal';

/**
 * Adds an own sheet at the end of the workbook, with its journal entry, under the first of the names that Excel takes: chart sheets and
 * macro sheets have names too, and nobody can ask for them.
 */
export async function addOwnSheet(
  own: OwnSheetKind,
  names: Iterable<string>,
  journal: Journal,
  control: Control,
): Promise<string> {
  let refused: unknown;
  let tries = 0;
  for (const sheetName of names) {
    try {
      await once((context) => {
        journal.add(context, { kind: 'add-sheet', sheet: sheetName, own });
        const added = context.workbook.worksheets.add(sheetName);
        markSheet(added, own);
        added.showGridlines = false;
        return context.sync();
      }, control);
      return sheetName;
    } catch (error) {
      if (!isNameTaken(error) || ++tries === mostNames) throw error;
      refused = error;
    }
  }
  throw refused;
}

/** A workbook has hardly more chart sheets of one name. */
const mostNames = 20;

const isNameTaken = (error: unknown) => error instanceof Problem && error.code === 'excel-ItemAlreadyExists';
