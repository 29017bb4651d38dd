import { cpSync, existsSync, mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const project = resolve(import.meta.dirname, '..');
const source = resolve(process.env['HUIYAN_PEERS'] ?? join(project, '../shared/bench'));
const folder = join(project, 'out/bench/peers');

/** Whether the peers, the generator and the checker are there. They belong to another project and never come into this one. */
export const hasPeers = existsSync(join(source, 'lib/gen.mjs'));

/** A working copy of the peers' folder outside of version control: generating and installing must not write into the source. */
export function peersFolder() {
  mkdirSync(join(folder, 'results'), { recursive: true });
  for (const part of ['lib', 'peers', 'danfo', 'chromium.mjs', 'package.json'])
    if (existsSync(join(source, part))) cpSync(join(source, part), join(folder, part), { recursive: true });
  const installed = join(source, 'node_modules');
  if (existsSync(installed) && !existsSync(join(folder, 'node_modules')))
    symlinkSync(realpathSync(installed), join(folder, 'node_modules'));
  return folder;
}

/** The file with so many rows, made with the peers' own generator and its fixed seed where it is not there. */
export function rowsFile(count) {
  const file = join(folder, 'data', String(count), 'rows.ndjson');
  if (existsSync(file)) return file;
  const made = spawnSync(process.execPath, ['lib/gen.mjs', String(count)], { cwd: folder, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`The generator failed: ${made.stderr}`);
  return file;
}

/** The checker that every peer must satisfy. */
export const checkerFile = () => join(folder, 'lib/harness-check.mjs');
