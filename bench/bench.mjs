import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

// npm run bench: every bench of this folder, one after the other, and bench/RESULTS.md of what they found. What is given goes to the
// tier job: npm run bench -- --rows 100000 --peers tuned
const benches = [
  ['tier-job.mjs', ...process.argv.slice(2)],
  ['thresholds.mjs'],
  ['functions.mjs'],
  ['command-line.mjs'],
  ['full-sheet.mjs'],
];
for (const [file, ...given] of benches) {
  const heap = ['--expose-gc', '--max-old-space-size=12000'];
  const program = [...heap, join(import.meta.dirname, file), ...given];
  const { status } = spawnSync(process.execPath, program, { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
