import type { Issue } from '../../table/issues/issue';
import { makeIssue } from '../../table/issues/issue-kinds';
import { addressOf } from '../../table/places/address';
import type { Control } from '../../workbook/conversation/control';
import { readSample, type SourceSample } from '../../workbook/read/sample';
import { findSources, type Source, type SourceChoice } from '../../workbook/read/source';
import type { Engine } from '../engine/engine';
import type { Recognition } from '../sheet/recognise-sample';

/** What is read of a sheet, as its top rows were recognised. */
export interface ChosenSource {
  readonly source: Source;
  readonly read: SourceSample;
  readonly recognition: Recognition;
  /** That there is more on the sheet, which is not read. */
  readonly others: readonly Issue[];
}

/**
 * Finds the list of a sheet. Of several Tables and lists it is the one with the most columns that are recognised, then with the most
 * rows: a list of branches below the customers, or beside them, is never read as more customers.
 * @throws Problem `no-such-sheet`, `own-sheet`, `empty-sheet`
 */
export async function chooseSource(
  engine: Engine,
  choice: SourceChoice,
  control: Control,
): Promise<ChosenSource> {
  const candidates: Candidate[] = [];
  for (const source of await findSources(choice, control))
    candidates.push(await recognised(engine, source, control));
  const [chosen, ...others] = candidates.sort(
    (a, b) => rolesIn(b) - rolesIn(a) || b.source.rowCount - a.source.rowCount,
  );
  if (!chosen) throw new Error('a sheet without anything to read');
  // A few lines above or below a Table are a note to it, not another list.
  const said = others.filter((other) => other.source.tableName !== undefined || rolesIn(other) > 1);
  const detail = said.map(({ source }) => named(source)).join(', ');
  return {
    ...chosen,
    others: said.length === 0 ? [] : [makeIssue('other-list', { count: said.length, detail })],
  };
}

async function recognised(engine: Engine, source: Source, control: Control) {
  const read = await readSample(source, control);
  const own = [...read.own.columns, ...read.own.noted].map(({ column }) => column);
  return { source, read, recognition: await engine.recognise(read.sample, own) };
}

type Candidate = Omit<ChosenSource, 'others'>;

const rolesIn = ({ recognition }: Candidate) =>
  recognition.columns.filter(({ role }) => role !== undefined).length;

function named({ tableName, top, left, rowCount, columnCount }: Source): string {
  const address = `${addressOf(top, left)}:${addressOf(top + rowCount - 1, left + columnCount - 1)}`;
  return tableName === undefined ? address : `${tableName} (${address})`;
}
