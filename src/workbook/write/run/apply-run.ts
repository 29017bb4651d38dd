import { Problem } from '../../../locales/problem';
import { hasGivenUp } from '../../conversation/answers';
import type { Control } from '../../conversation/control';
import { once, retrying } from '../../conversation/batch';
import { BlockSize } from '../../conversation/blocks';
import { classifyFailure } from '../../conversation/host-problem';
import type { OwnSheetKind } from '../../memory/identity';
import {
  readState,
  writeState,
  type RunEntry,
  type SourceMemory,
  type WorkbookState,
} from '../../memory/state';
import type { ColumnsToWrite } from '../columns/column-to-write';
import { Journal } from '../journal/journal';
import { placeColumns } from '../columns/placement';
import { lookAround, type Surroundings } from './preflight';
import { forgetJournal, hasUnfinishedRun, takeBack } from './take-back';
import type { WriteControl } from '../columns/write-block';
import { writeSheets, type SheetToWrite, type WrittenSheets } from './write-sheets';
import type { PlacedColumn } from '../columns/placement';
import { begin, checkStanding, writeTarget } from './write-target';

/** A result column as people are told of it: its identity, header, and the zero-based place of that. */
export interface ReceiptColumn {
  readonly key: string;
  readonly header: string;
  readonly row: number;
  readonly column: number;
}

/** All that a run is going to write. */
export interface RunToWrite {
  readonly target: ColumnsToWrite;
  /** The result columns of the own sheet `customers`, where results go there and not beside the rows of the target. */
  readonly ownColumns?: readonly ReceiptColumn[];
  readonly sheets: readonly SheetToWrite[];
  readonly entry: Omit<RunEntry, 'number'>;
  /** What to remember besides. */
  readonly remember: Pick<WorkbookState, 'scheme' | 'asOf' | 'language' | 'formulas' | 'callList'>;
  /** What to remember of the customer sheet: all but how its own columns look. */
  readonly memory: Omit<SourceMemory, 'columns'>;
  /** The sheet that was read, where the results go beside the rows of another: what to remember of it, for Run again. */
  readonly read?: { readonly sheetName: string; readonly memory: Omit<SourceMemory, 'columns'> };
}

export interface ApplyControl extends Control {
  /** Rows written, and an estimate of all rows to be written. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly blockSize?: BlockSize;
}

/** Where the results of a finished run stand. */
export interface Receipt {
  readonly run: RunEntry;
  /** The sheet that the result columns stand on. */
  readonly sheet: string;
  readonly columns: readonly ReceiptColumn[];
  readonly sheets: ReadonlyMap<OwnSheetKind, string>;
}

/**
 * Writes a run into the workbook: all of it, or nothing. Every step is in the journal before it is done; a failure or a
 * cancel takes back what was done. The run counts from the moment that the new state is in the workbook. The journal stays,
 * for Undo, until {@link forgetJournal} or the next run.
 *
 * @throws Problem what went wrong; the workbook is as it was, unless the code is `not-taken-back`.
 */
export async function applyRun(run: RunToWrite, control: ApplyControl = {}): Promise<Receipt> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryRun(run, control);
    } catch (error) {
      // A step that must not be done twice met somebody typing in a cell, or a busy Excel: all is taken back, so all can begin anew.
      const failure = isTakenBack(error) ? classifyFailure(error) : 'final';
      if ((failure !== 'editing' && failure !== 'busy') || attempt === mostAttempts) throw error;
      control.onWaiting?.(failure);
      control.checkCancelled?.();
    }
  }
}

const mostAttempts = 3;
const notTakenBack = 'not-taken-back';

function isTakenBack(error: unknown): boolean {
  return !(error instanceof Problem && error.code === notTakenBack);
}

async function tryRun(run: RunToWrite, control: ApplyControl): Promise<Receipt> {
  await settleEarlierRun(control);
  const around = await lookAround({ sheetName: run.target.sheetName, isWritten: !run.ownColumns }, control);
  const placement = placeColumns(run.target, around.ownColumns, around.usedColumns);
  const entry: RunEntry = { ...run.entry, number: (around.state.runs.at(-1)?.number ?? 0) + 1 };
  const journal = new Journal(entry.number);
  const ids = sourceIds(run, around);
  const known = around.state.sources[ids.get(run.target.sheetName) ?? '']?.columns ?? {};
  const writing = writeControl(run, control);
  let placed: PlacedColumn[] = [];
  let written: WrittenSheets = { names: around.ownSheets, layouts: around.state.sheets };
  try {
    await begin(run.target, around.state, { newSources: newSources(ids, around), journal }, writing);
    const earlier = { known, hadFormulas: around.state.formulas === true };
    await writeTarget(run.target, placement, earlier, journal, writing);
    written = await writeSheets(run.sheets, around, [...around.state.runs, entry], journal, writing);
    writing.checkCancelled?.();
    placed = await checkStanding(run.target, journal, writing);
    await once((context) => writeState(context, stateAfter(run, around, entry, ids, written)), control);
  } catch (error) {
    // The answer to the very last request may be lost: then the state in the workbook says that the run counts.
    if (!(await isDone(entry.number, control))) {
      await restore(error, control);
      throw error;
    }
  }
  const { names } = written;
  if (run.ownColumns)
    return { run: entry, sheet: names.get('customers') ?? '', columns: run.ownColumns, sheets: names };
  const row = run.target.headerRow;
  const columns = placed.map(({ column: { key, header }, at }) => ({ key, header, row, column: at }));
  return { run: entry, sheet: run.target.sheetName, columns, sheets: names };
}

/** A run that died is taken back; the journal of one that finished is given up, for only the latest run can be undone. */
async function settleEarlierRun(control: ApplyControl): Promise<void> {
  const state = await retrying(readState, control);
  if (await hasUnfinishedRun(state, control)) await takeBack(toTheEnd(control));
  else await forgetJournal(control);
}

/** For work that is finished although the person has pressed Cancel. */
function toTheEnd(control: Control): Control {
  const { onWaiting } = control;
  return { hasGivenUp: () => hasGivenUp(control), ...(onWaiting && { onWaiting }) };
}

async function isDone(number: number, control: Control): Promise<boolean> {
  try {
    const state = await retrying(readState, toTheEnd(control));
    return state.runs.at(-1)?.number === number;
  } catch {
    // Not to be known now; taking back will fail for the same cause and say so.
    return false;
  }
}

async function restore(cause: unknown, control: Control): Promise<void> {
  try {
    await takeBack(toTheEnd(control));
  } catch {
    throw new Problem(
      notTakenBack,
      {
        zh: '写入中断，且暂时无法还原。还原所需的记录保存在工作簿里：请重新打开面板，慧眼会先还原再继续。',
        en: 'Writing was interrupted and could not be taken back for now. What is needed for it is kept in the workbook: open the pane again and Huiyan will put everything back first.',
      },
      {},
      cause,
    );
  }
}

function writeControl(run: RunToWrite, control: ApplyControl): WriteControl {
  const { target } = run;
  const span = (target.sheetRows.at(-1) ?? target.headerRow) - target.headerRow;
  const total = run.ownColumns ? run.entry.rows : 2 * span;
  let done = 0;
  return {
    ...control,
    blockSize: control.blockSize ?? new BlockSize(),
    onRows: (rows) => {
      done += rows;
      control.onProgress?.(Math.min(done, total), total);
    },
  };
}

/** The ids by which the sheets of a run are known: those that they have, or the next that are free. */
function sourceIds(
  { target, read }: RunToWrite,
  { sourceIds: known, state }: Surroundings,
): Map<string, string> {
  const ids = new Map<string, string>();
  let next = Object.keys(state.sources).length;
  for (const name of [target.sheetName, ...(read ? [read.sheetName] : [])])
    ids.set(name, known.get(name) ?? `source-${String(++next)}`);
  return ids;
}

function newSources(ids: ReadonlyMap<string, string>, { sourceIds: known }: Surroundings) {
  return new Map([...ids].filter(([name]) => !known.has(name)));
}

function stateAfter(
  run: RunToWrite,
  around: Surroundings,
  entry: RunEntry,
  ids: ReadonlyMap<string, string>,
  written: WrittenSheets,
): WorkbookState {
  // Of the run before; this one says it again where it holds.
  const { formulas: _formulas, callList: _list, ...state } = around.state;
  const looks = Object.fromEntries(run.target.columns.map((column) => [column.key, column.decoration]));
  const remembered = (
    { sheetName }: { readonly sheetName: string },
    memory: RunToWrite['memory'],
    more = {},
  ) => {
    const id = ids.get(sheetName) ?? '';
    return { [id]: { ...memory, columns: { ...state.sources[id]?.columns, ...more } } };
  };
  return {
    ...state,
    ...run.remember,
    runs: [...state.runs, entry],
    sources: {
      ...state.sources,
      ...remembered(run.target, run.memory, looks),
      ...(run.read && remembered(run.read, run.read.memory)),
    },
    sheets: written.layouts,
  };
}
