import { customerListName } from '../../scheme/binding/customer-list';
import { candidatesByManager, makeCallList, type CallList } from '../../scheme/results/call-list/call-list';
import { isListedByDefault, listFacts, type ListFacts } from '../../scheme/results/call-list/list-facts';
import type { PastLists } from '../../scheme/results/call-list/outcomes';
import { offsetOf1904 } from '../../table/cells/calendar';
import { pastLists } from '../../workbook/result/read-outcomes';
import { countsAt, usualCapacity, type CallListFindings } from './call-list-counts';
import type { SheetRun } from './sheet-run';

/** The list of a run; undefined where the scheme finds no tier, or the sheet names nobody. */
export function callListOfRun(run: SheetRun, capacity: number): CallList | undefined {
  const facts = factsOfRun(run);
  return facts && makeCallList(facts, pastOf(run), capacity);
}

/** What a preview says of the list before it is written. */
export function callListFindings(run: SheetRun): CallListFindings | undefined {
  const facts = factsOfRun(run);
  if (!facts) return undefined;
  const managers = candidatesByManager(facts, pastOf(run));
  const capacity = run.sheet.state.callList?.capacity ?? usualCapacity;
  return { byDefault: isListedByDefault(facts), capacity, managers, ...countsAt({ managers }, capacity) };
}

/** Customers of transactions are known by the list of customers that was pointed at, where there is one. */
function factsOfRun({ result, further }: SheetRun): ListFacts | undefined {
  const listed = result.ofTransactions?.listed;
  const table = listed && further[customerListName]?.reading.table;
  return listFacts(table ? { result, table, rowOf: listed } : { result, table: result.table });
}

function pastOf({ listCells, result, sheet }: SheetRun): PastLists | undefined {
  if (!listCells) return undefined;
  const latest = sheet.state.runs.at(-1)?.asOf ?? result.asOf;
  return pastLists(listCells.list, listCells.outcomes, latest, dateOffsetOf(sheet));
}

/** What dates of the workbook lack. */
export function dateOffsetOf({ date1904 }: SheetRun['sheet']): number {
  return date1904 ? offsetOf1904 : 0;
}
