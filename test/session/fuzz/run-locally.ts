import { CellError, type CellValue } from '../../../src/embedded-host/model/cell-value';
import type { Workbook } from '../../../src/embedded-host/model/workbook';
import type { Scheme } from '../../../src/scheme/scheme';
import type { Engine } from '../../../src/session/engine';
import { planReading } from '../../../src/session/read-table';
import type { RecognisedSheet } from '../../../src/session/recognise-sheet';
import type { WritingPlan } from '../../../src/session/writing-plan';
import type { Cell } from '../../../src/table/cell';
import { emptyState } from '../../../src/workbook/state';
import type { CellContent } from '../../../src/workbook/write/journal';

/** What the engine would write for a sheet. */
export interface LocalRun {
  readonly sheet: RecognisedSheet;
  readonly plan: WritingPlan;
  /** Column by column, for the rows of the table. */
  readonly cells: readonly (readonly CellContent[])[];
}

/**
 * Recognises, checks and runs as the session does, on cells taken from the workbook without the client library: all that happens to a
 * sheet between reading it and writing.
 */
export async function runLocally(
  engine: Engine,
  workbook: Workbook,
  scheme: Scheme,
  asOf: number,
): Promise<LocalRun> {
  const sheet = await recogniseLocally(engine, workbook);
  const { columns } = await engine.needs(scheme, sheet.columns, {});
  const { plans, options, wanted } = planReading(sheet, columns);
  await engine.beginTable(sheet, plans, options);
  const width = sheet.source.left + sheet.source.columnCount;
  const values = asHandedOver(workbook.activeSheet.readValues(wanted.firstRow, 0, wanted.rowCount, width));
  await engine.addBlock(wanted.firstRow, [{ firstColumn: 0, values }]);
  const { rows } = await engine.finishTable();
  await engine.run(scheme, { asOf });
  const plan = await engine.planWriting({ language: 'zh-CN' });
  const keys = plan.target.columns.map(({ key }) => key);
  return {
    sheet,
    plan,
    cells: await engine.cells(
      Int32Array.from({ length: rows }, (_, row) => row),
      keys,
    ),
  };
}

async function recogniseLocally(engine: Engine, workbook: Workbook): Promise<RecognisedSheet> {
  const sheet = workbook.activeSheet;
  const used = sheet.usedRange(true) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const area = sheet.tables[0]?.area ?? used;
  const [rowCount, columnCount] = [area.bottom - area.top + 1, area.right - area.left + 1];
  const sample = {
    firstRow: area.top,
    firstColumn: area.left,
    values: asHandedOver(sheet.readValues(area.top, area.left, rowCount, columnCount)),
    formats: Array.from({ length: rowCount }, (_, row) =>
      Array.from({ length: columnCount }, (__, column) =>
        sheet.getNumberFormat(area.top + row, area.left + column),
      ),
    ),
    merged: sheet.merges.map(({ top, left, bottom, right }) => ({
      row: top,
      column: left,
      rowCount: bottom - top + 1,
      columnCount: right - left + 1,
    })),
    rowCount,
  };
  const source = {
    sheetName: sheet.name,
    tableName: sheet.tables[0]?.name,
    top: area.top,
    left: area.left,
    rowCount,
    columnCount,
  };
  const recognition = await engine.recognise(sample, []);
  return {
    ...recognition,
    source,
    sample,
    ownColumns: [],
    date1904: workbook.date1904,
    state: emptyState,
    memory: undefined,
    hiddenRows: undefined,
  };
}

/** Cells as `Range.values` hands them over: an error is its text. */
function asHandedOver(values: readonly (readonly CellValue[])[]): Cell[][] {
  return values.map((row) => row.map((cell) => (cell instanceof CellError ? cell.code : cell)));
}
