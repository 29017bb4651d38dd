import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../../src/math/statistics/random';
import { samplePath, scratchFolder } from '../support/command-line';
import { report } from '../support/report';
import { seedOf } from '../support/seed';
import { greedyFiles, type GreedyFile } from './support/greedy-files';

const program = join(__dirname, '../../dist/cli/huiyan.js');
const file = scratchFolder();
const seed = seedOf('HUIYAN_GREEDY_SEED');
/** A soak of many minutes: HUIYAN_GREEDY=200 goes through every kind several times. */
const count = Number(process.env['HUIYAN_GREEDY'] ?? 0);
const most = { seconds: 10, megabytes: 512 } as const;

interface Ending {
  readonly name: string;
  readonly command: string;
  readonly seconds: number;
  readonly megabytes: number;
  readonly isRefused: boolean;
  /** What was wrong with how it ended; undefined where it was read, or refused in a sentence. */
  readonly fault: string | undefined;
}

/** What is done with a file: looked at, run, masked, in turns. */
function commandsFor({ file: name }: GreedyFile, path: string, turn: number): string[] {
  const out = ['--out', file('out.xlsx')];
  if (name === 'scheme.json') return ['run', samplePath('en-bank-customers.xlsx'), '--scheme', path, ...out];
  return [
    ['inspect', path],
    ['run', path, '--scheme', 'abc', ...out],
    ['mask', path, ...out],
  ][turn % 3] as string[];
}

function endingOf(greedy: GreedyFile, turn: number): Ending {
  const path = file(greedy.file);
  const measured = file('measured.json');
  rmSync(measured, { force: true });
  writeFileSync(path, greedy.bytes);
  const args = commandsFor(greedy, path, turn);
  const preload = join(__dirname, 'support/measure.cjs');
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=512', '--require', preload, program, ...args],
    {
      encoding: 'utf8',
      timeout: 60_000,
      env: { ...process.env, HUIYAN_MEASURED: measured },
      maxBuffer: 2 ** 28,
    },
  );
  const named = { name: greedy.name, command: args[0] ?? '', isRefused: status !== 0 };
  if (status === null) return { ...named, seconds: Infinity, megabytes: Infinity, fault: 'killed' };
  const { seconds, megabytes } = JSON.parse(readFileSync(measured, 'utf8')) as Ending;
  const isSentence = status === 0 || (!/unexpected|意外|\n\s+at /u.test(stderr) && stderr.trim() !== '');
  const isWithin = seconds <= most.seconds && megabytes <= most.megabytes;
  const fault = !isSentence ? stderr.slice(0, 300) : !isWithin ? 'too much' : undefined;
  return { ...named, seconds, megabytes, fault };
}

(count > 0 ? it : it.skip)(
  `reads each of ${String(count)} greedy files, or refuses it in a sentence, within 10 s of the processor and 512 MB; seed ${String(seed)}`,
  () => {
    const told = report(`${String(count)} greedy files, seed ${String(seed)}`);
    const endings = greedyFiles(seededRandom(seed), count).map((greedy, turn) =>
      endingOf(greedy, turn + Math.floor(turn / 7)),
    );
    const worst = (by: 'seconds' | 'megabytes') =>
      [...endings]
        .sort((a, b) => b[by] - a[by])
        .slice(0, 10)
        .map((ending) => [`${by}: ${ending.command} ${ending.name}`, Math.ceil(ending[by])] as const);
    told(count, {
      'read or written': endings.filter(({ isRefused }) => !isRefused).length,
      refused: endings.filter(({ isRefused }) => isRefused).length,
      ...Object.fromEntries([...worst('seconds'), ...worst('megabytes')]),
    });
    expect(endings.filter(({ fault }) => fault !== undefined)).toEqual([]);
  },
  2_400_000,
);
