import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from './build.mjs';
import { ownRowsFile } from './own-rows.mjs';
import { table, writeReport } from './report.mjs';
import { median } from './statistics.mjs';
import { hasPeers, peersFolder, rowsFile } from './tierbench.mjs';

// node --expose-gc bench/thresholds.mjs [ROWS]: how long a move of a slider takes until the new counts are there, on one core.
const rows = Number(process.argv[2] ?? 1_048_575);
const output = resolve(import.meta.dirname, '../out/bench');
build();
if (hasPeers) peersFolder();
const file = hasPeers ? rowsFile(rows) : ownRowsFile(rows, output);
const { engineOn, moveSlider, sliders } = await import(join(output, 'thresholds.mjs'));
const cells = readFileSync(file, 'utf8')
  .split('\n')
  .flatMap((line) => (line === '' ? [] : JSON.parse(line)));
const engine = await engineOn(cells);
cells.length = 0;
globalThis.gc?.();

const lines = [];
for (const slider of sliders) {
  const times = [];
  const processor = [];
  await moveSlider(engine, slider, async (move) => {
    const [used, started] = [process.cpuUsage(), performance.now()];
    await move();
    times.push(performance.now() - started);
    const { user, system } = process.cpuUsage(used);
    processor.push((user + system) / 1000);
  });
  const shown = [median(times), Math.max(...times), median(processor)].map((time) => time.toFixed(1));
  lines.push([slider.name, String(times.length), ...shown]);
  console.log(lines.at(-1).join(' | '));
}
const head = ['slider', 'moves', 'median, ms', 'longest, ms', 'median of processor time, ms'];
const section = `## Moving a threshold, ${rows.toLocaleString('en-US')} rows

${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, load average ${loadavg()[0].toFixed(1)}. From the new value to tiers and counts, first moves included.

${table(head, lines)}`;
writeFileSync(join(output, 'thresholds.md'), section);
writeReport();
