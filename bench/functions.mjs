import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from './build.mjs';
import { ownRowsFile } from './own-rows.mjs';
import { table, writeReport } from './report.mjs';
import { median } from './statistics.mjs';
import { hasPeers, peersFolder, rowsFile } from './tierbench.mjs';

// node --expose-gc bench/functions.mjs [ROWS]: a custom function on whole columns beside the method alone, in alternation.
const rows = Number(process.argv[2] ?? 1_048_575);
const rounds = 7;
const output = resolve(import.meta.dirname, '../out/bench');
build();
if (hasPeers) peersFolder();
const file = hasPeers ? rowsFile(rows) : ownRowsFile(rows, output);
const { argumentsOf, callFunction, cases, columnsOf, runAlone } = await import(join(output, 'functions.mjs'));
const cells = readFileSync(file, 'utf8')
  .split('\n')
  .flatMap((line) => (line === '' ? [] : JSON.parse(line)));

const timed = (work) => {
  globalThis.gc?.();
  const started = performance.now();
  work();
  return performance.now() - started;
};
const lines = cases.map((own) => {
  const given = argumentsOf(own, cells);
  const pairs = Array.from({ length: rounds }, () => {
    const columns = columnsOf(own, cells);
    return { alone: timed(() => runAlone(own, columns)), called: timed(() => callFunction(own, given)) };
  });
  const of = (pick) => median(pairs.slice(1).map(pick));
  const shown = [of(({ called }) => called), of(({ alone }) => alone)].map((time) => time.toFixed(0));
  const line = [`HY.${own.id}`, ...shown, of(({ called, alone }) => called / alone).toFixed(2)];
  console.log(line.join(' | '));
  return line;
});
const section = `## Custom functions on whole columns, ${rows.toLocaleString('en-US')} rows

${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, load average ${loadavg()[0].toFixed(1)}. The function from Excel's cells to Excel's cells, the method from typed columns to typed columns.

${table(['function', 'ms', 'the method alone, ms', 'function / method'], lines)}`;
writeFileSync(join(output, 'functions.md'), section);
writeReport();
