import { addressOf } from '../places/address';
import { formatSerial } from '../cells/calendar';
import type { Column, DateColumn, NumberColumn, TextColumn } from '../columns/column';
import type { Issue } from '../issues/issue';
import type { Table } from '../columns/table';

interface Transactions {
  readonly table: Table;
  readonly id: TextColumn;
  readonly date: DateColumn;
  readonly amount: NumberColumn;
  readonly asOf: number;
}

/** What may be wrong with a row, and how it is said. */
interface Check {
  readonly kind: string;
  readonly severity: Issue['severity'];
  readonly column: Column;
  readonly words: readonly [zh: string, en: string];
  readonly holds: (row: number) => boolean;
  readonly shown?: (row: number) => string;
}

const mostExamples = 5;

/** What was left out of the sums, and what cannot be added up. */
export function transactionIssues(transactions: Transactions): readonly Issue[] {
  return checksOf(transactions).flatMap((check) => issuesOf(check, transactions.table));
}

function issuesOf({ kind, severity, column, words, holds, shown }: Check, table: Table): Issue[] {
  const rows: number[] = [];
  for (let row = 0; row < table.rowCount; row++) if (holds(row)) rows.push(row);
  if (rows.length === 0) return [];
  const examples = rows.slice(0, mostExamples).map((row) => ({
    cell: addressOf(table.sheetRows[row] ?? 0, column.sheetColumn),
    value: shown?.(row) ?? '',
  }));
  const [zh, en] = words;
  const count = String(rows.length);
  const text = { zh: `${count} 行${zh}。`, en: `${count} ${en}.` };
  return [{ kind, severity, text, count: rows.length, examples, column: column.header }];
}

function checksOf({ id, date, amount, asOf }: Transactions): readonly Check[] {
  return [
    {
      ...{ kind: 'no-customer', severity: 'warning', column: id },
      words: ['没有客户，未计入', 'rows have no customer and are left out'],
      holds: (row) => id.missing[row] !== 0,
    },
    {
      ...{ kind: 'future-transaction', severity: 'warning', column: date },
      words: ['交易日期晚于截至日期，未计入', 'transactions are later than the as-of day and are left out'],
      holds: (row) => (date.values[row] ?? NaN) >= asOf + 1,
      shown: (row) => formatSerial(date.values[row] ?? NaN),
    },
    {
      ...{ kind: 'undated-transaction', severity: 'warning', column: date },
      words: [
        '没有交易日期，不算购买，也不计入总额',
        'transactions have no date: they are no purchase and in no total',
      ],
      holds: (row) => Number.isNaN(date.values[row] ?? NaN),
    },
    {
      ...{ kind: 'unknown-amount', severity: 'error', column: amount },
      words: [
        '缺少金额，该客户的合计视为数据不足',
        'amounts are missing; the totals of these customers are no data',
      ],
      holds: (row) => amount.missing[row] !== 0,
    },
    {
      ...{ kind: 'refund', severity: 'note', column: amount },
      words: [
        '金额为负（退款），冲减总额，不计次数；与此前某笔购买等额的，那笔也不计入终身价值',
        'amounts are negative (refunds): they lower the total and are no purchase; a purchase of the same amount before is not fed into lifetime value',
      ],
      holds: (row) => (amount.values[row] ?? 0) < 0,
      shown: (row) => String(amount.values[row] ?? ''),
    },
  ];
}
