import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { huiyan, scratchFolder } from '../support/command-line';

const file = scratchFolder();
const list = '客户号,客户姓名,年度贡献\n0001,王一,100\n0002,李二,300\n0003,张三,50\n';
const input = file('in.csv');

/** A run of the list with further options. */
const run = (...options: readonly string[]) =>
  huiyan(['run', input, '--scheme', 'abc', '--as-of', '2026-06-30', ...options]);

/** What lies in the folder of a file, half-written files too. */
const leftIn = (path: string) => readdirSync(dirname(path)).filter((name) => name.startsWith('.'));

beforeEach(() => {
  writeFileSync(input, list);
});

afterEach(() => {
  expect(readFileSync(input, 'utf8')).toBe(list);
  expect(leftIn(input)).toEqual([]);
});

describe('what is read is never written', () => {
  it('whatever it is called: itself, through a folder’s link, a link, a second name', async () => {
    symlinkSync(dirname(input), file('alias'));
    symlinkSync(input, file('link.xlsx'));
    linkSync(input, file('second.xlsx'));
    for (const path of [input, file('alias/in.csv'), file('link.xlsx'), file('second.xlsx')]) {
      expect(await run('--out', path)).toMatchObject({ status: 2, output: '' });
      expect(await run('--out', file('new.xlsx'), '--report', path)).toMatchObject({ status: 2, output: '' });
    }
    expect(existsSync(file('new.xlsx'))).toBe(false);
  });

  it('also where INPUT is the link and OUT what it leads to', async () => {
    symlinkSync(input, file('to-input.csv'));
    const { status, error } = await huiyan(['mask', file('to-input.csv'), '--out', input]);
    expect({ status, error }).toEqual({
      status: 2,
      error: expect.stringContaining('INPUT itself') as string,
    });
  });

  it('nor is the scheme', async () => {
    const { output } = await huiyan(['schemes', 'abc', '--json']);
    writeFileSync(file('scheme.json'), output);
    const call = ['run', input, '--scheme', file('scheme.json'), '--out', file('scheme.json')];
    expect((await huiyan(call)).status).toBe(2);
    expect(readFileSync(file('scheme.json'), 'utf8')).toBe(output);
  });

  it('and no two results are one file, in whatever case the name is written', async () => {
    for (const [out, report] of [
      ['same.xlsx', 'same.xlsx'],
      ['Same.xlsx', 'SAME.XLSX'],
      ['alias/same.xlsx', 'same.xlsx'],
    ] as const)
      expect((await run('--out', file(out), '--report', file(report))).status).toBe(2);
    expect(existsSync(file('same.xlsx'))).toBe(false);
  });
});

describe('what is replaced', () => {
  it('is what a person named as OUT, its mode kept', async () => {
    writeFileSync(file('named.xlsx'), 'mine');
    chmodSync(file('named.xlsx'), 0o640);
    expect((await run('--out', file('named.xlsx'))).status).toBe(0);
    expect(statSync(file('named.xlsx')).mode & 0o777).toBe(0o640);
    expect(readFileSync(file('named.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('stands where a link leads; the link stays one', async () => {
    mkdirSync(file('real'));
    writeFileSync(file('real/out.xlsx'), 'old');
    symlinkSync(file('real/out.xlsx'), file('leads.xlsx'));
    expect((await run('--out', file('leads.xlsx'))).status).toBe(0);
    expect(readFileSync(file('real/out.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect(readdirSync(file('real'))).toEqual(['out.xlsx']);
    expect(execFileSync('readlink', [file('leads.xlsx')], { encoding: 'utf8' }).trim()).toBe(
      file('real/out.xlsx'),
    );
  });

  it('is never somebody else’s under the name that we would choose', async () => {
    for (const [command, own] of [
      [['run', input, '--scheme', 'abc', '--as-of', '2026-06-30'], file('in.huiyan.xlsx')],
      [['mask', input], file('in.masked.xlsx')],
    ] as const) {
      writeFileSync(own, 'not of Huiyan');
      const refused = await huiyan(command);
      expect(refused).toMatchObject({
        status: 1,
        error: expect.stringContaining('was not written by Huiyan') as string,
      });
      expect(readFileSync(own, 'utf8')).toBe('not of Huiyan');
      writeFileSync(own, '');
      // What we wrote is written anew.
      expect([(await huiyan(command)).status, (await huiyan(command)).status]).toEqual([0, 0]);
    }
  });

  it('is no report but our own', async () => {
    writeFileSync(file('notes.json'), '{"mine": true}');
    const report = ['--out', file('r.xlsx'), '--report', file('notes.json')];
    expect((await run(...report)).status).toBe(1);
    expect([readFileSync(file('notes.json'), 'utf8'), existsSync(file('r.xlsx'))]).toEqual([
      '{"mine": true}',
      false,
    ]);
    writeFileSync(file('notes.json'), '');
    expect([(await run(...report)).status, (await run(...report)).status]).toEqual([0, 0]);
  });

  it('is no file that may only be read', async () => {
    writeFileSync(file('fixed.xlsx'), 'mine');
    chmodSync(file('fixed.xlsx'), 0o444);
    const { status, error } = await run('--out', file('fixed.xlsx'));
    expect({ status, error }).toEqual({ status: 1, error: expect.stringContaining('read-only') as string });
  });
});

describe('folders, pipes and devices', () => {
  it('are refused in words, whatever they were to be', async () => {
    execFileSync('mkfifo', [file('pipe'), file('pipe.json')]);
    mkdirSync(file('folder'));
    symlinkSync(file('nowhere'), file('broken'));
    const calls = [
      ['run', input, '--scheme', 'abc', '--out', file('pipe')],
      ['run', input, '--scheme', 'abc', '--out', file('folder')],
      ['run', input, '--scheme', 'abc', '--out', `${file('later')}/`],
      ['run', input, '--scheme', 'abc', '--out', file('broken')],
      ['run', input, '--scheme', 'abc', '--out', file('x.xlsx'), '--report', '/dev/null'],
      ['run', file('pipe'), '--scheme', 'abc'],
      ['run', input, '--scheme', file('pipe.json')],
      ['inspect', file('pipe')],
      ['mask', '/dev/zero'],
      ['recalculate', file('folder')],
    ];
    for (const call of calls) {
      const { status, error } = await huiyan(call);
      expect({ call, status, error }).toEqual({
        call,
        status: 1,
        error: expect.stringMatching(/is a (folder|device or a pipe|link that leads nowhere)/u) as string,
      });
    }
    expect(statSync(file('pipe')).isFIFO()).toBe(true);
  });
});

describe('all results or none', () => {
  it('OUT stays as it was where the report cannot be written, and no folder is left behind', async () => {
    writeFileSync(file('kept.xlsx'), 'what was there');
    const report = join(input, 'report.json');
    const { status, error } = await run('--out', file('kept.xlsx'), '--report', report);
    expect({ status, error }).toEqual({ status: 1, error: expect.stringContaining('report.json') as string });
    expect(readFileSync(file('kept.xlsx'), 'utf8')).toBe('what was there');
    const far = `${file('made/further')}/${'x'.repeat(300)}.json`;
    expect((await run('--out', file('kept.xlsx'), '--report', far)).status).toBe(1);
    expect(readFileSync(file('kept.xlsx'), 'utf8')).toBe('what was there');
    expect(existsSync(file('made'))).toBe(false);
  });

  it('a new file is for those who may read INPUT', async () => {
    chmodSync(input, 0o600);
    expect((await run('--out', file('private.xlsx'), '--report', file('private.json'))).status).toBe(0);
    expect([
      statSync(file('private.xlsx')).mode & 0o777,
      statSync(file('private.json')).mode & 0o777,
    ]).toEqual([0o600, 0o600]);
    chmodSync(input, 0o644);
  });

  it('a disk that knows no modes is written to all the same', async () => {
    const handle = await open(input);
    const fileHandle = Object.getPrototypeOf(handle) as FileHandle;
    await handle.close();
    const refused = Object.assign(new Error('operation not permitted'), { code: 'EPERM' });
    const chmod = jest.spyOn(fileHandle, 'chmod').mockRejectedValue(refused);
    const { status, error } = await run('--out', file('stick.xlsx'));
    expect(chmod).toHaveBeenCalledTimes(1);
    chmod.mockRestore();
    expect({ status, error }).toEqual({ status: 0, error: '' });
    expect(statSync(file('stick.xlsx')).mode & 0o777).toBe(0o600);
  });

  it.each([221, 245, 255])('a file name of %i bytes is one', async (bytes) => {
    const long = file(`${'长'.repeat(70)}${'x'.repeat(bytes - 214)}.csv`);
    writeFileSync(long, list);
    const { status, output, error } = await huiyan(['run', long, '--scheme', 'abc', '--as-of', '2026-06-30']);
    expect({ status, error }).toEqual({ status: 0, error: '' });
    expect(existsSync(output.trim().split('\n').at(-1)?.replace('Written to ', '') ?? '')).toBe(true);
    expect((await huiyan(['mask', long])).status).toBe(0);
    const out = file(`${'y'.repeat(bytes - 5)}.xlsx`);
    expect((await run('--out', out)).status).toBe(0);
    expect(existsSync(out)).toBe(true);
  });
});
