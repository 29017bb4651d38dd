import { emptyColumn } from '../../table/columns/empty-column';
import { issueInSheet, type Issue } from '../../table/issues/issue';
import type { FurtherSheet, RunContext, SheetDeclaration, SheetDeclarations } from './contract/declaration';
import { inputIssues, issue } from './input-issues';

/** Further sheets by their names in the declaration. */
export type Sheets = Readonly<Record<string, FurtherSheet | undefined>>;

/** The sheets that were given; a required one that was not has its columns and no rows. */
export function completeSheets(declared: SheetDeclarations, given: RunContext['sheets'] = {}): Sheets {
  return Object.fromEntries(
    Object.entries(declared).map(([name, declaration]) => {
      const sheet = Object.hasOwn(given, name) ? given[name] : undefined;
      return [name, sheet ?? (declaration.optional ? undefined : withoutRows(declaration))];
    }),
  );
}

function withoutRows({ inputs }: SheetDeclaration): FurtherSheet {
  const required = Object.entries(inputs).filter(([, { optional }]) => !optional);
  const columns = required.map(([name, { kind, role }]) => [name, emptyColumn(kind, role, role)] as const);
  return { name: '', rowCount: 0, sheetRows: new Int32Array(0), columns: Object.fromEntries(columns) };
}

/** That a further sheet has no rows, or values that its columns lack; ranks and ties are no matter there. */
export function sheetIssues(sheets: Sheets): Issue[] {
  return Object.values(sheets).flatMap((sheet) => {
    if (!sheet || sheet.name === '') return [];
    if (sheet.rowCount === 0) {
      const empty = issue('empty-sheet', 'warning', '没有数据行', 'no rows', 0);
      return [issueInSheet(empty, sheet.name)];
    }
    const rows = { rowCount: sheet.rowCount, sheetRows: sheet.sheetRows, customerId: undefined };
    return inputIssues(sheet.columns, rows)
      .filter(({ kind }) => kind === 'all-missing' || kind === 'missing-values')
      .map((found) => issueInSheet(found, sheet.name));
  });
}
