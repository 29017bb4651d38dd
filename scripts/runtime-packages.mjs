import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const lockFile = fileURLToPath(new URL('../package-lock.json', import.meta.url));

/**
 * The packages that `npm ci --omit=dev` installs, each version once, by name: what the product is made of, and what those packages
 * ask for themselves. From the lock file alone, so that it is the same on every machine.
 *
 * @returns {{ id: string, name: string, version: string, license: string | undefined }[]}
 */
export function runtimePackages() {
  const { packages } = JSON.parse(readFileSync(lockFile, 'utf8'));
  const installed = Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true);
  const byId = new Map(
    installed.map(([path, { version, license }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const id = `${name}@${version}`;
      return [id, { id, name, version, license }];
    }),
  );
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
