import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');

describe('the page of the house', () => {
  it('has the picture that the imports make now (npm run docs:architecture)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'huiyan-'));
    const made = join(folder, 'architecture.svg');
    execFileSync(process.execPath, [join(root, 'scripts/architecture-picture.mjs'), made], { cwd: root });
    const fresh = readFileSync(made, 'utf8');
    rmSync(folder, { recursive: true });
    expect(readFileSync(join(root, 'docs/images/architecture.svg'), 'utf8')).toBe(fresh);
  });

  it('names files and folders that are there', () => {
    const named = [...page.matchAll(/`((?:src\/|test\/)?[\w-]+(?:\/[\w.-]+)+)`/gu)].map(
      ([, path = '']) => path,
    );
    const missing = named.filter(
      (path) => !existsSync(join(root, path)) && !existsSync(join(root, 'src', path)),
    );
    expect(named.length).toBeGreaterThan(30);
    expect(missing).toEqual([]);
  });
});
