import { inLanguage } from '../../locales/text';
import { customerListName } from '../../scheme/binding/customer-list';
import type { RunEntry, SourceMemory } from '../../workbook/memory/state';
import type { RunToWrite } from '../../workbook/write/run/run-to-write';
import { decimalsOf } from '../sheet/decimals';
import { mappingOf } from '../sheet/mapping';
import type { RecognisedSheet } from '../sheet/recognised-sheet';
import { destinationOf, type SheetRun } from './sheet-run';
import type { WritingOptions } from './writing-plan';

/** What is remembered of the sheet that was read, and of a list of customers that the results go to. */
export function memories(run: SheetRun): Pick<RunToWrite, 'memory' | 'read'> {
  const list = run.further[customerListName];
  const memory = memoryOf(run);
  if (destinationOf(run) !== 'customer-list' || !list) return { memory };
  const { sheetName } = run.sheet.source;
  return { memory: layoutOf(list.sheet), read: { sheetName, memory } };
}

/** What the next run on this sheet begins with. */
function memoryOf({ sheet, further }: SheetRun): RunToWrite['memory'] {
  const sheets = Object.entries(further).map(([name, { sheet: other }]) => [
    name,
    { sheet: other.source.sheetName, ...layoutOf(other) },
  ]);
  return {
    ...layoutOf(sheet),
    ...(sheet.hiddenRows && { visibleOnly: true }),
    ...(sheets.length > 0 && { further: Object.fromEntries(sheets) as SourceMemory['further'] & object }),
  };
}

/** How the columns of a sheet are understood. */
function layoutOf({ columns }: RecognisedSheet): Pick<SourceMemory, 'mapping' | 'decimals'> {
  const decimals = decimalsOf(columns);
  return { mapping: mappingOf(columns), ...(decimals && { decimals }) };
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
