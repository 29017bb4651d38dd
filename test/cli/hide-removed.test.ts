import { readFileSync } from 'node:fs';
import { openWorkbook } from '../../src/embedded-host/file/read/open-workbook';
import { sheetOf, cellsOf } from '../support/cells-of';
import { huiyan, samplePath, scratchFolder } from '../support/command-line';

const file = scratchFolder();

describe('huiyan run --hide-removed', () => {
  it('hides the rows with a reason for removal, and no others', async () => {
    const args = ['--scheme', 'high-end', '--sheet', 'Customers', '--as-of', '2026-06-30', '--hide-removed'];
    const input = samplePath('en-bank-customers.xlsx');
    const run = await huiyan(['run', input, ...args, '--lang', 'en-US', '--out', file('hidden.xlsx')]);
    expect(run.status).toBe(0);
    const workbook = openWorkbook(readFileSync(file('hidden.xlsx')));
    const [headings = [], ...rows] = cellsOf(workbook, 'Customers');
    const at = headings.indexOf('Removal reason');
    const { rows: layout } = sheetOf(workbook, 'Customers');
    const marked = rows.map((row) => String(row[at] ?? '') !== '');
    expect(marked.filter(Boolean).length).toBeGreaterThan(100);
    expect(rows.map((_, index) => layout.isHidden(index + 1))).toEqual(marked);
  });
});
