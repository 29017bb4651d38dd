import { readFileSync, writeFileSync } from 'node:fs';
import { openWorkbook } from '../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../src/embedded-host/file/save/save-workbook';
import { Workbook } from '../../src/embedded-host/model/book/workbook';
import { cellsOf } from '../support/cells-of';
import { huiyan, samplePath, scratchFolder } from '../support/command-line';

const file = scratchFolder();

// The holdings of the unit test of the method: A 1,2,3; B 1,2; C 1; D 2. Customer 3 (C2) may have B only.
const sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>> = {
  Customers: [
    ['Customer ID', 'Risk tolerance'],
    ['K1', 'C5'],
    ['K2', 'C3'],
    ['K3', 'C2'],
  ],
  Holdings: [
    ['Customer ID', 'Product'],
    ...['K1 A', 'K1 B', 'K1 C', 'K2 A', 'K2 B', 'K2 D', 'K3 A'].map((pair) => pair.split(' ')),
  ],
  Products: [['Product', 'Product risk'], ...['A R1', 'B R2', 'C R3', 'D R4'].map((pair) => pair.split(' '))],
};

function portfolio(): string {
  const workbook = new Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addSheet(name);
    rows.forEach((row, r) => {
      row.forEach((value, c) => {
        sheet.setValue(r, c, value);
      });
    });
  }
  writeFileSync(file('portfolio.xlsx'), saveWorkbook(workbook));
  return file('portfolio.xlsx');
}

const run = (input: string, scheme: string, ...more: string[]) =>
  huiyan(['run', input, '--scheme', scheme, '--as-of', '2026-06-30', '--out', file('out.xlsx'), ...more]);

describe('huiyan run --input', () => {
  it('recommends from holdings and products on sheets of their own', async () => {
    const given = ['--sheet', 'Customers', '--input', 'holdings=Holdings', '--input', 'products=Products'];
    const { status, error } = await run(portfolio(), 'recommendation', ...given);
    expect({ status, error }).toEqual({ status: 0, error: '' });
    const workbook = openWorkbook(readFileSync(file('out.xlsx')));
    const [header = [], ...rows] = cellsOf(workbook, 'Customers');
    const products = header.indexOf('Recommended products');
    expect(rows.map((row) => row[products])).toEqual(['D', 'C', 'B']);
    expect(cellsOf(workbook, 'Holdings')).toEqual(sheets['Holdings']);
  });

  it('gives orphan customers to the sellers of a further sheet', async () => {
    const { status, output } = await run(
      samplePath('en-service.xlsx'),
      'orphan-customers',
      '--input',
      'sellers=Sellers',
    );
    expect(status).toBe(0);
    expect(output).toMatch(/To who signed [1-9]/u);
  });

  it.each([
    ['an unknown name', ['--input', 'partners=Holdings', '--input', 'holdings=Holdings'], 'partners'],
    ['an unknown sheet', ['--input', 'holdings=Nowhere'], 'no sheet named "Nowhere"'],
    ['a sheet without its column', ['--input', 'holdings=Products'], '--map holdings.customerId=HEADER'],
    ['neither a column nor a sheet', [], '--input holdings=SHEET'],
  ])('says what is wrong with %s', async (_title, given, expected) => {
    const { status, error } = await run(portfolio(), 'recommendation', '--sheet', 'Customers', ...given);
    expect(status).toBe(1);
    expect(error).toContain(expected);
  });

  it('asks for a required sheet by its name', async () => {
    const { status, error } = await run(samplePath('en-service.xlsx'), 'orphan-customers');
    expect(status).toBe(1);
    expect(error).toContain('--input sellers=SHEET');
  });

  it('is wrong usage without an equals sign', async () => {
    expect(await run(portfolio(), 'recommendation', '--input', 'holdings')).toMatchObject({ status: 2 });
  });
});
