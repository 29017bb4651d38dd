import { Problem } from '../../locales/problem';
import { typedSince } from '../../scheme/results/call-list/outcomes';
import { offsetOf1904 } from '../../table/cells/calendar';
import { retrying } from '../../workbook/conversation/batch';
import type { Control } from '../../workbook/conversation/control';
import type { OwnSheetKind } from '../../workbook/memory/identity';
import { readState } from '../../workbook/memory/state';
import { askDateSystem } from '../../workbook/read/date-system';
import { ownSheetCells } from '../../workbook/read/own-sheet-cells';
import { pastLists } from '../../workbook/result/read-outcomes';
import { readHead } from '../../workbook/write/journal/journal';
import { takeBack, type TakenBack, type TakingBackControl } from '../../workbook/write/run/take-back';

const lists = ['call-list', 'outcomes'] as const satisfies readonly OwnSheetKind[];

/**
 * Takes the latest run back, finished or not: the workbook is as it was before it. Only the call list and the outcomes of a finished run
 * stay as they are where somebody has typed outcomes into the list since.
 * @throws Problem `nothing-to-undo`, and those of Excel
 */
export async function takeBackLatest(control: TakingBackControl = {}): Promise<TakenBack> {
  const taken = await takeBack(control, await listsToKeep(control));
  if (!taken) throw nothingToUndo();
  return taken;
}

/** The list sheets where the run in the journal counts and something was typed into its list. */
async function listsToKeep(given: TakingBackControl): Promise<readonly OwnSheetKind[]> {
  const { checkCancelled: _, ...control } = given as Control;
  const head = await retrying(readHead, control);
  if (!head || head.isTakenBack) return [];
  const latest = (await retrying(readState, control)).runs.at(-1);
  if (latest?.number !== head.run) return [];
  const cells = await ownSheetCells(lists, control);
  const list = cells.get('call-list');
  if (!list) return [];
  const date1904 = await retrying(async (context) => {
    const isDate1904 = askDateSystem(context);
    await context.sync();
    return isDate1904();
  }, control);
  const past = pastLists(list, cells.get('outcomes') ?? [], latest.asOf, date1904 ? offsetOf1904 : 0);
  return typedSince(past).length > 0 ? lists : [];
}

function nothingToUndo(): Problem {
  return new Problem('nothing-to-undo', {
    zh: '没有可以撤销的运行：还没有运行过，或者最近一次运行已经撤销。只有最近一次运行可以撤销。',
    en: 'There is no run to undo: nothing has run yet, or the latest run was undone already. Only the latest run can be undone.',
  });
}
