import { Problem } from '../../locales/problem';
import type { DeclaredMethod } from '../../scheme/definition/declared-method';
import type { Scheme } from '../../scheme/definition/scheme';
import {
  readFurtherSheets,
  recognisedColumns,
  type RecognisedSheets,
} from '../../session/reading/further-sheets';
import type { SchemeNeeds } from '../../session/engine/scheme-knowledge';
import { applyMapping, type Mapping } from '../../session/sheet/mapping';
import { recogniseSheet } from '../../session/reading/recognise-sheet';
import type { RoleId } from '../../table/columns/roles';
import { readSheetNames } from '../../workbook/read/sheet-names';
import { daysKnown } from './days-known';
import { perform, problemOf, type Progress } from './perform';
import { engine } from './session';
import { usePane, type PaneState } from './store';

type SheetDeclaration = NonNullable<DeclaredMethod['sheets']>[string];

/** A further sheet that a scheme can read, under the name that its method gives to it. */
export interface WantedSheet extends SheetDeclaration {
  readonly name: string;
}

/** The further sheets that the steps of a scheme can read, each once. */
export function wantedSheets(
  { steps }: Scheme,
  methods: Readonly<Record<string, DeclaredMethod>>,
): readonly WantedSheet[] {
  const all = steps.flatMap(({ method }) => Object.entries(methods[method]?.sheets ?? {}));
  return [...new Map(all)].map(([name, declared]) => ({ ...declared, name }));
}

/** Of the sheets that a person pointed at, those that the chosen scheme reads. */
export function furtherOfScheme({
  scheme,
  catalogue,
  further,
}: Pick<PaneState, 'scheme' | 'catalogue' | 'further'>): RecognisedSheets {
  const names = wantedSheets(scheme, catalogue.methods).map(({ name }) => name);
  return Object.fromEntries(Object.entries(further).filter(([name]) => names.includes(name)));
}

/**
 * Says which sheet is still to be pointed at, in the words of the pane.
 * @throws Problem `missing-sheet`
 */
export function requirePointedAt({
  scheme,
  catalogue,
  further,
}: Pick<PaneState, 'scheme' | 'catalogue' | 'further'>): void {
  const missing = wantedSheets(scheme, catalogue.methods).find(
    ({ name, optional }) => optional !== true && !further[name],
  );
  if (!missing) return;
  const { zh, en } = missing.label;
  throw new Problem('missing-sheet', {
    zh: `这个方案还要读“${zh}”。请在“方案”步骤的“还要读的工作表”中指明是哪一张。`,
    en: `This scheme also reads "${en}". Say which sheet it is, in the step "Scheme" under "Further sheets".`,
  });
}

const recognising = { zh: '正在识别工作表', en: 'Recognising the sheet' };
const reading = { zh: '正在读取工作表', en: 'Reading the sheet' };

/** What of each further sheet stands in the engine: the sheet as it was recognised then, and its columns. */
const read = new Map<string, { readonly sheet: unknown; readonly columns: string }>();

const columnsOf = (name: string, { furtherColumns }: SchemeNeeds) =>
  JSON.stringify(
    (furtherColumns[name] ?? []).map(({ sheetColumn, kind, role }) => [sheetColumn, kind, role ?? null]),
  );

/** Reads of further sheets what a scheme needs. */
export async function readFurther(
  further: RecognisedSheets,
  needs: SchemeNeeds,
  progress: Progress,
): Promise<void> {
  await readFurtherSheets(engine(), further, needs, { ...progress, ...daysKnown() });
  for (const [name, sheet] of Object.entries(further))
    read.set(name, { sheet, columns: columnsOf(name, needs) });
}

/** Whether the engine has of further sheets what the scheme needs, with the meanings that their columns have now. */
export async function isFurtherRead(
  { scheme, sheet }: Pick<PaneState, 'scheme' | 'sheet'>,
  further: RecognisedSheets,
): Promise<boolean> {
  const names = Object.keys(further);
  if (!sheet || names.length === 0) return true;
  const needs = await engine().needs(scheme, sheet.columns, recognisedColumns(further));
  return names.every((name) => {
    const known = read.get(name);
    return known?.sheet === further[name] && known?.columns === columnsOf(name, needs);
  });
}

/** Reads the sheets that were pointed at for the chosen scheme, so that a look knows them. Where it lacks a column, the preview says so. */
export async function readPointedAt(progress: Progress): Promise<void> {
  const { sheet, scheme } = usePane.getState();
  const further = furtherOfScheme(usePane.getState());
  if (!sheet || Object.keys(further).length === 0) return;
  const needs = await engine()
    .needs(scheme, sheet.columns, recognisedColumns(further))
    .catch(() => undefined);
  if (needs) await readFurther(further, needs, progress);
}

/** Points at a sheet, or at none any more. */
export async function pointAt(name: string, sheetName: string | undefined): Promise<void> {
  if (sheetName === undefined) {
    const { [name]: _gone, ...others } = usePane.getState().further;
    usePane.setState({ further: others, findings: null, card: null });
    return;
  }
  await perform(recognising, async (progress) => {
    const sheet = await recogniseSheet(engine(), { sheet: sheetName }, { control: progress });
    usePane.setState(({ further }) => ({
      further: { ...further, [name]: sheet },
      findings: null,
      card: null,
    }));
    await readPointedAt(progress);
  });
}

/** Gives a column of a further sheet another meaning, or none. */
export async function setFurtherRole(name: string, header: string, role: RoleId | undefined): Promise<void> {
  if (usePane.getState().activity) return;
  usePane.setState(({ further }) => {
    const sheet = further[name];
    const before = sheet?.columns.find((column) => column.header === header)?.role;
    if (!sheet) return {};
    const mapping: Mapping = role ? { [role]: header } : before ? { [before]: '' } : {};
    const columns = applyMapping(sheet.columns, mapping, 'where-present');
    return { further: { ...further, [name]: { ...sheet, columns } }, findings: null, card: null };
  });
  await perform(reading, readPointedAt);
}

/** Looks which sheets there are now. */
export async function learnSheetNames(): Promise<void> {
  try {
    usePane.setState({ sheetNames: await readSheetNames() });
  } catch (error) {
    usePane.setState({ problem: { problem: problemOf(error) } });
  }
}
