import { countNonZero } from '../../math/counting/count-non-zero';
import type { Column, TextColumn } from '../../table/columns/column';
import { countRepeats } from '../../table/columns/count-repeats';
import type { Issue, IssueExample } from '../../table/issues/issue';
import { addressOf } from '../../table/places/address';
import { countText } from './wording';

/** What the issues of a method's inputs are found in. */
interface Rows {
  readonly rowCount: number;
  readonly sheetRows: Int32Array;
  readonly customerId: TextColumn | undefined;
}

const mostExamples = 5;

/**
 * What every method says about the columns that it was given: a table without rows or with one, columns without values
 * or with one value only, values that are missing, and customers that stand in more than one row.
 */
export function inputIssues(inputs: Readonly<Record<string, Column | undefined>>, rows: Rows): Issue[] {
  if (rows.rowCount === 0)
    return [issue('empty-table', 'warning', '表中没有客户行', 'The table has no rows', 0)];
  // What an earlier step or the adding up of transactions made was reported where it was made.
  const columns = [...new Set(Object.values(inputs))].filter(
    (column) => column !== undefined && column.sheetColumn >= 0,
  );
  return [
    ...(rows.rowCount === 1
      ? [
          issue(
            'one-row',
            'note',
            '只有一行：排名与占比没有可比的客户',
            'One row: nothing to compare with',
            1,
          ),
        ]
      : []),
    ...[...columns].flatMap((column) => (column ? columnIssues(column, rows) : [])),
    ...duplicateIssues(rows),
  ];
}

/** An issue in both languages; `examples` name up to five cells. */
export function issue(
  kind: string,
  severity: Issue['severity'],
  zh: string,
  en: string,
  count: number,
  examples: readonly IssueExample[] = [],
): Issue {
  return { kind, severity, text: { zh: `${zh}。`, en: `${en}.` }, count, examples };
}

/** The cells of the first few rows that a test holds for. */
export function exampleCells(
  column: Column,
  rows: Pick<Rows, 'rowCount' | 'sheetRows'>,
  holds: (row: number) => boolean,
  valueOf: (row: number) => string = () => '',
): readonly IssueExample[] {
  const examples: IssueExample[] = [];
  for (let row = 0; row < rows.rowCount && examples.length < mostExamples; row++) {
    if (holds(row)) examples.push({ cell: cellOf(column, rows.sheetRows, row), value: valueOf(row) });
  }
  return examples;
}

/** How many rows a test holds for, and the first few of them as cells. */
export function findCells(
  column: Column,
  rows: Pick<Rows, 'rowCount' | 'sheetRows'>,
  holds: (row: number) => boolean,
  valueOf?: (row: number) => string,
): { readonly count: number; readonly examples: readonly IssueExample[] } {
  let count = 0;
  for (let row = 0; row < rows.rowCount; row++) if (holds(row)) count++;
  return { count, examples: exampleCells(column, rows, holds, valueOf) };
}

function cellOf({ sheetColumn }: Column, sheetRows: Int32Array, row: number): string {
  const sheetRow = sheetRows[row];
  return sheetColumn < 0 || sheetRow === undefined ? '' : addressOf(sheetRow, sheetColumn);
}

function columnIssues(column: Column, rows: Rows): Issue[] {
  const { missing, header } = column;
  const count = countMissing(missing);
  if (count === rows.rowCount) {
    const all = issue('all-missing', 'warning', `“${header}”一列没有值`, `"${header}" has no values`, count);
    return [{ ...all, column: header }];
  }
  const issues: Issue[] = [];
  if (count > 0) {
    const text = countText(count);
    const examples = exampleCells(column, rows, (row) => missing[row] !== 0);
    issues.push(
      issue(
        'missing-values',
        'note',
        `“${header}”有 ${text} 行缺值`,
        `${text} rows lack "${header}"`,
        count,
        examples,
      ),
    );
  }
  if (rows.rowCount - count > 1 && allEqual(column)) {
    issues.push(issue('all-equal', 'note', `“${header}”全部相同`, `All values of "${header}" are equal`, 1));
  }
  return issues.map((found) => ({ ...found, column: header }));
}

const missingCounts = new WeakMap<Uint8Array, number>();

/** How many values are missing; counted once for all steps of a scheme, for columns never change. */
function countMissing(missing: Uint8Array): number {
  let count = missingCounts.get(missing);
  if (count === undefined) {
    count = countNonZero(missing);
    missingCounts.set(missing, count);
  }
  return count;
}

function allEqual(column: Column): boolean {
  const cells = column.kind === 'text' ? column.codes : column.values;
  const first = column.missing.indexOf(0);
  for (let row = first + 1; row < cells.length; row++) {
    if (column.missing[row] === 0 && cells[row] !== cells[first]) return false;
  }
  return true;
}

function duplicateIssues(rows: Rows): Issue[] {
  const id = rows.customerId;
  if (!id) return [];
  const count = countRepeats(id);
  if (count === 0) return [];
  const seen = new Uint8Array(id.dictionary.length);
  const examples = exampleCells(
    id,
    rows,
    (row) => {
      const code = id.codes[row]!;
      if (code < 0) return false;
      const repeated = seen[code] === 1;
      seen[code] = 1;
      return repeated;
    },
    (row) => id.dictionary[id.codes[row]!] ?? '',
  );
  const text = countText(count);
  return [
    issue(
      'duplicate-customers',
      'warning',
      `${text} 行的客户号已在前面出现：每行各自判断，客户数按客户号只计一次`,
      `${text} rows repeat a customer id: each row is judged by itself, and counts of customers take each once`,
      count,
      examples,
    ),
  ];
}
