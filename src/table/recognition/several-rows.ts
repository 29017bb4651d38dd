import { isBlank, type Cell } from '../cells/cell';
import { foldId } from '../reading/fold-ids';
import type { Issue } from '../issues/issue';
import { makeIssue } from '../issues/issue-kinds';
import type { SheetSample } from '../reading/structure';
import { headerKey } from './header-key';
import type { RecognisedColumn } from './recognised-column';
import { sheetColumnsOf } from './sample-columns';

/** What numbers the rows of such a list: 保单号, 资金账号, Contract no. */
const rowNumber =
  /(?:保单|合同|账|帐|资金|卡|存单|借据|订单|单|流水|凭证|业务)号(?:码)?$|(?:policy|contract|account|acct|order|card|loan|deal|invoice|vertrags|konto|policen)(?:no|nr|number|nummer|id)$/u;
/** So many rows repeat a customer before it is no slip. */
const leastRepeats = 2;
const leastShare = 0.1;
/** Of so many one is enough beside numbers that do not repeat; where only a status stands, as it does in lists of customers too, it takes so many. */
const largeShare = 0.3;

/**
 * Says so where a customer stands in several rows: his id repeats while a number of another kind does not, or a status stands beside it. In a
 * list of transactions that is natural, and nothing is said.
 */
export function severalRowsOf(
  columns: readonly RecognisedColumn[],
  sample: SheetSample,
  dataStart: number,
): Issue | undefined {
  const having = (role: string): RecognisedColumn | undefined =>
    columns.find((column) => column.role === role);
  const customer = having('customerId') ?? having('name');
  if (!customer || having('transactionDate')) return undefined;
  const textsOf = ({ sheetColumn }: RecognisedColumn): string[] => textsIn(sample, dataStart, sheetColumn);
  const texts = textsOf(customer);
  const repeats = texts.length - new Set(texts).size;
  const isMany = repeats >= largeShare * texts.length;
  const isNoSlip = repeats >= leastRepeats && repeats >= leastShare * texts.length;
  if (repeats === 0 || !(isMany || isNoSlip)) return undefined;
  const numbers = columns.find((column) => {
    if (column === customer || column.role === 'idNumber' || !rowNumber.test(headerKey(column.header)))
      return false;
    const own = textsOf(column);
    return own.length >= 0.9 * texts.length && new Set(own).size === own.length;
  });
  const told =
    numbers ??
    (customer.fillsDown ? customer : undefined) ??
    (isMany && isNoSlip ? having('rowStatus') : undefined);
  return told && makeIssue('several-rows', { count: repeats, column: customer.header, detail: told.header });
}

function textsIn(sample: SheetSample, dataStart: number, sheetColumn: number): string[] {
  const offset = sheetColumnsOf(sample).indexOf(sheetColumn);
  return sample.values.slice(dataStart - sample.firstRow).flatMap((row) => {
    const cell: Cell = row[offset] ?? '';
    return isBlank(cell) ? [] : [foldId(String(cell))];
  });
}
