import { addressOf } from '../places/address';
import { plainText } from '../cells/plain-text';
import { simplified } from '../cells/traditional';
import { textAt, type NumberColumn } from '../columns/column';
import { findColumn, type Table } from '../columns/table';
import type { Issue } from '../issues/issue';
import { issueOfCells } from '../reading/left-out-issues';

/** What a document, or an entry, is called that takes a purchase back. */
const returned =
  /^(?:销售|客户|商品|部分|全额|全部|已|负数|销项)*(?:退货?|退换货|退款|退单|退回|退订|冲销|冲红|红冲|红字|冲正|返销|贷项|贷记)(?:单|单据|发票|订单|销售单?|出库单?|入库单?|通知单|凭证|凭单|出库|入库|销售|交易|款)*$|^(?:(?:sales?|customer|partial|full|product|order|merchandise|pos)[ -])?(?:returns?|returned|refunds?|refunded|reversals?|reversed|charge ?backs?|credit[ -]?(?:notes?|memos?|memorand(?:um|a)|invoices?)|gutschrift(?:en)?|retouren?|rücksendung|rückgabe|rückerstattung|storno|stornorechnung|stornierung)(?:[ -](?:orders?|invoices?|notes?|receipts?|transactions?|slips?))?$/u;

/** Whether the type of a transaction says that a purchase is taken back: 退货, 红字发票, Refund, Credit note. */
export function isReturn(type: string): boolean {
  return type.length <= 40 && returned.test(simplified(plainText(type).toLowerCase()).replaceAll('_', ' '));
}

/** The transactions with the amounts of those below 0 whose type says that they take a purchase back. */
export function withReturns(
  table: Table,
  amount: NumberColumn,
): { readonly table: Table; readonly issues: readonly Issue[] } {
  const type = findColumn(table, 'rowType');
  if (type?.kind !== 'text') return { table, issues: [] };
  const isOfReturn = type.dictionary.map(isReturn);
  const rows = [...type.codes.keys()].filter(
    (row) => isOfReturn[type.codes[row] ?? -1] === true && (amount.values[row] ?? NaN) > 0,
  );
  if (rows.length === 0) return { table, issues: [] };
  const values = amount.values.slice();
  for (const row of rows) values[row] = -(values[row] ?? NaN);
  const cells = rows.map((row) => ({
    cell: addressOf(table.sheetRows[row] ?? 0, type.sheetColumn),
    value: textAt(type, row) ?? '',
  }));
  const columns = table.columns.map((column) => (column === amount ? { ...amount, values } : column));
  return {
    table: { ...table, columns },
    issues: [issueOfCells('returned-rows', cells, type.header)],
  };
}
