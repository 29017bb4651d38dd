import { customerListName } from '../../scheme/binding/customer-list';
import { candidatesByManager, makeCallList, type CallList } from '../../scheme/results/call-list/call-list';
import { candidatesOf } from '../../scheme/results/call-list/candidates';
import { isListedByDefault, listFacts, type ListFacts } from '../../scheme/results/call-list/list-facts';
import type { PastLists } from '../../scheme/results/call-list/outcomes';
import type { Issue } from '../../table/issues/issue';
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
  const candidates = candidatesOf(facts, pastOf(run));
  const managers = candidatesByManager(facts, candidates);
  const capacity = run.sheet.state.callList?.capacity ?? usualCapacity;
  const { leftOut } = candidates;
  const counts = countsAt({ managers }, capacity);
  return { byDefault: isListedByDefault(facts), capacity, managers, ...counts, leftOut };
}

/**
 * What stands against a list that the scheme would have: a column of consent that nobody can read, or that no column names the customers.
 */
export function callListIssues(run: SheetRun): readonly Issue[] {
  const facts = factsOfRun(run);
  if (facts) return isListedByDefault(facts) ? facts.contact.issues : [];
  return run.result.columns.some(({ output }) => output.kind === 'star') ? [nobodyNamed()] : [];
}

function nobodyNamed(): Issue {
  return {
    kind: 'no-call-list',
    severity: 'warning',
    text: {
      zh: '没有客户号或客户姓名列，不写“本周名单”。请指定哪一列是客户姓名（命令行：--map name=表头）。',
      en: 'No column of customer ids or names, so no call list is written. Say which column has the names (command line: --map name=HEADER).',
    },
    count: 1,
    examples: [],
    assumption: true,
    choose: ['name', 'customerId'],
  };
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
