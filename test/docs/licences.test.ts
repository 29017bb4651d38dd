import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

describe('docs/licences.md', () => {
  it('is what `npm run docs:licences` makes of the lock file now, which refuses a licence that nobody judged', () => {
    const folder = mkdtempSync(join(tmpdir(), 'huiyan-licences-'));
    const fresh = join(folder, 'licences.md');
    execFileSync(process.execPath, [join(root, 'scripts/licences.mjs'), fresh], { cwd: root });
    const made = readFileSync(fresh, 'utf8');
    rmSync(folder, { recursive: true });
    expect(readFileSync(join(root, 'docs/licences.md'), 'utf8')).toBe(made);
  });

  it('goes by what the installed packages say of themselves', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
    const different = Object.entries(lock.packages).filter(
      ([path, { dev, license }]) => path !== '' && dev !== true && licenseIn(path) !== license,
    );
    expect(different.map(([path]) => path)).toEqual([]);
  });
});

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly license?: string }>>;
}

function licenseIn(path: string): string | undefined {
  const text = readFileSync(join(root, path, 'package.json'), 'utf8');
  return (JSON.parse(text) as { license?: string }).license;
}
