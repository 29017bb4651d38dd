import { Problem } from '../../../locales/problem';
import type { Control } from '../../conversation/control';
import { retrying } from '../../conversation/batch';
import { isRefusal } from '../../conversation/host-problem';
import {
  deleteNames,
  markerValue,
  ownHeader,
  ownHeaderOrNullObject,
  restoreMarker,
  sheetMarker,
  type OwnSheetKind,
} from '../../memory/identity';
import { readState, writeState, type WorkbookState } from '../../memory/state';
import { decorateColumn } from '../looks/decorate';
import { followRename, type Followed } from '../sheets/follow-rename';
import { writeNotes } from '../columns/write-notes';
import { deleteAnchors, removeInsertedColumns } from '../columns/insert-columns';
import {
  deleteJournal,
  findJournal,
  markTakenBack,
  readHead,
  readJournal,
  type CellContent,
  type Operation,
  type RowsByKey,
  type StandingHead,
  type StandingJournal,
} from '../journal/journal';
import { unpack } from '../journal/pack';
import { unsetNames } from '../columns/settle-own';
import { narrowTable } from '../columns/widen-table';
import { restoreCells } from '../columns/restore-cells';
import { showAgain } from './hide-rows';
import { applyLayout } from '../sheets/apply-layout';

/** How a caller follows taking back, which nobody can stop. */
export interface TakingBackControl extends Pick<Control, 'onWaiting' | 'hasGivenUp'> {
  /** Told how far it is, 0 to 1. */
  readonly onShare?: (share: number) => void;
}

/** A run that was taken back. */
export interface TakenBack {
  /** Its number. */
  readonly run: number;
  /** The own sheets of its that were left as they are. */
  readonly kept: readonly OwnSheetKind[];
}

/**
 * Takes back what the journal in the workbook says, last step first, and then deletes the journal. Every step checks what is
 * there, so a second try after a failure goes on where the first one stopped. Without a journal: nothing to do. A step that cannot be
 * taken back, however often it is tried, is left out and said, and the others are taken back all the same: nobody is stuck with it.
 *
 * @param keep own sheets of a finished run to be left as they are; where taking back has begun before, what was decided then holds
 * @returns undefined without a journal.
 * @throws Problem `partly-taken-back` where steps were left out; the journal is gone then. Those of Excel; the journal is there still.
 */
export async function takeBack(
  given: TakingBackControl = {},
  keep: readonly OwnSheetKind[] = [],
): Promise<TakenBack | undefined> {
  // What was begun is finished: Cancel only ends the waiting for an answer that does not come.
  const { checkCancelled: _, onShare, ...others } = given as Control & TakingBackControl;
  const control = { ...others, writes: true };
  const journal = await retrying((context) => beginTakingBack(context, keep), control);
  const keeps = journal?.keep ?? [];
  const isKept = (operation: Operation) => keeps.some((kind) => isOf(operation, kind));
  const left: Operation[] = [...(journal?.lost ?? [])];
  const steps = journal?.operations.toReversed() ?? [];
  const total = steps.reduce((sum, step) => sum + weightOf(step), 0);
  let done = 0;
  for (const operation of steps) {
    if (!isKept(operation) && !(await takeBackStep(operation, control))) left.push(operation);
    done += weightOf(operation);
    onShare?.(done / total);
  }
  await retrying(async (context) => {
    if (journal) await writeState(context, await stateBefore(context, journal));
    deleteJournal(await findJournal(context));
    await context.sync();
  }, control);
  if (!journal) return undefined;
  if (left.length + journal.unread > 0) throw partlyTakenBack(left.map(({ sheet }) => sheet));
  const kept = keeps.filter((kind) => journal.operations.some((operation) => isOf(operation, kind)));
  return { run: journal.run, kept };
}

/** What a step takes beside the others: cells by how many are written again, everything else by its requests. */
function weightOf(operation: Operation): number {
  return 1_000 + ('packed' in operation ? operation.packed.length : 0);
}

/** @returns whether it could be taken back: twice refused, with Excel answering in between, it cannot. */
async function takeBackStep(operation: Operation, control: Control): Promise<boolean> {
  for (let isSecond = false; ; isSecond = true) {
    try {
      await retrying((context) => takeBackOne(context, operation, control), control);
      return true;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      if (isSecond) return false;
      await retrying((context) => {
        context.workbook.load('name');
        return context.sync();
      }, control);
    }
  }
}

function partlyTakenBack(sheets: readonly string[]): Problem {
  const names = [...new Set(sheets)].join('、');
  return new Problem('partly-taken-back', {
    zh: `那次运行只能还原一部分${names === '' ? '' : `（工作表：${names}）`}，其余 Excel 不允许、记录已无法读取，或工作表改名后又被复制而无法分辨。请检查这些工作表；可以再次运行（结果会重写），或在面板顶部的设置里“从工作簿中移除慧眼”。`,
    en: `That run could be put back only in part${names === '' ? '' : ` (sheets: ${names})`}: Excel refuses the rest, its record cannot be read, or a sheet was renamed and copied and cannot be told from its copy. Look at these sheets; then run again, which writes the results anew, or choose "Remove Huiyan from this workbook" in the settings at the top of the pane.`,
  });
}

function isOf(operation: Operation, kind: OwnSheetKind): boolean {
  return 'own' in operation && operation.own === kind;
}

/** The state before the run, with how the sheets that are kept stand now. */
async function stateBefore(
  context: Excel.RequestContext,
  { state, keep = [] }: StandingJournal,
): Promise<WorkbookState> {
  if (keep.length === 0) return state;
  const now = await readState(context);
  const kept = Object.entries(now.sheets).filter(([kind]) => keep.some((own) => own === kind));
  return { ...state, sheets: { ...state.sheets, ...Object.fromEntries(kept) } };
}

/** The journal, in the names that the sheets have now; from here on it must be taken back. */
async function beginTakingBack(
  context: Excel.RequestContext,
  keep: readonly OwnSheetKind[],
): Promise<(StandingJournal & Followed) | undefined> {
  const sheets = context.workbook.worksheets.load('items/name');
  // The same sync that looks for the journal brings the names of the sheets.
  const standing = await readJournal(context);
  if (!standing) return undefined;
  const decided = standing.isTakenBack ? standing : { ...standing, keep };
  if (!standing.isTakenBack) markTakenBack(standing, keep);
  // The same sync that looks for their markers writes down that taking back has begun.
  return { ...decided, ...(await followRename(context, sheets.items, standing.operations)) };
}

/** Ends a run for good: its anchors and its journal are deleted, and it can no longer be taken back. */
export async function forgetJournal(control: Control = {}): Promise<void> {
  await retrying(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    // The same sync brings the sheets.
    const journal = await findJournal(context);
    for (const { names } of worksheets.items) names.load('items/name');
    await context.sync();
    for (const { names } of worksheets.items) deleteAnchors(names);
    deleteJournal(journal);
    await context.sync();
  }, control);
}

async function takeBackOne(
  context: Excel.RequestContext,
  operation: Operation,
  control: Control,
): Promise<void> {
  const sheets = context.workbook.worksheets;
  switch (operation.kind) {
    case 'insert-columns':
      return removeInsertedColumns(context, operation);
    case 'column-names':
      return unsetNames(context, operation);
    case 'mark-source':
      return restoreMarker(context, sheets.getItem(operation.sheet), operation.before);
    case 'widen-table':
      return narrowTable(context, operation);
    case 'add-sheet':
      return removeAddedSheet(context, operation.sheet);
    case 'column-cells':
      return restoreCells(context, operation);
    case 'anchor-keys':
      return deleteNames(context, sheets.getItem(operation.sheet), [operation.name]);
    case 'hide-rows':
      return showAgain(context, operation.sheet, operation.anchor, unpack(operation.packed) as RowsByKey);
    case 'decoration': {
      const sheet = sheets.getItem(operation.sheet);
      const found = ownHeaderOrNullObject(sheet, operation.key);
      await context.sync();
      if (found.isNullObject) return;
      const header = (on: Excel.Worksheet) => ownHeader(on, operation.key);
      await decorateColumn(context, () => header(sheet), operation.before, operation.after);
      await context.sync();
      const write = [{ headerOn: header, text: operation.before.note }];
      return writeNotes(operation.sheet, { write }, control);
    }
    case 'sheet-layout':
      return applyLayout(context, operation.sheet, operation.before, operation.after, control);
    case 'sheet-cells': {
      const cells = unpack(operation.packed) as CellContent[][];
      sheets
        .getItem(operation.sheet)
        .getRangeByIndexes(operation.firstRow, 0, cells.length, cells[0]?.length ?? 1).values = cells;
      return context.sync();
    }
    default:
      throw new Error('a step of another version');
  }
}

/** Deletes a sheet that the run added; one that somebody else made under the same name in the meantime stays. */
async function removeAddedSheet(context: Excel.RequestContext, name: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  await context.sync();
  if (sheet.isNullObject) return;
  const marker = sheetMarker(sheet);
  const used = sheet.getUsedRangeOrNullObject(true);
  await context.sync();
  if (markerValue(marker) !== undefined || used.isNullObject) sheet.delete();
  await context.sync();
}

/**
 * Whether the workbook is between old and new: it holds the journal of a run that did not finish, for its number is not that of the
 * latest run, or of one that somebody began to take back.
 */
export async function hasUnfinishedRun(state: WorkbookState, control: Control = {}): Promise<boolean> {
  return isUnfinished(await retrying(readHead, control), state);
}

/** {@link hasUnfinishedRun}, where the head of the journal is read already. */
export function isUnfinished(
  head: Pick<StandingHead, 'run' | 'isTakenBack'> | undefined,
  { runs }: Pick<WorkbookState, 'runs'>,
): boolean {
  return head !== undefined && (head.isTakenBack || head.run !== runs.at(-1)?.number);
}

/** The number of the run that the journal in the workbook would take back; undefined without a journal. */
export async function runInJournal(): Promise<number | undefined> {
  return (await retrying(readHead))?.run;
}
