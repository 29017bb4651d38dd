import { readFileSync, writeFileSync } from 'node:fs';
import { openWorkbook } from '../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../src/embedded-host/file/save/save-workbook';
import { sheetOf, cellsOf } from '../support/cells-of';
import { huiyan, samplePath, scratchFolder } from '../support/command-line';

const file = scratchFolder();
const open = (name: string) => openWorkbook(readFileSync(file(name)));
const run = (input: string, out: string, ...more: string[]) =>
  huiyan(['run', input, '--as-of', '2026-06-30', '--out', file(out), ...more]);
const bank = samplePath('en-bank-customers.xlsx');
const header = 4;

describe('huiyan run and the call list', () => {
  it('writes one where the scheme has a reason to call, for so many customers a manager as asked', async () => {
    const args = ['--scheme', 'high-end', '--sheet', 'Customers', '--capacity', '2'];
    const { status, output } = await run(bank, 'first.xlsx', ...args, '--lang', 'en-US');
    expect(status).toBe(0);
    const [headings = [], ...rows] = cellsOf(open('first.xlsx'), 'Call list').slice(header);
    const managers = rows.map((row) => row[headings.indexOf('Manager')]);
    expect(rows.length).toBeGreaterThan(2);
    for (const own of new Set(managers)) expect(managers.filter((other) => other === own)).toHaveLength(2);
    expect(output).toMatch(new RegExp(`Call list: ${String(rows.length)}, \\d+ more do not fit`, 'u'));
  });

  it('reads what was typed into the list of an annotated file', async () => {
    const workbook = open('first.xlsx');
    const sheet = sheetOf(workbook, 'Call list');
    const [headings = [], first = []] = cellsOf(workbook, 'Call list').slice(header);
    const id = String(first[headings.indexOf('Customer ID')]);
    sheet.setValue(header + 1, headings.indexOf('Outcome'), 'refused');
    writeFileSync(file('typed.xlsx'), saveWorkbook(workbook));
    const args = ['--scheme', 'high-end', '--sheet', 'Customers'];
    expect((await run(file('typed.xlsx'), 'second.xlsx', ...args)).status).toBe(0);
    const second = open('second.xlsx');
    expect(cellsOf(second, 'Call list').flat()).not.toContain(id);
    expect(cellsOf(second, 'Contact outcomes').flat()).toEqual(expect.arrayContaining([id, 'refused']));
  });

  it('writes none on demand, nor for a scheme that only sorts customers, unless it is asked for', async () => {
    const args = ['--sheet', 'Customers', '--scheme'];
    const outputs = [
      (await run(bank, 'none.xlsx', ...args, 'high-end', '--no-call-list')).output,
      (await run(bank, 'abc.xlsx', ...args, 'abc')).output,
      (await run(bank, 'asked.xlsx', ...args, 'abc', '--capacity', '3')).output,
    ];
    const has = (name: string) => open(name).sheet('Call list') !== undefined;
    expect(['none.xlsx', 'abc.xlsx', 'asked.xlsx'].map(has)).toEqual([false, false, true]);
    expect(outputs.map((output) => /Call list: \d/u.test(output))).toEqual([false, false, true]);
  });

  it('refuses a capacity that is no number', async () => {
    const { status, error } = await run(bank, 'wrong.xlsx', '--scheme', 'abc', '--capacity', 'many');
    expect([status, error]).toEqual([
      2,
      expect.stringContaining('--capacity is contacts a manager and week'),
    ]);
  });
});
