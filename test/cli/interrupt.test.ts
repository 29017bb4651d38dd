import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { samplePath, scratchFolder } from '../support/command-line';

const program = join(__dirname, '../../dist/cli/huiyan.js');
const file = scratchFolder();

/** Starts the built command, sends it a signal after some milliseconds, and waits for its end. */
function interrupted(args: readonly string[], after: number): Promise<number | null> {
  const child = spawn(process.execPath, [program, ...args], { stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGINT'), after);
  return new Promise((resolve) => {
    child.on('exit', (status) => {
      clearTimeout(timer);
      resolve(status);
    });
  });
}

it('is built before the tests run', () => {
  expect(existsSync(program)).toBe(true);
});

it.each([60, 250, 500, 900])('leaves OUT whole, old or new, when Ctrl-C comes after %i ms', async (after) => {
  const out = file(`${String(after)}.xlsx`);
  writeFileSync(out, 'what was there');
  const input = samplePath('zh-bank-customers.xlsx');
  const before = readFileSync(input);
  const status = await interrupted(
    ['run', input, '--scheme', 'high-end', '--as-of', '2026-06-30', '--out', out],
    after,
  );
  const now = readFileSync(out);
  if (status === 0) expect(now.subarray(0, 2).toString()).toBe('PK');
  else expect(now.toString()).toBe('what was there');
  expect(readFileSync(input).equals(before)).toBe(true);
});
