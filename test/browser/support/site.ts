import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../..');

/** The built pages on a server of this machine, with the headers that they are deployed with. */
export interface Site {
  /** The workbench's address. */
  readonly address: string;
  readonly origin: string;
  stop(): void;
}

/** Serves dist/web on a free port. Throws where it was not built. */
export async function serveSite(): Promise<Site> {
  if (!existsSync(join(root, 'dist/web/workbench.html'))) {
    throw new Error('The pages are not built yet: run `npm run build` before these tests.');
  }
  const server = spawn(process.execPath, [join(root, 'scripts/serve-web.mjs'), '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await firstLine(server);
  return { address, origin: new URL(address).origin, stop: () => server.kill() };
}

async function firstLine(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')));
    });
    server.once('exit', (code) => reject(new Error(`The server ended with ${String(code)}`)));
  });
}
