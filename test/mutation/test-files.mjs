import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The test files whose paths under test/ begin with one of these, in their order. */
export function testFiles(root, beginnings) {
  const folder = join(root, 'test');
  const names = readdirSync(folder, { recursive: true })
    .filter((name) => /\.test\.tsx?$/u.test(name))
    .sort();
  return beginnings
    .flatMap((beginning) => names.filter((name) => new RegExp(`^${beginning}`, 'u').test(name)))
    .map((name) => join(folder, name));
}
