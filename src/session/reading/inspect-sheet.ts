import { inLanguage, type Language } from '../../locales/text';
import { formatSerial } from '../../table/cells/calendar';
import { addressOf } from '../../table/places/address';
import type { SourceChoice } from '../../workbook/read/source';
import type { Engine } from '../engine/engine';
import { todayOf } from '../sheet/run-day';
import { fittingSchemes } from './fitting-schemes';
import { readTable } from './read-table';
import { recogniseSheet } from './recognise-sheet';

/**
 * What is recognised in a sheet: where the table stands, its columns with roles, confidence and types, the rows left out, and
 * what the data doctor found in all columns; and the playbooks that find something in it.
 * @throws Problem as {@link recogniseSheet}
 */
export async function inspectSheet(
  engine: Engine,
  choice: SourceChoice,
  language: Language,
  now = new Date(),
) {
  const sheet = await recogniseSheet(engine, choice);
  const columns = sheet.columns.filter(({ empty }) => !empty);
  const reading = await readTable(engine, sheet, columns, { today: todayOf(now) });
  const { source, structure } = sheet;
  const lastRow = source.top + source.rowCount - 1;
  const lastColumn = source.left + source.columnCount - 1;
  const { day, schemes } = await fittingSchemes(engine, sheet, reading, todayOf(now));
  return {
    sheet: source.sheetName,
    ...(source.tableName === undefined ? {} : { table: source.tableName }),
    range: `${addressOf(source.top, source.left)}:${addressOf(lastRow, lastColumn)}`,
    date1904: sheet.date1904,
    headerRows: structure.headerRows && {
      first: structure.headerRows.first + 1,
      last: structure.headerRows.last + 1,
    },
    dataStart: structure.dataStart + 1,
    rows: reading.rows,
    columns: columns.map(({ sheetColumn, header, role, kind, confidence, candidates }) => ({
      column: addressOf(0, sheetColumn).slice(0, -1),
      header,
      role: role ?? null,
      confidence,
      type: kind,
      candidates,
    })),
    near: sheet.near.map(({ role, header, sheetColumn, confidence }) => ({
      role,
      column: addressOf(0, sheetColumn).slice(0, -1),
      header,
      confidence,
    })),
    day: { from: day.from, where: day.where, day: formatSerial(day.day) },
    schemes: schemes.map(({ id, label }) => ({ id, label: inLanguage(label, language) })),
    skipped: [...structure.skipped, ...reading.skipped].map(({ sheetRow, rowCount, why, text }) => ({
      row: sheetRow + 1,
      rows: rowCount,
      why,
      text,
    })),
    issues: [...sheet.issues, ...reading.issues].map(({ text, ...issue }) => ({
      ...issue,
      text: inLanguage(text, language),
    })),
  };
}
