import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbook } from '../../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../../src/embedded-host/file/save/save-workbook';
import { doneByExcelJs } from './exceljs-stranger';
import { deeds, leavingNames, type Deed } from './host-stranger';

/** A file that somebody else has had in hands: which program, and what was done. */
export interface TouchedFile {
  readonly program: string;
  readonly deed: string;
  readonly file: Uint8Array;
}

/** The file after every deed by every program that is there. */
export async function touchedFiles(file: Uint8Array): Promise<TouchedFile[]> {
  const names = Object.keys(deeds);
  const byHost = (program: string, how: (deed: Deed) => Deed) =>
    Object.entries(deeds).map(([deed, act]) => ({ program, deed, file: after(file, how(act)) }));
  const own = byHost('Excel’s way', (deed) => deed);
  const byScript = await Promise.all(
    names.map(async (deed) => ({ program: 'ExcelJS', deed, file: await doneByExcelJs(file, deed) })),
  );
  return [
    ...own,
    ...byHost('leaving names', leavingNames),
    ...byScript.flatMap((one) => (one.file ? [{ ...one, file: one.file }] : [])),
    ...byOpenpyxl(file, names),
    ...resavedByLibreOffice(own),
  ];
}

function after(file: Uint8Array, deed: Deed): Uint8Array {
  const workbook = openWorkbook(file);
  deed(workbook);
  return saveWorkbook(workbook);
}

function isThere(program: string, args: readonly string[]): boolean {
  const there = spawnSync(program, args, { stdio: 'ignore' }).status === 0;
  if (!there) console.warn(`SKIPPED in the matrix, not installed: ${program} ${args.join(' ')}`);
  return there;
}

function inFolder<T>(work: (path: (name: string) => string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'huiyan-'));
  try {
    return work((name) => join(folder, name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function byOpenpyxl(file: Uint8Array, names: readonly string[]): TouchedFile[] {
  if (!isThere('python3', ['-c', 'import openpyxl'])) return [];
  return inFolder((path) => {
    writeFileSync(path('from.xlsx'), file);
    const jobs = names.map((deed, index) => ({
      deed,
      from: path('from.xlsx'),
      to: path(`${String(index)}.xlsx`),
    }));
    execFileSync('python3', [join(__dirname, 'openpyxl-stranger.py')], { input: JSON.stringify(jobs) });
    return jobs.map(({ deed, to }) => ({ program: 'openpyxl', deed, file: readFileSync(to) }));
  });
}

/** One start of the program for all files: it takes longer than the files. */
function resavedByLibreOffice(files: readonly TouchedFile[]): TouchedFile[] {
  if (!isThere('soffice', ['--version'])) return [];
  return inFolder((path) => {
    const given = files.map((_, index) => path(`${String(index)}.xlsx`));
    given.forEach((name, index) => {
      writeFileSync(name, files[index]?.file ?? '');
    });
    const profile = `-env:UserInstallation=file://${path('profile')}`;
    const args = [profile, '--headless', '--convert-to', 'xlsx', '--outdir', path('out'), ...given];
    execFileSync('soffice', args, { stdio: 'pipe' });
    return files.map(({ deed }, index) => ({
      program: 'LibreOffice',
      deed,
      file: readFileSync(path(join('out', `${String(index)}.xlsx`))),
    }));
  });
}
