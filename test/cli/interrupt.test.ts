import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { samplePath, scratchFolder } from '../support/command-line';

const program = join(__dirname, '../../dist/cli/huiyan.js');
const file = scratchFolder();
const sample = samplePath('zh-bank-customers.xlsx');

/** Starts the built command, sends it a signal after some milliseconds, and waits for its end. */
function interrupted(
  args: readonly string[],
  after: number,
): Promise<{ status: number | null; signal: string | null; waited: number }> {
  const child = spawn(process.execPath, [program, ...args], { stdio: 'ignore' });
  let sent = 0;
  const timer = setTimeout(() => {
    sent = performance.now();
    child.kill('SIGINT');
  }, after);
  return new Promise((resolve) => {
    child.on('exit', (status, signal) => {
      clearTimeout(timer);
      resolve({ status, signal, waited: sent === 0 ? 0 : performance.now() - sent });
    });
  });
}

it('is built before the tests run', () => {
  expect(existsSync(program)).toBe(true);
});

describe('Ctrl-C', () => {
  const runs = ['run', sample, '--scheme', 'high-end', '--as-of', '2026-06-30', '--out'];

  it.each([60, 250, 500, 900])('leaves OUT whole, old or new, when it comes after %i ms', async (after) => {
    const out = file(`${String(after)}.xlsx`);
    writeFileSync(out, 'what was there');
    const before = readFileSync(sample);
    const { status } = await interrupted([...runs, out], after);
    const now = readFileSync(out);
    if (status === 0) expect(now.subarray(0, 2).toString()).toBe('PK');
    else expect(now.toString()).toBe('what was there');
    expect(readFileSync(sample).equals(before)).toBe(true);
    expect(readdirSync(dirname(out)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('ends every command the first time it comes, at once', async () => {
    const rows = Array.from(
      { length: 60_000 },
      (_, row) => `${String(row)},客户${String(row)},1390000${String(row)},${String(row)}`,
    );
    writeFileSync(file('large.csv'), ['客户号,客户姓名,手机,资产', ...rows].join('\n'));
    for (const command of ['inspect', 'mask', 'recalculate']) {
      const { signal, waited } = await interrupted([command, file('large.csv')], 400);
      expect({ command, signal, isSoon: waited < 1_000 }).toEqual({
        command,
        signal: 'SIGINT',
        isSoon: true,
      });
    }
  });
});

describe('where what is printed goes nowhere', () => {
  const shell = (line: string) => spawnSync('bash', ['-c', `set -o pipefail; ${line}`], { encoding: 'utf8' });
  const huiyan = `'${process.execPath}' '${program}'`;

  it('a reader that has read enough is no failure', () => {
    for (const command of [`inspect '${sample}'`, 'methods', 'schemes --json']) {
      const { stderr } = shell(`${huiyan} ${command} | true`);
      expect({ command, stderr }).toEqual({ command, stderr: '' });
    }
  });

  it('a full disk is told in a sentence', () => {
    const { stderr, status } = shell(`${huiyan} inspect '${sample}' --lang en-US > /dev/full`);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^(The result cannot be printed|无法输出结果)[^\n]*\n$/u);
    expect(shell(`${huiyan} inspect nowhere.xlsx 2> /dev/full`).status).toBe(1);
  });
});

it('shows what steers a terminal as text, in results and in messages', () => {
  const text = `客户号,客户\u001b[31m姓名\u009b2J,资产\n1,王\u202e一,5\n2,李,6\n3,张,7\n`;
  writeFileSync(file('steers.csv'), text);
  for (const args of [
    ['inspect', file('steers.csv')],
    ['run', file('steers.csv'), '--scheme', 'abc', '--map', 'revenue=\u001b]0;x\u0007'],
    ['inspect', file('no\u001b[31msuch.xlsx')],
  ]) {
    const { stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
    expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n\t]|\u202e/u);
    expect(stdout + stderr).toContain('\\u001b');
  }
});
