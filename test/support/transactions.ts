import {
  transactionsToCustomers,
  type CustomersOfTransactions,
} from '../../src/table/transactions/transactions-to-customers';
import type { Column } from '../../src/table/columns/column';
import { dates, day, numbers, texts } from './columns';
import { sharedData } from './shared-data';

/** Transactions given as customer, day, amount, added up to customers. */
export function customersOf(
  rows: readonly (readonly [string | undefined, string | undefined, number | undefined])[],
  asOf: string,
  others: readonly Column[] = [],
): CustomersOfTransactions {
  const columns = [
    texts(
      'customerId',
      rows.map(([id]) => id),
    ),
    dates(
      'transactionDate',
      rows.map(([, date]) => date),
    ),
    numbers(
      'transactionAmount',
      rows.map(([, , amount]) => amount),
    ),
    ...others,
  ];
  const sheetRows = Int32Array.from(rows, (_, row) => row + 1);
  return transactionsToCustomers({ rowCount: rows.length, sheetRows, columns }, day(asOf));
}

/** The orders of the R package rfm: 4,906 rows of 995 customers. */
export function rfmOrders(): (readonly [string, string, number])[] {
  return lines('rfm/rfm_data_orders.csv')
    .slice(1)
    .map((line) => {
      const [, id = '', date = '', amount = ''] = /^"([^"]*)",([^,]*),([^,]*)/u.exec(line) ?? [];
      return [id, date, Number(amount)] as const;
    });
}

/** The CDNOW sample: 6,919 rows of 2,357 customers. */
export function cdnowSample(): (readonly [string, string, number])[] {
  return lines('cdnow/CDNOW_sample.txt').map((line) => {
    const [, id = '', date = '', , amount = ''] = line.trim().split(/\s+/u);
    return [id, `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`, Number(amount)] as const;
  });
}

function lines(path: string): string[] {
  return new TextDecoder().decode(sharedData(path)).trim().split(/\r?\n/u);
}
