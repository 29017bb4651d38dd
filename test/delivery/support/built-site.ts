import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(__dirname, '../../../dist/web');

/** The texts of the files of the deployable folder with an ending (`.js`), by name; throws with what to do when there is none. */
export function builtFiles(ending: string): ReadonlyMap<string, string> {
  const names = existsSync(folder) ? filesEndingWith(ending) : [];
  if (names.length === 0) throw new Error(`dist/web holds no ${ending}: run \`npm run build\` first`);
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function filesEndingWith(ending: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && entry.name.endsWith(ending)).map(({ name }) => name);
}
