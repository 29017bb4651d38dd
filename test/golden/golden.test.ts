import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'papaparse';
import type { Text } from '../../src/locales/text';
import type {
  Chart,
  Method,
  MethodResult,
  OutputColumn,
  RunContext,
  SheetInputDeclaration,
  SummaryTable,
} from '../../src/methods/shared/contract';
import type { Change } from '../../src/methods/shared/lift';
import { roundDecimals } from '../../src/math/statistics/round-decimals';
import { methods } from '../../src/methods/registry';
import { resolveParameters } from '../../src/scheme/definition/parameters';
import type { Column } from '../../src/table/columns/column';
import type { Issue } from '../../src/table/issues/issue';
import { roles, type Role } from '../../src/table/columns/roles';
import { dates, flags, numbers, texts } from '../support/columns';
import { runMethod } from '../support/run-method';

/**
 * A folder is a case: `input.csv` under the names of roles, `params.json`, `expected.csv` with some of the outputs, and
 * a `.csv` for each further sheet, under its name in the declaration, and `SOURCE.md`, which says where the expected values come from.
 * Where there is an `issues.csv`, the method finds exactly these; where there is a `columns.csv`, it writes these columns; where there
 * is a `summary.csv`, its summary is these tables, as people read them. Texts were read against the figures of their case, one by one.
 */
const cases = readdirSync(__dirname).filter((name) => existsSync(join(__dirname, name, 'params.json')));

interface CaseParameters {
  readonly method: string;
  readonly asOf: string;
  readonly preset?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  /** Decimals that must agree, 9 unless said otherwise: fewer where the source is itself an iteration. */
  readonly digits?: number;
}

const read = (name: string, file: string): string => readFileSync(join(__dirname, name, file), 'utf8');

const rowsOf = (text: string): Record<string, string>[] =>
  parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;

/** Roles that methods give to their outputs are inputs of other methods. */
const outputRoles: Readonly<Record<string, Pick<Role, 'kind'>>> = {
  score: { kind: 'number' },
  star: { kind: 'flag' },
  urgencyLevel: { kind: 'text' },
  tierLevel: { kind: 'text' },
  priorityRank: { kind: 'number' },
};

function columnOf(role: string, rows: readonly Record<string, string>[]): Column {
  const cells = rows.map((row) => (row[role] === '' ? undefined : row[role]));
  const known: Readonly<Record<string, Pick<Role, 'kind'>>> = { ...roles, ...outputRoles };
  switch (known[role]?.kind) {
    case 'number':
      return numbers(role, cells.map((cell) => (cell === undefined ? cell : Number(cell))));
    case 'date':
      return dates(role, cells);
    case 'flag':
      return flags(role, cells.map((cell) => (cell === undefined ? cell : cell === '1')));
    case 'text':
      return texts(role, cells);
    case undefined:
      throw new Error(`${role} is no role.`);
  }
}

function changeText(change: Change | undefined): string {
  if (!change) return '';
  const { column, to } = change;
  return `${column}=${String(typeof to === 'number' ? roundDecimals(to, 9) : to)}`;
}

/**
 * What a result says of a row: `reason.zh`, `detail.zh`, `lift.en`, and `change` as `revenue=500`; a text that is not there is
 * empty.
 */
function saidOf({ reason, detail, lift }: MethodResult, output: string, row: number): string | undefined {
  const [text, language] = output.split('.');
  if (text === 'change') return changeText(lift?.(row)?.change);
  const ways = new Map<string | undefined, ((row: number) => Text | undefined) | undefined>([
    ['reason', reason],
    ['detail', detail],
    ['lift', lift],
  ]);
  const said = ways.get(text)?.(row);
  if (language !== 'zh' && language !== 'en') return undefined;
  return said?.[language] ?? '';
}

/** The further sheets of a case, by the columns that the declaration names. */
function sheetsOf(name: string, { sheets = {} }: Method): RunContext['sheets'] {
  return Object.fromEntries(
    Object.entries(sheets).flatMap(([sheet, { inputs }]) => {
      if (!existsSync(join(__dirname, name, `${sheet}.csv`))) return [];
      const rows = rowsOf(read(name, `${sheet}.csv`));
      const roleOf = ({ role, orRole }: SheetInputDeclaration): string =>
        [role, orRole].find((own) => own !== undefined && own in (rows[0] ?? {})) ?? role;
      const columns = Object.entries(inputs)
        .map(([input, declaration]) => [input, roleOf(declaration)] as const)
        .filter(([, role]) => role in (rows[0] ?? {}))
        .map(([input, role]) => [input, columnOf(role, rows)] as const);
      const sheetRows = Int32Array.from(rows, (_, row) => row + 1);
      return [[sheet, { name: sheet, rowCount: rows.length, sheetRows, columns: Object.fromEntries(columns) }]];
    }),
  );
}

function cellOf(column: OutputColumn, row: number): string | number | undefined {
  switch (column.kind) {
    case 'tier':
      return column.tiers[column.codes[row] ?? -1]?.id;
    case 'star':
    case 'number':
      return column.values[row];
    case 'text':
      return column.text(row).zh;
  }
}

/** Each issue in one line, as `issues.csv` has it; `cells` are the examples, as `C7=-5`. */
const issueCells = ({ kind, severity, count, column = '', examples, text }: Issue): Record<string, string> => ({
  kind,
  severity,
  count: String(count),
  column,
  cells: examples.map(({ cell, value }) => (value === '' ? cell : `${cell}=${value}`)).join(' '),
  ...text,
});

const bothLanguages = ({ zh, en }: Text): string => (zh === en ? zh : `${zh} / ${en}`);

function summaryCell(cell: SummaryTable['rows'][number][number], digits: number): string {
  if (typeof cell === 'number') return String(roundDecimals(cell, digits));
  return cell === null ? '' : bothLanguages(cell);
}

/** What is drawn: the kind of picture, then the names of the columns that it shows. */
function chartRow({ columns }: SummaryTable, { label, kind, x, y, size, series }: Chart): string[] {
  const names = [x, y, size, series].flatMap((id) => {
    const column = columns.find((other) => other.id === id);
    return column ? [bothLanguages(column.label)] : [];
  });
  return [label ? `${kind}: ${bothLanguages(label)}` : kind, ...names];
}

/** The tables of a summary one below the other, as `summary.csv` has them: name, pictures, columns with their formats, rows. */
const summaryRows = (summary: readonly SummaryTable[], digits: number): string[][] =>
  summary.flatMap((table) => [
    [bothLanguages(table.label)],
    ...[table.chart ?? []].flat().map((chart) => chartRow(table, chart)),
    table.columns.map(({ label, format }) => `${bothLanguages(label)} (${format})`),
    ...table.rows.map((row) => row.map((cell) => summaryCell(cell, digits))),
  ]);

/** The columns that are written, as `columns.csv` has them: their headers, and what makes them an input of later steps. */
const columnCells = (column: OutputColumn): Record<string, string> => ({
  id: column.id,
  ...column.label,
  kind: column.kind === 'number' ? column.format : column.kind,
  role: column.role ?? '',
});

function check(name: string): void {
  const { method: id, asOf, preset, params, digits = 9 } = JSON.parse(read(name, 'params.json')) as CaseParameters;
  const method = (methods as Readonly<Record<string, Method>>)[id];
  if (!method) throw new Error(`${id} is no method.`);
  const input = rowsOf(read(name, 'input.csv'));
  const columns = Object.keys(input[0] ?? {}).map((role) => columnOf(role, input));
  const given = { ...(preset === undefined ? {} : method.presets?.[preset]?.params), ...params };
  const result = runMethod(method, columns, resolveParameters(method, given), asOf, sheetsOf(name, method));
  const expected = rowsOf(read(name, 'expected.csv'));
  expect(expected).toHaveLength(input.length);
  expected.forEach((cells, row) => {
    for (const [output, cell] of Object.entries(cells)) {
      const column = result.columns.find((other) => other.id === output);
      const found = column ? cellOf(column, row) : saidOf(result, output, row);
      if (found === undefined) throw new Error(`${id} has no output ${output}.`);
      const place = `${output} of row ${String(row + 1)}`;
      if (typeof found === 'number') {
        expect([place, found]).toEqual([place, cell === '' ? NaN : expect.closeTo(Number(cell), digits)]);
      } else expect([place, found]).toEqual([place, cell]);
    }
  });
  if (existsSync(join(__dirname, name, 'issues.csv'))) {
    expect(result.issues.map(issueCells)).toEqual(rowsOf(read(name, 'issues.csv')));
  }
  if (existsSync(join(__dirname, name, 'columns.csv'))) {
    expect(result.columns.map(columnCells)).toEqual(rowsOf(read(name, 'columns.csv')));
  }
  if (existsSync(join(__dirname, name, 'summary.csv'))) {
    const { data } = parse<string[]>(read(name, 'summary.csv'), { skipEmptyLines: true });
    expect(summaryRows(result.summary, digits)).toEqual(data);
  }
}

describe('golden cases', () => {
  it.each(cases)('%s', (name) => {
    expect(read(name, 'SOURCE.md').trim()).not.toBe('');
    check(name);
  });
});
