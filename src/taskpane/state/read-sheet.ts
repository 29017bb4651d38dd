import type { Scheme } from '../../scheme/definition/scheme';
import { applyDecimals, decimalsOf } from '../../session/sheet/decimals';
import { mapColumns, type Mapping } from '../../session/sheet/mapping';
import { readTable, type ColumnToRead } from '../../session/reading/read-table';
import type { RecognisedSheet } from '../../session/sheet/recognised-sheet';
import { dayOfRun, type RunDay } from '../../session/sheet/run-day';
import { recogniseSheet } from '../../session/reading/recognise-sheet';
import { rememberedSheets } from '../../session/reading/remembered-sheets';
import { chosenAgain } from '../../session/writing/run-again';
import { savedSchemes } from '../../session/reading/saved-schemes';
import type { RoleId } from '../../table/columns/roles';
import type { DecimalSign } from '../../table/reading/table-reading';
import { lightBlocks } from '../../workbook/conversation/blocks';
import { readHiddenRows } from '../../workbook/read/hidden-rows';
import { readSheetNames } from '../../workbook/read/sheet-names';
import type { SourceChoice } from '../../workbook/read/source';
import { hiddenOfRun } from '../../workbook/write/run/hide-rows';
import { hasUnfinishedRun, runInJournal } from '../../workbook/write/run/take-back';
import { learnCatalogue } from './catalogue';
import { daysKnown } from './days-known';
import { readPointedAt } from './further-sheets';
import { perform, type Progress } from './perform';
import { engine } from './session';
import { usePane, type PaneState } from './store';
import { today } from './today';

const reading = { zh: '正在读取客户清单', en: 'Reading the customer list' };

/** Reads the sheet in front, or the list at the selection: header, roles, cells, and what is remembered of it. */
export async function openSheet(choice: SourceChoice = {}): Promise<void> {
  await perform(
    reading,
    async (progress) => {
      await learnCatalogue();
      const sheet = await recogniseSheet(engine(), choice, { control: progress });
      const remembered = await rememberedOf(sheet);
      const further = await rememberedSheets(engine(), sheet, progress);
      const sheetNames = await readSheetNames(progress);
      const saved = await savedSchemes(engine(), progress);
      const run = sheet.state.runs.at(-1)?.number;
      const [isUnfinished, journal] = [await hasUnfinishedRun(sheet.state), await runInJournal()];
      const hidden = await hiddenOfRun(progress);
      usePane.setState({
        sheet,
        further,
        sheetNames,
        savedSchemes: saved,
        facts: null,
        findings: null,
        written: null,
        isFollowing: false,
        receipt: null,
        hidden: hidden ?? null,
        undone: null,
        removal: null,
        masked: null,
        leavesFoundAgain: false,
        callList: {},
        card: null,
        isChanged: false,
        isUnfinished,
        day: { day: today(), from: 'today', where: '' },
        canUndo: run !== undefined && journal === run,
        ...remembered,
      });
      await readMapped(sheet, progress);
      await readPointedAt(progress);
    },
    { again: () => void openSheet(choice) },
  );
}

/** Reads the sheet again as it is now, keeping what the person chose. Where that fails it is still to be read. */
export async function readAgain(progress: Progress): Promise<void> {
  const { sheet } = usePane.getState();
  if (!sheet) return;
  try {
    await readAsChosen(sheet, progress);
  } catch (error) {
    usePane.setState({ isChanged: true });
    throw error;
  }
}

async function readAsChosen(sheet: RecognisedSheet, progress: Progress): Promise<void> {
  const mapping = correctionsOf(sheet);
  const choice = { sheet: sheet.source.sheetName };
  const visibleOnly = sheet.hiddenRows !== undefined;
  const fresh = await recogniseSheet(engine(), choice, { visibleOnly, control: progress });
  const { columns, ...others } = mapColumns(fresh, mapping, 'where-present');
  const known = applyDecimals(columns, decimalsOf(sheet.columns) ?? {}, 'where-present');
  const mapped = { ...fresh, ...others, columns: known };
  usePane.setState({ sheet: mapped, isChanged: false });
  await readMapped(mapped, progress);
}

/** Gives a column another meaning, or none, and reads its cells as that. */
export async function setRole(header: string, role: RoleId | undefined): Promise<void> {
  const { sheet, activity } = usePane.getState();
  const column = sheet?.columns.find((other) => other.header === header);
  if (!sheet || !column || activity) return;
  const mapping: Mapping = role ? { [role]: header } : column.role ? { [column.role]: '' } : {};
  const changed = { ...sheet, ...mapColumns(sheet, mapping, 'where-present') };
  usePane.setState({ sheet: changed, findings: null, card: null });
  await perform(reading, (progress) => readMapped(changed, progress));
}

/** Has the numbers of a column read with a decimal comma or point where the column does not tell. */
export async function setDecimal(header: string, decimal: DecimalSign): Promise<void> {
  const { sheet, activity } = usePane.getState();
  if (!sheet || activity) return;
  const changed = { ...sheet, columns: applyDecimals(sheet.columns, { [header]: decimal }, 'where-present') };
  usePane.setState({ sheet: changed, findings: null, card: null });
  await perform(reading, (progress) => readMapped(changed, progress));
}

/** Has hidden and filtered rows take part, or leaves them out; what was found with the others is let go. */
export async function setVisibleOnly(visibleOnly: boolean): Promise<void> {
  const { sheet } = usePane.getState();
  if (!sheet) return;
  await perform(reading, async (progress) => {
    const hiddenRows = visibleOnly ? await readHiddenRows(sheet.source, progress) : undefined;
    const changed = { ...sheet, hiddenRows };
    usePane.setState({ sheet: changed, findings: null, card: null });
    await readMapped(changed, progress);
  });
}

/** Reads the columns that mean something, and those that a scheme needs besides or as another kind. */
export async function readMapped(
  sheet: RecognisedSheet,
  progress: Progress,
  needed: readonly ColumnToRead[] = [],
): Promise<void> {
  const wanted = sheet.columns
    .map((column) => needed.find(({ sheetColumn }) => sheetColumn === column.sheetColumn) ?? column)
    .filter((column) => needed.includes(column) || ('role' in column && column.role !== undefined));
  const control = { ...progress, blockSize: lightBlocks(), ...daysKnown() };
  const facts = await readTable(engine(), sheet, wanted, control);
  const { statedDays } = sheet.structure;
  // A person may have chosen a day meanwhile.
  const { asOf: chosen } = daysKnown();
  const day = dayOfRun({ chosen, statedDays, newest: facts.newest, today: today() });
  usePane.setState({ facts, day, asOf: day.day });
  const roleOf = rolesOf(sheet);
  readAs = new Map(wanted.map(({ sheetColumn, kind }) => [sheetColumn, `${kind} ${roleOf(sheetColumn)}`]));
}

let readAs: ReadonlyMap<number, string> = new Map();

/** Whether the table that was read holds these columns as these kinds, with the meanings that they have now. */
export function isRead(needed: readonly ColumnToRead[], sheet: RecognisedSheet): boolean {
  const roleOf = rolesOf(sheet);
  return needed.every(
    ({ sheetColumn, kind }) => readAs.get(sheetColumn) === `${kind} ${roleOf(sheetColumn)}`,
  );
}

function rolesOf({ columns }: RecognisedSheet): (sheetColumn: number) => string {
  const roles = new Map(columns.map(({ sheetColumn, role }) => [sheetColumn, role]));
  return (sheetColumn) => roles.get(sheetColumn) ?? '';
}

/** Every role as the person sees it now, those taken away included. */
function correctionsOf({ columns }: RecognisedSheet): Mapping {
  const taken = columns.flatMap(({ role, candidates }) => (role ? [] : candidates.slice(0, 1)));
  return Object.fromEntries([
    ...taken.map(({ role }) => [role, ''] as const),
    ...columns.flatMap(({ role, header }) => (role ? [[role, header] as const] : [])),
  ]);
}

interface Remembered {
  readonly scheme?: Scheme;
  readonly asOf?: number;
  readonly day?: RunDay;
  readonly asFormulas?: boolean;
  readonly callList?: PaneState['callList'];
}

const chosenDay = (asOf: number) => ({ asOf, day: { day: asOf, from: 'chosen', where: '' } as const });

/** What the workbook remembers of its latest run. A scheme that this version cannot read any more is let go. */
async function rememberedOf({ state }: RecognisedSheet): Promise<Remembered> {
  if (state.scheme === undefined) return {};
  try {
    const scheme = await engine().parseScheme(state.scheme);
    const latest = state.runs.at(-1);
    const asOf = latest && chosenAgain(latest);
    return {
      scheme,
      asFormulas: state.formulas ?? false,
      ...(latest && { callList: { isOn: state.callList !== undefined, ...state.callList } }),
      ...(asOf !== undefined && chosenDay(asOf)),
    };
  } catch {
    return {};
  }
}
