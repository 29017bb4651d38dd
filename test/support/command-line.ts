import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main';

/** What a command did: its exit status and what it wrote. */
export interface Outcome {
  readonly status: number;
  readonly output: string;
  readonly error: string;
}

/** Runs the command line in this process, as `huiyan ARGUMENTS` would, in English unless `--lang` says otherwise. */
export async function huiyan(args: readonly string[]): Promise<Outcome> {
  let output = '';
  let error = '';
  const stream = (write: (text: string) => void) =>
    ({ isTTY: false, write: (text: string) => (write(text), true) }) as unknown as NodeJS.WriteStream;
  const status = await main(args, 'en-US', {
    output: stream((text) => (output += text)),
    error: stream((text) => (error += text)),
  });
  return { status, output, error };
}

/** A folder of its own for each test of a file, taken away at the end; returns the path of a file in it. */
export function scratchFolder(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'huiyan-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return (name) => join(folder, name);
}

/** The path of one of the product's own samples. */
export function samplePath(name: string): string {
  return join(__dirname, '../../assets/samples', name);
}
