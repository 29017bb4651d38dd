import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { compareChecks } from './checks.mjs';
import { ownRowsFile } from './own-rows.mjs';
import { findPeers, runOnce } from './peers.mjs';
import { writeReport } from './report.mjs';
import { median } from './statistics.mjs';
import { checkerFile, hasPeers, peersFolder, rowsFile } from './tierbench.mjs';

// node bench/tier-job.mjs [--rows 10000,100000,1048575] [--rounds 5] [--peers tuned,duckdb]
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '10000,100000,1048575' },
    rounds: { type: 'string', default: '5' },
    peers: { type: 'string', default: '' },
  },
});
const repository = resolve(import.meta.dirname, '..');
const output = join(repository, 'out/bench');

build();

const folder = hasPeers ? peersFolder() : undefined;
const wanted = values.peers.split(',').filter((name) => name !== '');
const { found, missing } = folder ? findPeers(folder, wanted) : { found: [], missing: wanted };
if (!hasPeers)
  console.log(
    'SKIPPED: all peers, for ../shared/bench is not there. Figures of the product alone, on a table of its own.',
  );
for (const name of missing) console.log(`SKIPPED: ${name} is not installed beside ../shared/bench.`);

for (const rows of values.rows.split(',').map(Number)) {
  const results = measureRows(rows);
  writeFileSync(join(output, `tier-job-${String(rows)}.json`), JSON.stringify(results, undefined, 1));
  print(results);
}
writeReport();

/** So many rounds; in each the product stands beside every peer, and the order turns round from one to the next. */
function measureRows(rows) {
  const file = folder ? rowsFile(rows) : ownRowsFile(rows, output);
  const repetitions = rows <= 20_000 ? 8 : rows <= 200_000 ? 5 : 3;
  const job = { folder, rows, rowsFile: file, checker: folder ? checkerFile() : '-' };
  const slow = rows > 200_000 ? 2 : repetitions;
  const rounds = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    const order = round % 2 === 0 ? found : found.toReversed();
    const pairs = [];
    if (order.length === 0) pairs.push({ product: runOnce('product', { ...job, repetitions }) });
    for (const name of order) {
      const peer = runOnce(name, { ...job, repetitions: name === 'tuned' ? repetitions : slow });
      pairs.push({ name, peer, product: runOnce('product', { ...job, repetitions }) });
    }
    rounds.push({
      load: loadavg()[0],
      pairs: pairs.filter(({ name, peer, product }) => product && (!name || peer)),
    });
    console.error(`${String(rows)} rows: round ${String(round + 1)}, load ${loadavg()[0].toFixed(1)}`);
  }
  return summarise(rows, rounds);
}

function summarise(rows, rounds) {
  const pairs = rounds.flatMap((round) => round.pairs);
  const names = [...new Set(pairs.flatMap(({ name }) => name ?? []))];
  const products = pairs.map(({ product }) => product);
  const tuned = pairs.find(({ name }) => name === 'tuned')?.peer.check;
  return {
    rows,
    date: new Date().toISOString(),
    node: process.version,
    machine: `${cpus()[0]?.model ?? ''} x ${String(cpus().length)}`,
    rounds: rounds.length,
    load: median(rounds.map(({ load }) => load)),
    product: figures(products),
    check: tuned && compareChecks(products[0].check, tuned, rows),
    peers: names.map((name) => {
      const own = pairs.filter((pair) => pair.name === name);
      const ratio = (of) => median(own.map(({ peer, product }) => of(product) / of(peer)));
      return {
        name,
        ...figures(own.map(({ peer }) => peer)),
        ratios: { compute: ratio(warm('compute')), processor: ratio(warm('processor')), total: ratio(total) },
      };
    }),
  };
}

/** The median of the repetitions after the first, when the code is warm; of a single repetition that one. */
function warm(phase) {
  return (run) => {
    const times = run[phase] ?? [];
    return median(times.length > 1 ? times.slice(1) : times);
  };
}

function total(run) {
  return warm('load')(run) + warm('compute')(run) + warm('out')(run);
}

function figures(runs) {
  const over = (of) => median(runs.map(of));
  return {
    ingest: over(warm('load')),
    compute: over(warm('compute')),
    emit: over(warm('out')),
    total: over(total),
    fastest: Math.min(...runs.map(warm('compute'))),
    processor: over(warm('processor')),
    cold: over((run) => run.load[0] + run.compute[0] + run.out[0]),
    memory: over((run) => (run.memory ? run.memory.peak - run.memory.input : NaN)),
  };
}

function print({ rows, product, peers, check }) {
  const line = ({ ingest, compute, emit, total: all, memory }) =>
    [ingest, compute, emit, all, memory]
      .map((value) => String(Math.round(value ?? NaN)).padStart(8))
      .join('');
  console.log(
    `${String(rows)} rows, ms     ingest compute    emit   total      MB  compute   total (product / peer)`,
  );
  console.log(`${'product'.padEnd(20)}${line(product)}`);
  for (const { name, ratios, ...peer } of peers)
    console.log(
      `${name.padEnd(20)}${line(peer)}${ratios.compute.toFixed(2).padStart(9)}${ratios.total.toFixed(2).padStart(8)}`,
    );
  if (check)
    console.log(`checkOk: ${String(check.ok)}${check.differences.map((text) => `\n  ${text}`).join('')}`);
}
