import { readFileSync, writeFileSync } from 'node:fs';
import { openWorkbook } from '../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../src/embedded-host/file/save/save-workbook';
import type { Workbook } from '../../src/embedded-host/model/book/workbook';
import { cellsOf, sheetOf } from '../support/cells-of';
import { huiyan, samplePath, scratchFolder } from '../support/command-line';
import { describeWithSharedData, sharedData } from '../support/shared-data';
import { unzipText } from '../support/unzip';

const file = scratchFolder();

const open = (path: string): Workbook => openWorkbook(readFileSync(path));

/** The texts and numbers below a header. */
function below(workbook: Workbook, header: string): unknown[] {
  const rows = cellsOf(workbook);
  const top = rows.findIndex((row) => row.includes(header));
  const column = rows[top]?.indexOf(header) ?? -1;
  return rows.slice(top + 1).map((row) => row[column]);
}

/** The parts of a package in which a text stands. */
function partsWith(path: string, text: string): string[] {
  return Object.entries(unzipText(readFileSync(path))).flatMap(([part, xml]) =>
    xml.includes(text) ? [part] : [],
  );
}

describe('huiyan mask', () => {
  const [annotated, masked] = [file('annotated.xlsx'), file('masked.xlsx')];
  const source = () => open(samplePath('en-bank-customers.xlsx'));
  beforeAll(async () => {
    const sample = samplePath('en-bank-customers.xlsx');
    await huiyan(['run', sample, '--scheme', 'high-end', '--as-of', '2026-06-30', '--out', annotated]);
    const { status, error } = await huiyan(['mask', annotated, '--out', masked]);
    expect({ status, error }).toEqual({ status: 0, error: '' });
  });

  it('keeps tiers, stars and the sheets of the add-in, and masks who it is', () => {
    const [before, after] = [open(annotated), open(masked)];
    // A list of whom to call is nothing for outside.
    const others = before.sheets.map(({ name }) => name).filter((name) => name !== 'Call list');
    expect(after.sheets.map(({ name }) => name)).toEqual(others);
    expect(below(after, 'Tier')).toEqual(below(before, 'Tier'));
    expect(below(after, '★')).toEqual(below(before, '★'));
    for (const name of below(after, 'Customer name').slice(0, 50)) expect(name).toMatch(/^.?\*+$/u);
  });

  it('leaves no name, id or phone number anywhere in the package', () => {
    const personal = ['Customer name', 'Customer ID'].flatMap((header) =>
      below(source(), header).filter((value) => String(value).length > 3),
    );
    const text = Object.values(unzipText(readFileSync(masked))).join('\n');
    expect(personal.length).toBeGreaterThan(1_000);
    expect(personal.filter((value) => text.includes(String(value)))).toEqual([]);
  });

  it('carries no formulas, notes, names, custom XML or properties', () => {
    const parts = Object.keys(unzipText(readFileSync(masked)));
    expect(parts.filter((path) => /customXml|comments|docProps|pivot|drawing|charts/u.test(path))).toEqual(
      [],
    );
    expect(open(masked).definedNames.all()).toEqual([]);
    expect(partsWith(masked, '<f>')).toEqual([]);
  });

  it('keeps of an amount its first digit only', () => {
    const amounts = below(open(masked), 'AUM').filter((value) => typeof value === 'number' && value > 0);
    expect(amounts.length).toBeGreaterThan(100);
    for (const amount of amounts as number[]) expect(String(amount)).toMatch(/^\d0*$|^0\.0*\d$/u);
  });

  it('refuses to write over its input, and takes NAME.masked.xlsx unless told otherwise', async () => {
    expect(await huiyan(['mask', masked, '--out', masked])).toMatchObject({ status: 2 });
    expect((await huiyan(['mask', annotated])).output).toContain('annotated.masked.xlsx');
  });

  it('finds names in texts, titles, sheet names and unknown columns', async () => {
    const workbook = open(samplePath('en-bank-customers.xlsx'));
    const name = String(below(workbook, 'Customer name')[3]);
    const notes = workbook.addSheet(`Notes ${name}`.slice(0, 31));
    notes.setValue(0, 0, `Called ${name} about 1,250,000 on 13812345678`);
    notes.setValue(1, 0, 1_250_000);
    sheetOf(workbook).setValue(5, 60, `see ${name}`);
    const [input, out] = [file('notes.xlsx'), file('notes.masked.xlsx')];
    writeFileSync(input, saveWorkbook(workbook));
    await huiyan(['mask', input, '--out', out]);
    expect(partsWith(out, name)).toEqual([]);
    expect(partsWith(out, '13812345678')).toEqual([]);
    const copy = cellsOf(open(out), open(out).sheets.at(-1)?.name);
    expect(copy[0]?.[0]).toMatch(/about 1,\*\*\*,\*\*\* on 1\*{10}$/u);
    expect(copy[1]?.[0]).toBe(1_000_000);
  });
});

describeWithSharedData('a masked copy of the workbook that holds everything', () => {
  it('has none of its customers in any part, however deep they stood', async () => {
    const [input, out] = [file('rich.xlsx'), file('rich.masked.xlsx')];
    writeFileSync(input, sharedData('workbooks/huiyan__rich.xlsx'));
    const { status, error } = await huiyan(['mask', input, '--out', out]);
    expect({ status, error }).toEqual({ status: 0, error: '' });
    const [headers = [], ...rows] = cellsOf(open(input));
    const columns = headers.flatMap((header, column) =>
      /户名|姓名|客户号|电话|手机|证件|name|id/iu.test(String(header)) ? [column] : [],
    );
    const personal = rows
      .flatMap((row) => columns.map((column) => String(row[column] ?? '')))
      .filter((value) => value.length > 2);
    expect(personal.length).toBeGreaterThan(10);
    const text = Object.values(unzipText(readFileSync(out))).join('\n');
    expect(personal.filter((value) => text.includes(value))).toEqual([]);
  });
});
