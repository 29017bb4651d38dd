import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'papaparse';
import { CellError } from '../../src/embedded-host/model/cell-value';
import { Workbook } from '../../src/embedded-host/model/workbook';
import { day } from '../support/columns';
import { startFunctions } from '../support/functions-host';

const golden = join(__dirname, '../golden');

const rowsOf = (name: string, file: string): Record<string, string>[] =>
  parse<Record<string, string>>(readFileSync(join(golden, name, file), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;

/** What stands in a cell: numbers as numbers, days as Excel's serials. */
function cellOf(text: string): string | number {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text)) return day(text);
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** Puts a golden case on a sheet under the roles as headings, types the formula, and gives the column that it fills. */
async function evaluated(
  name: string,
  formula: (area: (role: string) => string) => string,
): Promise<unknown[]> {
  const rows = rowsOf(name, 'input.csv');
  const roles = Object.keys(rows[0] ?? {});
  const workbook = Workbook.createEmpty();
  const sheet = workbook.activeSheet;
  rows.forEach((row, place) =>
    roles.forEach((role, at) => sheet.setValue(place + 1, at, cellOf(row[role] ?? ''))),
  );
  const area = (role: string) => {
    const letter = 'ABCDEFGHIJ'.charAt(roles.indexOf(role));
    return `${letter}2:${letter}${String(rows.length + 1)}`;
  };
  const host = await startFunctions(workbook);
  sheet.setFormula(1, 20, formula(area));
  await host.calculation?.settled();
  return sheet
    .readValues(1, 20, rows.length, 1)
    .map(([value]) => (value instanceof CellError ? value.code : value));
}

const english: Readonly<Record<string, string>> = {
  a: 'A', b: 'B', c: 'C', eager: 'Eager', hopeful: 'Hopeful', overdue: 'Overdue', 'no-data': '',
  'wait-and-see': 'Wait-and-see', 'true-friend': 'True friend', butterfly: 'Butterfly', barnacle: 'Barnacle',
  stranger: 'Stranger',
}; // prettier-ignore

describe('functions on the golden cases of their methods, through the real runtime', () => {
  it.each([
    ['abc-70-20-10', 'class', (at: (role: string) => string) => `HY.ABC(${at('revenue')},0.7,0.9)`],
    ['abc-ties-blanks-negatives', 'class', (at: (role: string) => string) => `HY.ABC(${at('revenue')})`],
    [
      'urgency-calendar-months',
      'urgency',
      (at: (role: string) => string) => `HY.URGENCY(${at('expectedCloseDate')},"2026-01-31")`,
    ],
    [
      'loyalty-profit-medians',
      'type',
      (at: (role: string) => string) => `HY.LOYALTYPROFIT(${at('profit')},${at('tenure')})`,
    ],
  ] as const)('%s: %s', async (name, output, formula) => {
    expect(existsSync(join(golden, name))).toBe(true);
    const { asOf } = JSON.parse(readFileSync(join(golden, name, 'params.json'), 'utf8')) as { asOf: string };
    const expected = rowsOf(name, 'expected.csv').map((row) => english[row[output] ?? ''] ?? row[output]);
    const found = await evaluated(name, (at) => formula(at).replace('2026-01-31', asOf));
    expect(found.map((value) => (value === 'No data' ? '' : value))).toEqual(expected);
  });
});
