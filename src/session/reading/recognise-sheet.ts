import type { Control } from '../../workbook/conversation/control';
import type { SourceChoice } from '../../workbook/read/source';
import { readHiddenRows } from '../../workbook/read/hidden-rows';
import type { Engine } from '../engine/engine';
import { applyDecimals, type Decimals } from '../sheet/decimals';
import { mapColumns, type Mapping } from '../sheet/mapping';
import { foundAgainOf, ownIssues } from '../sheet/own-issues';
import { chooseSource } from './choose-source';
import { readOutcomes } from './read-outcomes';
import type { RecognisedSheet } from '../sheet/recognised-sheet';

/** What a person has decided already. */
export interface RecogniseOptions {
  /** Role → header, over what was recognised and over what the workbook remembers. */
  readonly mapping?: Mapping;
  /** Header or role → what parts the decimals of its numbers, over what the workbook remembers. */
  readonly decimals?: Decimals;
  /** Leaves hidden and filtered rows out; unless said, as at the latest run on the sheet. */
  readonly visibleOnly?: boolean | undefined;
  readonly control?: Control;
}

/**
 * Reads the top of a sheet and recognises header and roles. A mapping of an earlier run, kept in the workbook, is used again,
 * and what people typed into its list of contacts is told to the engine.
 * @throws Problem `no-such-sheet`, `own-sheet`, `empty-sheet`, `no-such-header`, `no-such-role`
 */
export async function recogniseSheet(
  engine: Engine,
  choice: SourceChoice,
  { mapping = {}, decimals = {}, visibleOnly, control = {} }: RecogniseOptions = {},
): Promise<RecognisedSheet> {
  const { source, read, recognition, others } = await chooseSource(engine, choice, control);
  const { sample, date1904, own } = read;
  const { state, memory } = own;
  await readOutcomes(engine, state, control);
  const leavesOut = visibleOnly ?? memory?.visibleOnly ?? false;
  const hiddenRows = leavesOut ? await readHiddenRows(source, control) : undefined;
  const { columns, near } = recognition;
  const kept = mapColumns(
    { columns, near, issues: [...ownIssues(own), ...recognition.issues, ...others] },
    memory?.mapping ?? {},
    'where-present',
  );
  const mapped = mapColumns(kept, mapping, 'must-exist');
  const known = applyDecimals(mapped.columns, memory?.decimals ?? {}, 'where-present');
  return {
    source,
    sample,
    structure: recognition.structure,
    severalRows: recognition.severalRows,
    ...mapped,
    columns: applyDecimals(known, decimals, 'must-exist'),
    ownColumns: own.columns.map(({ key, row, column }) => ({ key, row, column })),
    foundAgain: foundAgainOf(own),
    date1904,
    state,
    memory,
    hiddenRows,
  };
}
