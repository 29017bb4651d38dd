import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

// One process is one run of one peer: node --expose-gc bench/measure.mjs PEER ROWS CHECKER REPETITIONS, all three files. Prints one
// JSON line: milliseconds of load, compute and out by repetition, memory in MB, the checksums.
const [peerFile, rowsFile, checkerFile, repetitions] = process.argv.slice(2);
const load = async (file) => import(pathToFileURL(file).href);
const { peer } = await load(peerFile);
const rows = readFileSync(rowsFile, 'utf8')
  .split('\n')
  .flatMap((line) => (line === '' ? [] : JSON.parse(line)));
await peer.init?.();
await peer.recognise?.(rows);

const megabytes = (field) => {
  const found = new RegExp(`${field}:\\s+(\\d+)`, 'u').exec(readFileSync('/proc/self/status', 'utf8'));
  return Math.round(Number(found?.[1] ?? NaN) / 1024);
};
const timed = async (times, work) => {
  const processor = process.cpuUsage();
  const started = performance.now();
  const result = await work();
  times.wall.push(performance.now() - started);
  const { user, system } = process.cpuUsage(processor);
  times.processor.push((user + system) / 1000);
  return result;
};

globalThis.gc?.();
// The peak counts from here on, when nothing but the input is there.
writeFileSync('/proc/self/clear_refs', '5');
const inputMemory = megabytes('VmRSS');
const phase = () => ({ wall: [], processor: [] });
const times = { load: phase(), compute: phase(), out: phase() };
let [state, found, emitted] = [];
for (let repetition = 0; repetition < Number(repetitions); repetition++) {
  [state, found, emitted] = [];
  globalThis.gc?.();
  state = await timed(times.load, () => peer.load(rows));
  found = await timed(times.compute, () => peer.compute(state, rows));
  emitted = await timed(times.out, () => peer.out(found, state, rows));
  await peer.drop?.(state, found);
}
const memory = { input: inputMemory, peak: megabytes('VmHWM') };
const answers = peer.answers?.(emitted) ?? emitted;
const { check } = checkerFile === '-' ? {} : await load(checkerFile);
const wall = Object.fromEntries(Object.entries(times).map(([name, { wall }]) => [name, wall]));
const processor = times.compute.processor;
console.log(
  JSON.stringify({ ...wall, processor, memory, check: check?.(rows, answers.rows, answers.summary) }),
);
process.exit(0);
