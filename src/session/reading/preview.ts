import type { RunProgress } from '../../scheme/running/run';
import { customerListName } from '../../scheme/binding/customer-list';
import type { RoleId } from '../../table/columns/roles';
import type { SchemeNeeds } from '../engine/scheme-knowledge';
import type { Scheme } from '../../scheme/definition/scheme';
import type { ReadControl } from '../../workbook/read/columns';
import type { Engine } from '../engine/engine';
import type { Findings } from '../findings/findings';
import { readFurtherSheets, recognisedColumns, type RecognisedSheets } from './further-sheets';
import { tellingOfContact } from '../../table/recognition/telling-of-contact';
import { noRows } from '../findings/no-rows';
import { isPersonal } from '../../table/columns/personal-evidence';
import { tellsDay } from '../../table/columns/tells-day';
import { dayOfRun } from '../sheet/run-day';
import { readTable, type ColumnToRead } from './read-table';
import type { RecognisedSheet } from '../sheet/recognised-sheet';

/** What a run found on a sheet, before a single cell is written. Tables and results stay in the engine. */
export interface Preview {
  readonly sheet: RecognisedSheet;
  readonly scheme: Scheme;
  readonly findings: Findings;
}

export interface PreviewOptions {
  /** The day that a person chose for the run to speak of, in Excel days; else the sheet tells it, see {@link dayOfRun}. */
  readonly asOf?: number | undefined;
  /** What the clock says, in Excel days. */
  readonly today?: number;
  readonly control?: ReadControl;
  readonly onProgress?: (progress: RunProgress) => void;
  /** The further sheets that a person pointed at, by the names that the methods give to them. */
  readonly furtherSheets?: RecognisedSheets;
}

/**
 * Reads what the scheme needs and runs it.
 * @throws Problem `missing-column`, `missing-sheet`, `no-such-input` and others of the scheme, `no-rows`, `cancelled`, and those of Excel
 */
export async function previewScheme(
  engine: Engine,
  sheet: RecognisedSheet,
  scheme: Scheme,
  { asOf, today = asOf ?? 0, control = {}, onProgress, furtherSheets = {} }: PreviewOptions,
): Promise<Preview> {
  const needs = await engine.needs(scheme, sheet.columns, recognisedColumns(furtherSheets));
  const columns = withOthers(sheet, needs.columns);
  const days = { ...control, today, asOf };
  const { rows, newest } = await readTable(engine, sheet, columns, days);
  if (rows === 0) throw noRows(sheet.source.sheetName);
  await readFurtherSheets(engine, furtherSheets, withContacts(furtherSheets, needs), days);
  const { statedDays } = sheet.structure;
  const day = dayOfRun({ chosen: asOf, statedDays, newest, today });
  const request = { asOf: day.day, day, sheets: Object.keys(furtherSheets) };
  const findings = await engine.run(scheme, request, (progress) => {
    if (isCancelled(control)) void engine.cancel();
    onProgress?.(progress);
  });
  control.checkCancelled?.();
  return { sheet, scheme, findings };
}

/** What a list of customers to contact says of them besides, and who is not to be on it. */
const contactRoles: readonly RoleId[] = ['phone', 'manager'];

/** What the scheme needs, what tells the day of the data and customers of one name apart, and what a list of contacts is made of. */
function withOthers(
  { columns }: Pick<RecognisedSheet, 'columns'>,
  needed: readonly ColumnToRead[],
): readonly ColumnToRead[] {
  const known = new Set(needed.map(({ sheetColumn }) => sheetColumn));
  const hasIds = columns.some(({ role }) => role === 'customerId');
  const others = columns.filter(
    (column) =>
      !known.has(column.sheetColumn) &&
      (tellsDay(column) ||
        contactRoles.some((own) => own === column.role) ||
        (!hasIds && (column.role === 'position' || isPersonal(column)))),
  );
  const telling = tellingOfContact(columns).filter(({ sheetColumn }) => !known.has(sheetColumn));
  return [...needed, ...others, ...telling];
}

/** The list of customers that the results go to tells of their contacts. */
function withContacts(sheets: RecognisedSheets, needs: SchemeNeeds): SchemeNeeds {
  const list = sheets[customerListName];
  const needed = needs.furtherColumns[customerListName];
  if (!list || !needed) return needs;
  const columns = [
    ...list.columns.filter(({ role }) => [...contactRoles, 'name'].some((own) => own === role)),
    ...tellingOfContact(list.columns),
  ];
  const unread = columns.filter(({ sheetColumn }) => !needed.some((own) => own.sheetColumn === sheetColumn));
  const others = unread.map(({ header, role, sheetColumn, kind }) => ({
    ...{ header, role, sheetColumn, kind },
    steps: [],
  }));
  return {
    ...needs,
    furtherColumns: { ...needs.furtherColumns, [customerListName]: [...needed, ...others] },
  };
}

function isCancelled({ checkCancelled }: ReadControl): boolean {
  try {
    checkCancelled?.();
    return false;
  } catch {
    return true;
  }
}
