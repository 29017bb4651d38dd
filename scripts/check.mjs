// What stands before the tests, two at a time: the build, and beside it types and lint, which need no more of it than the catalogue; the
// build is done first, and looks at the formatting too.
import { spawn } from 'node:child_process';

/** Runs scripts of package.json one after the other; false where one failed. */
async function inOrder(...scripts) {
  for (const script of scripts) {
    const child = spawn('npm', ['run', '--silent', script], { stdio: 'inherit', shell: true });
    const status = await new Promise((resolve) => child.on('close', resolve));
    if (status !== 0) return false;
  }
  return true;
}

if (!(await inOrder('catalogue'))) process.exit(1);
const done = await Promise.all([
  inOrder('build', 'size', 'lint:format'),
  inOrder('typecheck', 'lint:imports', 'lint:code'),
]);
process.exit(done.every(Boolean) ? 0 : 1);
