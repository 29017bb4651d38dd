import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'papaparse';
import { day } from '../support/columns';
import { typed } from '../support/typed-formula';
import { roles, type RoleId } from '../../src/table/columns/roles';
import { goldenCalls, goldenMethods, type GoldenCall } from './golden-calls';

const golden = join(__dirname, '../golden');

type Row = Readonly<Record<string, string>>;

const rowsOf = (name: string, file: string): readonly Row[] =>
  parse<Row>(readFileSync(join(golden, name, file), 'utf8'), { header: true, skipEmptyLines: true }).data;

/** What stands in a cell: numbers as numbers, days as Excel's serials. */
function cellOf(text: string): string | number {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text)) return day(text);
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** English names of tiers, where they are not the id with a capital, as "Wait-and-see" is; after the output where two share an id. */
const names: Readonly<Record<string, string>> = {
  'no-data': 'No data', 'no-plan': 'No plan for the tier', none: 'No opportunity', loss: 'Loss-making', 'at-risk': 'At Risk',
  'true-friend': 'True friend', 'invest-selectively': 'Invest selectively', 'manage-for-cash': 'Manage for cash',
  'layer key': 'Key (A)', 'layer main': 'Main (B)', 'layer ordinary': 'Ordinary (C)', 'layer potential': 'Potential (D)',
  'potential-loyalist': 'Potential Loyalist', 'loyal-customers': 'Loyal Customers', 'new-customers': 'New Customers', 'due-this-week': 'Due this week',
}; // prettier-ignore

/** A golden case as a sheet: columns under the names of their roles. */
function sheetOf(folder: string) {
  const input = rowsOf(folder, 'input.csv');
  const given = Object.keys(input[0] ?? {});
  const headings = given.map((role) => (role in roles ? roles[role as RoleId].label.en : role));
  const rows = input.map((row) => given.map((role) => cellOf(row[role] ?? '')));
  return { input, given, cells: [headings, ...rows] };
}

/** What a cell shows for an output: letters and labels of tiers, ★, numbers; blank where no argument of the row is known. */
function shown(output: string, text: string, isBlank: boolean, digits: number): unknown {
  if (isBlank || text === '') return '';
  if (output === 'star') return text === '1' ? '★' : '';
  if (text === 'no-data' && output === 'class') return '';
  if (Number.isFinite(Number(text))) return expect.closeTo(Number(text), digits);
  return names[`${output} ${text}`] ?? names[text] ?? `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

const parametersOf = (folder: string) =>
  JSON.parse(readFileSync(join(golden, folder, 'params.json'), 'utf8')) as {
    readonly asOf: string;
    readonly digits?: number;
  };

async function check({ folder, outputs, formula }: GoldenCall): Promise<void> {
  const { asOf, digits = 9 } = parametersOf(folder);
  const { input, given, cells } = sheetOf(folder);
  const used = new Set<string>();
  const area = (role: string) => {
    used.add(role);
    const letter = 'ABCDEFGHIJ'.charAt(given.indexOf(role));
    return `${letter}2:${letter}${String(input.length + 1)}`;
  };
  const found = await typed(formula(area, asOf), cells, [input.length, outputs.length]);
  const expected = rowsOf(folder, 'expected.csv').map((row, place) => {
    const isBlank = [...used].every((role) => input[place]?.[role] === '');
    return outputs.map((output) => shown(output, row[output] ?? '', isBlank, digits));
  });
  expect(found).toEqual(expected);
}

describe('functions on the golden cases of their methods, through the real runtime', () => {
  it.each(goldenCalls.map((own) => [own.folder, own.formula((role) => role, 'as-of'), own] as const))(
    '%s: %s',
    async (folder, _, own) => {
      expect(existsSync(join(golden, folder, 'SOURCE.md'))).toBe(true);
      await check(own);
    },
  );

  it('clv-bg-nbd: HY.BGNBD finds what the minimisation that SOURCE.md tells of found', async () => {
    const { cells } = sheetOf('clv-bg-nbd');
    const last = String(cells.length);
    const [found] = await typed(`HY.BGNBD(B2:B${last},C2:C${last},D2:D${last})`, cells, [1, 5]);
    const expected = [1.18203, 9.15814, 0.35768, 0.53094, -1282.00267];
    expect(found).toEqual(expected.map((value) => expect.closeTo(value, 4) as number));
  });

  it.each(goldenMethods)('%s: HY.METHOD(%j, %j)', async (folder, method, params, headings) => {
    const { asOf } = parametersOf(folder);
    const { cells, given } = sheetOf(folder);
    const area = `A1:${'ABCDEFGHIJ'.charAt(given.length - 1)}${String(cells.length)}`;
    const formula = `HY.METHOD("${method}",${area},"${params}","${asOf}")`;
    const [found = [], ...rows] = await typed(formula, cells, [cells.length, 10]);
    const columns = Object.values(headings).map((heading) => found.indexOf(heading));
    expect(rows.map((row) => columns.map((column) => row[column]))).toEqual(
      rowsOf(folder, 'expected.csv').map((row) =>
        Object.keys(headings).map((output) => shown(output, row[output] ?? '', false, 9)),
      ),
    );
  });
});
