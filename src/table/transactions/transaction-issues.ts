import { addressOf } from '../places/address';
import { formatSerial } from '../cells/calendar';
import type { Column, DateColumn, NumberColumn, TextColumn } from '../columns/column';
import type { Issue, IssueExample } from '../issues/issue';
import type { Table } from '../columns/table';

interface Transactions {
  readonly table: Table;
  readonly id: TextColumn;
  readonly date: DateColumn;
  readonly amount: NumberColumn;
  readonly asOf: number;
}

const mostExamples = 5;

/** What was left out of the sums, and what cannot be added up. */
export function transactionIssues({ table, id, date, amount, asOf }: Transactions): readonly Issue[] {
  const find = (
    kind: string,
    severity: Issue['severity'],
    column: Column,
    [zh, en]: readonly [string, string],
    holds: (row: number) => boolean,
    valueOf: (row: number) => string = () => '',
  ): Issue[] => {
    const rows: number[] = [];
    for (let row = 0; row < table.rowCount; row++) if (holds(row)) rows.push(row);
    const examples = rows.slice(0, mostExamples).map((row): IssueExample => ({
      cell: addressOf(table.sheetRows[row] ?? 0, column.sheetColumn),
      value: valueOf(row),
    }));
    const count = String(rows.length);
    const text = { zh: `${count} 行${zh}。`, en: `${count} ${en}.` };
    return rows.length === 0
      ? []
      : [{ kind, severity, text, count: rows.length, examples, column: column.header }];
  };
  return [
    ...find(
      'no-customer',
      'warning',
      id,
      ['没有客户，未计入', 'rows have no customer and are left out'],
      (row) => id.missing[row] !== 0,
    ),
    ...find(
      'future-transaction',
      'warning',
      date,
      ['交易日期晚于基准日，未计入', 'transactions are later than the as-of day and are left out'],
      (row) => (date.values[row] ?? NaN) >= asOf + 1,
      (row) => formatSerial(date.values[row] ?? NaN),
    ),
    ...find(
      'undated-transaction',
      'warning',
      date,
      ['没有交易日期，只计入总额', 'transactions have no date and count in the totals only'],
      (row) => date.missing[row] !== 0,
    ),
    ...find(
      'unknown-amount',
      'error',
      amount,
      [
        '缺少金额，该客户的合计视为数据不足',
        'amounts are missing; the totals of these customers are no data',
      ],
      (row) => amount.missing[row] !== 0,
    ),
    ...find(
      'refund',
      'note',
      amount,
      [
        '金额为负（退款），冲减总额，不计次数',
        'amounts are negative (refunds): they lower the total and are no purchase',
      ],
      (row) => (amount.values[row] ?? 0) < 0,
      (row) => String(amount.values[row] ?? ''),
    ),
  ];
}
