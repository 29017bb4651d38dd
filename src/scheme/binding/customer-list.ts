import { addressOf } from '../../table/places/address';
import { textAt, type TextColumn } from '../../table/columns/column';
import { issueInSheet, type Issue } from '../../table/issues/issue';
import type { RoleId } from '../../table/columns/roles';
import { findColumn, type Table } from '../../table/columns/table';
import type { AvailableSheets, SchemeBinding } from './binding';
import type { SheetTable } from './sheet-tables';

/**
 * The name by which a person points at his list of customers when the sheet that is read holds transactions
 * (`--input customers=客户`): the results then go beside the customers there, and not to a sheet of their own.
 */
export const customerListName = 'customers';

/** What is read of the list: the column that tells customers apart in the transactions too. */
export function bindCustomerList(
  binding: SchemeBinding,
  sheets: AvailableSheets,
): Pick<SchemeBinding, 'neededOfSheets' | 'missing'> {
  const { neededOfSheets, missing, needed } = binding;
  const list = Object.hasOwn(sheets, customerListName) ? sheets[customerListName] : undefined;
  if (!list || Object.hasOwn(neededOfSheets, customerListName)) return { neededOfSheets, missing };
  const role: RoleId = findColumn({ columns: needed }, 'customerId') ? 'customerId' : 'name';
  const key = findColumn({ columns: list }, role);
  if (!key) {
    const lack = { step: '', input: '', sheet: customerListName, wanted: [role], kind: 'text' as const };
    return { neededOfSheets, missing: [...missing, lack] };
  }
  const { header, sheetColumn } = key;
  return {
    neededOfSheets: {
      ...neededOfSheets,
      [customerListName]: [{ header, role, sheetColumn, kind: 'text', steps: [] }],
    },
    missing,
  };
}

/** Where the customers of the list stand among those of the transactions. */
export interface ListedCustomers {
  /** For each row of the list its row in the table of customers, -1 for one without transactions. */
  readonly listed: Int32Array;
  readonly issues: readonly Issue[];
}

/** Matches a list to the customers of the transactions: by id, letter by letter. */
export function matchCustomerList({ sheetName, table }: SheetTable, customers: Table): ListedCustomers {
  const key = keyOf(customers);
  const own = keyOf(table);
  const rows = new Map(Array.from(key?.codes ?? [], (_, row) => [key && textAt(key, row), row] as const));
  const listed = Int32Array.from(own?.codes ?? [], (_, row) => {
    const id = own && textAt(own, row);
    return id === undefined ? -1 : (rows.get(id) ?? -1);
  });
  const found = new Set(listed);
  const absent = [...rows.values()].filter((row) => !found.has(row));
  return {
    listed,
    issues: [...withoutPlace(absent, key), ...withoutTransactions(listed, own, { sheetName, table })],
  };
}

function keyOf(table: Table): TextColumn | undefined {
  const column = findColumn(table, 'customerId') ?? findColumn(table, 'name');
  return column?.kind === 'text' ? column : undefined;
}

const mostExamples = 5;

/** Customers of the transactions whose results have no place to go. */
function withoutPlace(rows: readonly number[], key: TextColumn | undefined): Issue[] {
  if (rows.length === 0) return [];
  const count = String(rows.length);
  return [
    {
      kind: 'customer-not-listed',
      severity: 'warning',
      text: {
        zh: `${count} 位有交易的客户不在客户表中，结果没有写出。`,
        en: `${count} customers with transactions are not on the list; their results are not written.`,
      },
      count: rows.length,
      examples: rows
        .slice(0, mostExamples)
        .map((row) => ({ cell: '', value: (key && textAt(key, row)) ?? '' })),
    },
  ];
}

function withoutTransactions(
  listed: Int32Array,
  own: TextColumn | undefined,
  { sheetName, table }: SheetTable,
): Issue[] {
  const rows = [...listed.keys()].filter((row) => listed[row] === -1);
  if (rows.length === 0) return [];
  const count = String(rows.length);
  const found: Issue = {
    kind: 'no-transactions',
    severity: 'note',
    text: {
      zh: `${count} 行客户没有交易，视为数据不足。`,
      en: `${count} rows of customers have no transactions and are no data.`,
    },
    count: rows.length,
    examples: rows.slice(0, mostExamples).map((row) => ({
      cell: addressOf(table.sheetRows[row] ?? 0, own?.sheetColumn ?? 0),
      value: (own && textAt(own, row)) ?? '',
    })),
  };
  return [issueInSheet(found, sheetName)];
}
