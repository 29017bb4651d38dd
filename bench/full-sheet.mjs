import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from './build.mjs';
import { ownRowsFile } from './own-rows.mjs';
import { table, writeReport } from './report.mjs';
import { hasPeers, peersFolder, rowsFile } from './tierbench.mjs';

// node --expose-gc --max-old-space-size=12000 bench/full-sheet.mjs [ROWS]: the main job through the client library on the embedded
// host, with as many rows as a sheet has.
const rows = Number(process.argv[2] ?? 1_048_575);
const output = resolve(import.meta.dirname, '../out/bench');
build();
if (hasPeers) peersFolder();
const file = hasPeers ? rowsFile(rows) : ownRowsFile(rows, output);
const { fullSheetJob } = createRequire(import.meta.url)(join(output, 'full-sheet.cjs'));
const cells = readFileSync(file, 'utf8')
  .split('\n')
  .flatMap((line) => (line === '' ? [] : JSON.parse(line)));

const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
const lines = [];
const measured = new Map();
const needed = await fullSheetJob(cells, async (stage, host, work) => {
  globalThis.gc?.();
  writeFileSync('/proc/self/clear_refs', '5');
  const from = host.statistics.requests.length;
  const [used, started] = [process.cpuUsage(), performance.now()];
  const result = await work();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const { user, system } = process.cpuUsage(used);
  const requests = host.statistics.requests.slice(from);
  const total = (of) => requests.reduce((bytes, request) => bytes + of(request), 0);
  const [toExcel, fromExcel] = [total(({ bytesIn }) => bytesIn), total(({ bytesOut }) => bytesOut)];
  measured.set(stage, { toExcel, fromExcel });
  const largest = megabytes(Math.max(0, ...requests.flatMap(({ bytesIn, bytesOut }) => [bytesIn, bytesOut])));
  const peak = /VmHWM:\s+(\d+)/u.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0';
  const wire = [String(requests.length), megabytes(toExcel), megabytes(fromExcel), largest];
  const processor = ((user + system) / 1e6).toFixed(1);
  lines.push([stage, seconds, processor, ...wire, String(Math.round(Number(peak) / 1024))]);
  console.log(lines.at(-1).join(' | '));
  return result;
});
const head = [
  'stage',
  's',
  'processor, s',
  'requests',
  'to Excel, MB',
  'from Excel, MB',
  'largest, MB',
  'peak memory, MB',
];
const share = (part, whole) => `${((100 * part) / whole).toFixed(2)} %`;
const written = (stage) => share(measured.get(stage).toExcel, measured.get('write').toExcel);
const read = measured.get('read and score').fromExcel;
const section = `## The main job through the client library, ${rows.toLocaleString('en-US')} rows x 12

${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, load average ${loadavg()[0].toFixed(1)}. One process holds the workbook, the host, the client library and the engine; the peak is of all of them.

${table(head, lines)}

Reading takes ${(read / needed).toFixed(3)} times the JSON of the cells that the scheme needs. To Excel go, of the first run's bytes, ${written('second run: write')} where 1 % of the customers have another position, and so other results, and ${written('third run: write')} where 1 % have another amount: then nearly everybody's percent ranks, score, rank and reason are others.`;
writeFileSync(join(output, 'full-sheet.md'), section);
writeReport();
