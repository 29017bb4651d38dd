import { Problem } from '../../../locales/problem';
import type { Control } from '../../conversation/control';
import { once, retrying } from '../../conversation/batch';
import { allHashes, rowsNow } from '../columns/restore-cells';
import { belowHeader, keyAnchorOf } from '../columns/row-keys';
import { Journal, markHiding, readHead, readJournal, type RowsByKey } from '../journal/journal';
import { pack, unpack } from '../journal/pack';
import { followRename } from '../sheets/follow-rename';

/** Rows of the sheet that a run was written beside. */
export interface RowsOfRun extends RowsByKey {
  readonly sheetName: string;
  /** The number of the run. */
  readonly run: number;
}

/** So many stretches of rows go into one request. */
const stretchesAtOnce = 1_000;

/** An answer has an object a row. */
const rowsAtOnce = 10_000;

/**
 * Hides rows beside which the latest run was written, wherever they stand now. Rows that are hidden already are left out, so that
 * nothing is shown again that somebody else hid. It goes into the journal of the run: Undo shows them again.
 *
 * @returns the rows that were hidden
 * @throws Problem `not-the-latest-run` where the run cannot be undone any more, and those of Excel
 */
export async function hideRows(wanted: RowsOfRun, control: Control = {}): Promise<RowsOfRun> {
  const visible = await visibleOf(wanted, control);
  if (visible.rows.length === 0) return visible;
  const { sheetName: sheet, run, rows, hashes } = visible;
  const anchor = keyAnchorOf(run);
  await once(async (context) => {
    const head = await readHead(context);
    if (head?.run !== run) throw notTheLatestRun();
    markHiding(head, true);
    const journal = new Journal(run, head.entries);
    journal.add(context, { kind: 'hide-rows', sheet, anchor, packed: pack({ rows, hashes }) });
    await context.sync();
  }, control);
  await setHidden(visible, anchor, true, control);
  return visible;
}

/** Shows rows again that {@link hideRows} has hidden, wherever they stand now. */
export async function showRows(hidden: RowsOfRun, control: Control = {}): Promise<void> {
  await retrying(async (context) => {
    await showAgain(context, hidden.sheetName, keyAnchorOf(hidden.run), hidden);
    const head = await readHead(context);
    if (head?.run === hidden.run) markHiding(head, false);
    await context.sync();
  }, control);
}

/** The rows that {@link hideRows} has hidden and nobody has shown again, from the journal of the run; undefined where there are none. */
export async function hiddenOfRun(control: Control = {}): Promise<RowsOfRun | undefined> {
  return retrying(async (context) => {
    if ((await readHead(context))?.hides !== true) return undefined;
    const sheets = context.workbook.worksheets.load('items/name');
    const journal = await readJournal(context);
    if (!journal) return undefined;
    const hiding = journal.operations.filter(({ kind }) => kind === 'hide-rows');
    const { operations } = await followRename(context, sheets.items, hiding);
    const latest = operations.at(-1);
    return latest?.kind === 'hide-rows'
      ? { sheetName: latest.sheet, run: journal.run, ...(unpack(latest.packed) as RowsByKey) }
      : undefined;
  }, control);
}

/** Shows rows again; where the key column is gone, nobody can say which they are. */
export async function showAgain(
  context: Excel.RequestContext,
  sheetName: string,
  anchor: string,
  hidden: RowsByKey,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const anchored = sheet.names.getItemOrNullObject(anchor).getRangeOrNullObject();
  await context.sync();
  if (anchored.isNullObject) return;
  const stretches = stretchesOf(await rowsToShow(context, sheet, anchor, hidden));
  for (let from = 0; from < stretches.length; from += stretchesAtOnce) {
    for (const { first, count } of stretches.slice(from, from + stretchesAtOnce)) {
      const header = sheet.names.getItem(anchor).getRange();
      belowHeader(header, first, first + count).rowHidden = false;
    }
    await context.sync();
  }
}

/** The rows as they were hidden; where somebody has moved rows since, all that have one of their keys. */
async function rowsToShow(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  anchor: string,
  { rows, hashes }: RowsByKey,
): Promise<readonly number[]> {
  const all = await allHashes(context, sheet, anchor);
  if (rows.every((row, index) => all[row] === hashes[index])) return rows;
  const known = new Set(hashes);
  return all.flatMap((hash, row) => (known.has(hash) ? [row] : []));
}

/** The rows where they stand now, without those that are hidden. */
async function visibleOf({ sheetName, run, rows, hashes }: RowsOfRun, control: Control): Promise<RowsOfRun> {
  const anchor = keyAnchorOf(run);
  const now = await retrying(async (context) => {
    if ((await readHead(context))?.run !== run) throw notTheLatestRun();
    const sheet = context.workbook.worksheets.getItem(sheetName);
    // What stands for the cells of a row here is its hash: it goes along where the row has moved.
    return rowsNow(context, sheet, anchor, { rows, hashes, cells: hashes.map((hash) => [hash]) });
  }, control);
  const hidden = await hiddenAmong(sheetName, anchor, now.rows, control);
  const left = now.rows.map((row, index) => ({ row, hash: Number(now.cells[index]?.[0]) }));
  const visible = left.filter(({ row }) => !hidden.has(row));
  return {
    sheetName,
    run,
    rows: visible.map(({ row }) => row),
    hashes: visible.map(({ hash }) => hash),
  };
}

async function hiddenAmong(
  sheetName: string,
  anchor: string,
  rows: readonly number[],
  control: Control,
): Promise<ReadonlySet<number>> {
  const hidden = new Set<number>();
  const end = (rows.at(-1) ?? -1) + 1;
  for (let from = rows[0] ?? 0; from < end; from += rowsAtOnce) {
    control.checkCancelled?.();
    const properties = await retrying(async (context) => {
      const header = context.workbook.worksheets.getItem(sheetName).names.getItem(anchor).getRange();
      const read = belowHeader(header, from, Math.min(end, from + rowsAtOnce)).getRowProperties({
        rowHidden: true,
      });
      await context.sync();
      return read.value;
    }, control);
    properties.forEach(({ rowHidden }, offset) => {
      if (rowHidden === true) hidden.add(from + offset);
    });
  }
  return hidden;
}

async function setHidden(
  { sheetName, rows }: RowsOfRun,
  anchor: string,
  isHidden: boolean,
  control: Control,
): Promise<void> {
  const stretches = stretchesOf(rows);
  for (let from = 0; from < stretches.length; from += stretchesAtOnce) {
    await retrying(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetName);
      for (const { first, count } of stretches.slice(from, from + stretchesAtOnce)) {
        const header = sheet.names.getItem(anchor).getRange();
        belowHeader(header, first, first + count).rowHidden = isHidden;
      }
      await context.sync();
    }, control);
  }
}

/** Neighbouring rows together: a request a row would take a minute on a long list. */
export function stretchesOf(rows: readonly number[]): { readonly first: number; readonly count: number }[] {
  const stretches: { first: number; count: number }[] = [];
  for (const row of rows) {
    const last = stretches.at(-1);
    if (last && last.first + last.count === row) last.count++;
    else stretches.push({ first: row, count: 1 });
  }
  return stretches;
}

function notTheLatestRun(): Problem {
  return new Problem('not-the-latest-run', {
    zh: '只有最近一次运行写入的行可以隐藏；它已撤销或已不能撤销。请再次运行。',
    en: 'Only rows of the latest run can be hidden, and it was undone or cannot be undone any more. Run again.',
  });
}
