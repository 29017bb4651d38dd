import { unzipSync, zipSync } from 'fflate';
import { asOf } from './dates.mjs';

/** In local time, which is what zip entries carry: the same fields whatever the machine's zone. */
const entryTime = new Date(2026, 5, 30);

/** The bytes of an ExcelJS workbook, the same on every machine and on every day: the writer's own zip carries the clock. */
export async function workbookBytes(workbook) {
  workbook.creator = 'Huiyan';
  workbook.lastModifiedBy = 'Huiyan';
  workbook.created = asOf;
  workbook.modified = asOf;
  const entries = Object.entries(unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer())));
  const files = entries.filter(([name]) => !name.endsWith('/'));
  return zipSync(Object.fromEntries(files), { level: 9, mtime: entryTime });
}
