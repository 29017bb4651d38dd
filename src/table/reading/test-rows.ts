import { addressOf } from '../places/address';
import { plainText } from '../cells/plain-text';
import type { NumberColumn, TextColumn } from '../columns/column';
import type { Issue, IssueExample } from '../issues/issue';
import type { Table } from '../columns/table';
import { issueOfCells } from './left-out-issues';

const tried =
  /^(?:(?:测试|測試|试用|样例|示例|演示|虚拟)(?:客户|用户|账户|账号|数据|公司|人员|企业|行)?[\d\-_ ]*(?:号|勿删)?|(?:test(?:ing|user|kunde)?|demo|dummy|sample|fake|mustermann|example)(?:[ _-]?(?:test|user|customer|client|account|name|kunde|company|data|record|entry))*[ _-]?\d*|(?:max|erika|john|jane) (?:mustermann|doe|test)|asdf+|qwerty?|xxx+|aaa+|foo|foobar|abc ?123)$/u;
/** A cheap look at the first letter fails for nearly all names. */
const mayBeTried = /^[测測试样示演虚tdsfmejaqx]/iu;
/** As somebody types it who fills a field: 99,999,999. */
const leastOfNines = 9_999_999;

/** Names rows that look as if somebody had tried the system out. They stay customers: whoever keeps the list knows. */
export function testRowIssues({ columns, sheetRows, rowCount }: Table): Issue[] {
  const found = new Map<number, IssueExample>();
  const note = (row: number, sheetColumn: number, value: string): void => {
    if (!found.has(row)) found.set(row, { cell: addressOf(sheetRows[row] ?? 0, sheetColumn), value });
  };
  const name = columns.find(({ role }) => role === 'name');
  if (name?.kind === 'text') {
    const codes = triedCodes(name);
    if (codes.size > 0) {
      for (let row = 0; row < rowCount; row++) {
        const code = name.codes[row] ?? -1;
        if (codes.has(code)) note(row, name.sheetColumn, name.dictionary[code] ?? '');
      }
    }
  }
  for (const column of columns) {
    if (column.kind === 'number')
      for (const row of rowsOfNines(column)) note(row, column.sheetColumn, String(column.values[row]));
  }
  if (found.size === 0) return [];
  const cells = [...found].sort(([one], [other]) => one - other).map(([, example]) => example);
  return [issueOfCells('test-row', cells)];
}

function triedCodes({ dictionary }: TextColumn): ReadonlySet<number> {
  const codes = new Set<number>();
  dictionary.forEach((text, code) => {
    if (text.length <= 24 && mayBeTried.test(text) && tried.test(plainText(text).toLowerCase()))
      codes.add(code);
  });
  return codes;
}

function rowsOfNines({ values, cells }: NumberColumn): number[] {
  const rows: number[] = [];
  const scale = cells?.scale ?? 1;
  for (let row = 0; row < values.length; row++) {
    const value = (values[row] ?? 0) / scale;
    if (value >= leastOfNines && /^9+$/u.test(String(value))) rows.push(row);
  }
  return rows;
}
