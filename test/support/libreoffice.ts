import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';

const program = 'soffice';

/** Whether LibreOffice can be started here. */
function isInstalled(): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** `describe` for tests that let LibreOffice read a file; where it is missing they are reported as skipped, and why. */
export function describeWithLibreOffice(title: string, tests: () => void): void {
  if (isInstalled()) {
    describe(title, tests);
  } else {
    console.warn(`SKIPPED, LibreOffice (${program}) is not installed: ${title}`);
    describe.skip(title, tests);
  }
}

/** The cells of one sheet as LibreOffice reads them: comma separated text, UTF-8, values as shown. */
export function sheetAsCsv(workbook: Uint8Array, sheetNumber: number): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'huiyan-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), workbook);
    // Comma, quotes, UTF-8, first line, no formats, ..., values not shown formulas, ..., the sheet's number (0: the first).
    const filter = `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,${sheetNumber}`;
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(
      program,
      [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'book.xlsx')],
      {
        stdio: 'pipe',
      },
    );
    const [name = ''] = execFileSync('ls', [folder], { encoding: 'utf8' })
      .split('\n')
      .filter((entry) => entry.endsWith('.csv'));
    const text = readFileSync(join(folder, name), 'utf8');
    return Papa.parse<string[]>(text.trimEnd()).data;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The cells of every sheet of several workbooks as LibreOffice reads them, by workbook and sheet: one start for all of them. */
export function allSheetsAsCsv(
  workbooks: Readonly<Record<string, Uint8Array>>,
): (name: string, sheet: string) => string[][] | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'huiyan-'));
  try {
    const paths = Object.entries(workbooks).map(([name, bytes]) => {
      const path = join(folder, `${name}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const given = [profile, '--headless', '--convert-to', filter, '--outdir', folder, ...paths];
    execFileSync(program, given, { stdio: 'pipe' });
    const texts = readdirSync(folder)
      .filter((entry) => entry.endsWith('.csv'))
      .map((entry) => [entry.slice(0, -4), readFileSync(join(folder, entry), 'utf8')] as const);
    const cells = new Map(texts.map(([entry, text]) => [entry, Papa.parse<string[]>(text.trimEnd()).data]));
    return (name, sheet) => cells.get(`${name}-${sheet}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The workbook without what its formulas came to when it was written, so that whoever opens it has to calculate: what is
 * read of it then is nobody else's.
 */
export function withoutResults(workbook: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(workbook)).map(([path, bytes]): [string, Uint8Array] => {
    if (!path.startsWith('xl/worksheets/')) return [path, bytes];
    const xml = strFromU8(bytes)
      .replace(/(<\/f>)<v[^>]*>[^<]*<\/v>/gu, '$1')
      .replace(/(<c [^>]*) t="str"([^>]*><f)/gu, '$1$2');
    return [path, strToU8(xml)];
  });
  return zipSync(Object.fromEntries(parts));
}
