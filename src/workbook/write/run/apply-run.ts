import { Problem } from '../../../locales/problem';
import { hasGivenUp } from '../../conversation/answers';
import type { Control } from '../../conversation/control';
import { once, retrying } from '../../conversation/batch';
import { BlockSize } from '../../conversation/blocks';
import { classifyFailure, isPassing } from '../../conversation/host-problem';
import type { OwnSheetKind } from '../../memory/identity';
import {
  readState,
  writeState,
  type ColumnProofs,
  type RunEntry,
  type WorkbookState,
} from '../../memory/state';
import { Journal, readHead } from '../journal/journal';
import { placeColumns, type PlacedColumn } from '../columns/placement';
import { settleOwnColumns } from '../columns/settle-own';
import { lookAround, type Surroundings } from './preflight';
import { readProofs } from './read-proofs';
import type { ReceiptColumn, RunToWrite, WhatToRemember } from './run-to-write';
import { sourceIds } from './source-ids';
import { hiddenOfRun, showRows } from './hide-rows';
import { forgetJournal, isUnfinished, takeBack } from './take-back';
import type { WriteControl } from '../columns/write-block';
import { writeSheets, type WrittenSheets } from './write-sheets';
import { begin, checkStanding, writeTarget } from './write-target';

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
      if (!isPassing(failure) || attempt === mostAttempts) throw error;
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
  const { sheetName } = run.target;
  const ownSheets = run.sheets.map(({ kind }) => kind);
  const around = await lookAround({ sheetName, isWritten: !run.ownColumns, ownSheets }, control);
  const settled = settleOwnColumns(run.target, around.own, run.usesFoundAgain ?? true);
  const placement = placeColumns(run.target, settled.own, around.usedColumns);
  const entry: RunEntry = { ...run.entry, number: (around.state.runs.at(-1)?.number ?? 0) + 1 };
  const journal = new Journal(entry.number);
  const { ids, fresh } = sourceIds(run, around);
  const known = around.own.memory?.columns ?? {};
  const writing = writeControl(run, control);
  let placed: PlacedColumn[] = [];
  let written: WrittenSheets = { names: around.ownSheets, layouts: around.state.sheets };
  try {
    await begin(run.target, around, { fresh, settled, journal }, writing);
    const earlier = { known, hadFormulas: around.state.formulas === true };
    await writeTarget(run.target, placement, earlier, journal, writing);
    written = await writeSheets(run.sheets, around, [...around.state.runs, entry], journal, writing);
    writing.checkCancelled?.();
    placed = await checkStanding(run.target, journal, writing);
    const proofs = await readProofs(run.target, journal, control);
    await once(
      (context) => writeState(context, stateAfter(run, around, { entry, ids, proofs, written })),
      control,
    );
  } catch (error) {
    // The answer to the very last request may be lost: then the state in the workbook says that the run counts.
    if (!(await isDone(entry.number, control))) {
      await restore(error, control);
      throw error;
    }
  }
  const { names } = written;
  if (run.ownColumns) {
    const top = written.layouts['customers']?.top ?? 0;
    const columns = run.ownColumns.map((column) => ({ ...column, row: column.row + top }));
    return { run: entry, sheet: names.get('customers') ?? '', columns, sheets: names };
  }
  const row = run.target.headerRow;
  const columns = placed.map(({ column: { key, header }, at }) => ({ key, header, row, column: at }));
  return { run: entry, sheet: run.target.sheetName, columns, sheets: names };
}

/**
 * A run that died is taken back; the journal of one that finished is given up, for only the latest run can be undone. Rows that were
 * hidden for it are shown first: nobody would know any more why they are hidden.
 */
async function settleEarlierRun(control: ApplyControl): Promise<void> {
  const state = await retrying(readState, control);
  const head = await retrying(readHead, control);
  if (isUnfinished(head, state)) return void (await takeBack(toTheEnd(control)));
  const hidden = head?.hides === true ? await hiddenOfRun(control) : undefined;
  if (hidden) await showRows(hidden, control);
  await forgetJournal(control);
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
  } catch (error) {
    if (error instanceof Problem && error.code === 'partly-taken-back') throw error;
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
    // Not in what is looked at before: there it would make requests of syncs that have nothing to ask.
    writes: true,
    blockSize: control.blockSize ?? new BlockSize(),
    onRows: (rows) => {
      done += rows;
      control.onProgress?.(Math.min(done, total), total);
    },
  };
}

/** What a run leaves to be remembered. */
interface Left {
  readonly entry: RunEntry;
  readonly ids: ReadonlyMap<string, string>;
  readonly proofs: ColumnProofs | undefined;
  readonly written: WrittenSheets;
}

function stateAfter(run: RunToWrite, { state: before, own }: Surroundings, left: Left): WorkbookState {
  // Of the run before; this one says it again where it holds.
  const { formulas: _formulas, callList: _list, ...state } = before;
  const { target, read } = run;
  const looks = Object.fromEntries(target.columns.map((column) => [column.key, column.decoration]));
  const proofs = left.proofs && { proofs: withEarlier(left.proofs, own.memory?.proofs) };
  const idOf = (sheetName: string) => left.ids.get(sheetName) ?? '';
  const readId = read && idOf(read.sheetName);
  return {
    ...state,
    ...run.remember,
    runs: [...state.runs, left.entry],
    sources: {
      ...state.sources,
      [idOf(target.sheetName)]: {
        ...named(target.sheetName, run.memory),
        columns: { ...own.memory?.columns, ...looks },
        ...proofs,
      },
      ...(read &&
        readId !== undefined && {
          [readId]: {
            ...state.sources[readId],
            ...named(read.sheetName, read.memory),
            columns: columnsOf(state, readId),
          },
        }),
    },
    sheets: left.written.layouts,
  };
}

function named(sheet: string, memory: WhatToRemember) {
  return { ...memory, sheet };
}

function columnsOf({ sources }: Pick<WorkbookState, 'sources'>, id: string) {
  return sources[id]?.columns ?? {};
}

/** Columns that this run did not write are known by their headers: what stands beside these customers was not looked at. */
function withEarlier(proofs: ColumnProofs, earlier: ColumnProofs | undefined): ColumnProofs {
  const others = Object.entries(earlier?.columns ?? {}).map(
    ([key, { header }]): [string, ColumnProofs['columns'][string]] => [key, { header, cells: [] }],
  );
  return { ...proofs, columns: { ...Object.fromEntries(others), ...proofs.columns } };
}
