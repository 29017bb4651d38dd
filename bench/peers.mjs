import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const repository = resolve(import.meta.dirname, '..');
const product = join(repository, 'out/bench/peer.mjs');
const heap = ['--expose-gc', '--max-old-space-size=12000'];

/** The peers by name: how to tell whether one is installed, and how one run of it is started. */
const others = {
  tuned: inNode('tuned'),
  arquero: inNode('arquero', 'arquero'),
  duckdb: inNode('duckdb', '@duckdb/node-api'),
  polars: inNode('polars', 'nodejs-polars'),
  objects: inNode('native'),
  lodash: inNode('plain', 'lodash'),
  datatable: inOther('Rscript', ['-e', 'library(data.table)'], 'datatable_peer.R'),
  pandas: inOther('/usr/bin/python3', ['-c', 'import pandas'], 'pandas_peer.py'),
  'chromium:arquero': inChromium('arquero'),
  'chromium:duckwasm': inChromium('duckwasm'),
};

/** The peers that can run here and, of the others, what is missing. */
export function findPeers(folder, wanted) {
  const names = wanted.length === 0 ? Object.keys(others) : wanted;
  const found = names.filter((name) => others[name]?.installed(folder));
  return { found, missing: names.filter((name) => !found.includes(name)) };
}

/** One run of a peer, or of the product, in a fresh process; undefined where it failed. */
export function runOnce(name, { folder, rows, rowsFile, checker, repetitions }) {
  const files = { rowsFile, checker };
  const own = () => inProcess(product, files, repetitions);
  const command = name === 'product' ? own() : others[name].command(files, rows, repetitions, folder);
  const [program, ...given] = command.map(String);
  const run = spawnSync(program, given, {
    cwd: folder ?? repository,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    timeout: 590_000,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  const line = run.stdout?.split('\n').findLast((text) => text.startsWith('{'));
  if (line) return JSON.parse(line);
  console.error(`${name} failed: ${run.stderr?.slice(-400) ?? ''}`);
  return undefined;
}

function inProcess(peer, { rowsFile, checker }, repetitions) {
  return [
    process.execPath,
    ...heap,
    join(import.meta.dirname, 'measure.mjs'),
    peer,
    rowsFile,
    checker,
    repetitions,
  ];
}

function inNode(name, dependency) {
  return {
    installed: (folder) => !dependency || canResolve(folder, dependency),
    command: (files, _rows, repetitions, folder) =>
      inProcess(join(folder, 'peers', `${name}.mjs`), files, repetitions),
  };
}

/** In a language of its own, with its own reading of the same rows from a file. */
function inOther(program, check, file) {
  return {
    installed: () => spawnSync(program, check).status === 0,
    command: (_files, rows, repetitions) => [program, `peers/${file}`, rows, repetitions],
  };
}

function inChromium(name) {
  return {
    installed: (folder) => existsSync('/usr/bin/chromium') && canResolve(folder, 'puppeteer-core'),
    command: (_files, rows, repetitions) => [process.execPath, 'chromium.mjs', rows, repetitions, name],
  };
}

function canResolve(folder, dependency) {
  try {
    createRequire(join(folder, 'package.json')).resolve(dependency);
    return true;
  } catch {
    return existsSync(join(folder, 'node_modules', dependency));
  }
}
