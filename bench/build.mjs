import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Builds what is measured into out/bench. */
export function build() {
  const cwd = resolve(import.meta.dirname, '..');
  const built = spawnSync('npx', ['webpack', '--config', 'bench/webpack.config.js'], {
    cwd,
    stdio: 'inherit',
  });
  if (built.status !== 0) throw new Error('The bench could not be built.');
}
