import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { exponent } from './statistics.mjs';

const repository = resolve(import.meta.dirname, '..');
const output = join(repository, 'out/bench');

/** Writes bench/RESULTS.md from whatever was measured last: each bench leaves its figures in out/bench. */
export function writeReport() {
  const jobs = readdirSync(output)
    .filter((name) => /^tier-job-\d+\.json$/u.test(name))
    .map((name) => JSON.parse(readFileSync(join(output, name), 'utf8')))
    .sort((a, b) => a.rows - b.rows);
  const sections = ['full-sheet', 'thresholds', 'functions', 'command-line'].flatMap((name) => {
    const file = join(output, `${name}.md`);
    return existsSync(file) ? [readFileSync(file, 'utf8').trim()] : [];
  });
  const parts = [heading, ...jobs.map(jobSection), scaling(jobs), ...sections];
  writeFileSync(
    join(repository, 'bench/RESULTS.md'),
    `${parts.filter((part) => part !== '').join('\n\n')}\n`,
  );
}

const heading = `# Results

Made by \`npm run bench\`; not edited by hand. Milliseconds are medians of warm repetitions, each
run in a process of its own. Ratios are the product's time over the peer's, paired: each product run stands beside the peer's
run just before it. Only ratios compare between machines. "processor" is the same ratio of processor time, which other jobs on the machine disturb less.`;

function jobSection({ rows, date, machine, node, rounds, load, product, peers, check }) {
  const head = `## The tier job, ${count(rows)} rows x 12

${date.slice(0, 16).replace('T', ' ')} UTC, ${machine}, Node ${node.slice(1)}, ${String(rounds)} rounds, load average ${load.toFixed(1)}.`;
  const checked = !check
    ? 'No peer to check the answers with.'
    : check.ok
      ? `Answers agree with the hand-tuned peer's${check.differences.length === 0 ? '.' : ` but for ties, which the product never parts, and scores that differ in the tenth decimal only, which share a rank: ${check.differences.join('; ')}.`}`
      : `ANSWERS DIFFER: ${check.differences.join('; ')}.`;
  const columns = ['', 'ingest', 'compute', 'emit', 'total', 'first total', 'memory, MB'];
  const ratios = ['product / it: compute', 'total', 'processor'];
  return [
    head,
    table([...columns, ...ratios], [timesOf('**product**', product), ...peers.map(peerRow)]),
    checked,
  ].join('\n\n');
}

function peerRow(peer) {
  const { compute, total, processor } = peer.ratios;
  return [...timesOf(peer.name, peer), ...[compute, total, processor].map((ratio) => fixed(ratio, 2))];
}

function timesOf(name, { ingest, compute, emit, total, cold, memory }) {
  return [name, ...[ingest, compute, emit, total, cold, memory].map((value) => fixed(value, 0))];
}

function scaling(jobs) {
  const [small, large] = jobs.slice(-2);
  if (!small || !large) return '';
  const of = (phase) =>
    exponent(
      { rows: small.rows, time: small.product[phase] },
      { rows: large.rows, time: large.product[phase] },
    ).toFixed(2);
  return `## Scaling

Exponent from ${count(small.rows)} to ${count(large.rows)} rows: compute ${of('compute')}, ingest ${of('ingest')}, emit ${of('emit')}, total ${of('total')}.`;
}

/** A Markdown table; short rows are filled up. */
export function table(head, rows) {
  const line = (cells) => `| ${head.map((_, index) => cells[index] ?? '').join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function fixed(value, digits) {
  return typeof value === 'number' && Number.isFinite(value) ? value.toFixed(digits) : '';
}

function count(value) {
  return value.toLocaleString('en-US');
}
