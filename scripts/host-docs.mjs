// Writes docs/embedded-host.md: runs the tests of the embedded host, notes which members of the API they really asked for,
// and lets test/embedded-host/docs.test.ts write the table of what is built and what is tested.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const record = `${root}build/requested-members.txt`;
mkdirSync(`${root}build`, { recursive: true });
rmSync(record, { force: true });

runJest({ HUIYAN_RECORD_MEMBERS: record }, ['test/embedded-host/api', 'test/embedded-host/seam']);
runJest({ HUIYAN_WRITE_HOST_DOCS: record }, ['test/embedded-host/docs.test.ts']);

function runJest(environment, files) {
  const env = { ...process.env, ...environment };
  const { status } = spawnSync('npx', ['--no-install', 'jest', '--silent', ...files], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
