import { inLanguage } from '../../locales/text';
import { customerListName } from '../../scheme/binding/customer-list';
import type { RunEntry, SourceMemory } from '../../workbook/memory/state';
import type { RunToWrite } from '../../workbook/write/run/run-to-write';
import { mappingOf } from '../sheet/mapping';
import { destinationOf, type SheetRun } from './sheet-run';
import type { WritingOptions } from './writing-plan';

/** What is remembered of the sheet that was read, and of a list of customers that the results go to. */
export function memories(run: SheetRun): Pick<RunToWrite, 'memory' | 'read'> {
  const list = run.further[customerListName];
  const memory = memoryOf(run);
  if (destinationOf(run) !== 'customer-list' || !list) return { memory };
  const { sheetName } = run.sheet.source;
  return { memory: { mapping: mappingOf(list.sheet.columns) }, read: { sheetName, memory } };
}

/** What the next run on this sheet begins with. */
function memoryOf({ sheet, further }: SheetRun): RunToWrite['memory'] {
  const sheets = Object.entries(further).map(([name, { sheet: other }]) => [
    name,
    { sheet: other.source.sheetName, mapping: mappingOf(other.columns) },
  ]);
  return {
    mapping: mappingOf(sheet.columns),
    ...(sheet.hiddenRows && { visibleOnly: true }),
    ...(sheets.length > 0 && { further: Object.fromEntries(sheets) as SourceMemory['further'] & object }),
  };
}

/** The run as the workbook's journal of runs has it. */
export function runEntry(
  { result, sheet, day }: SheetRun,
  { language, at }: WritingOptions,
): Omit<RunEntry, 'number'> {
  const first = result.tiers[0];
  const tiers = (first?.counts ?? []).map(({ tier, customers }) => [
    inLanguage(tier.label, language),
    customers,
  ]);
  return {
    schemeId: result.scheme.id,
    label: result.scheme.label,
    sheet: sheet.source.sheetName,
    asOf: result.asOf,
    ...(day && { dayFrom: day.from }),
    rows: result.rowCount,
    stars: result.stars,
    tiers: Object.fromEntries(tiers) as Record<string, number>,
    ...(at === undefined ? {} : { at }),
  };
}
