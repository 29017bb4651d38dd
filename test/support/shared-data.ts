import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of real test data beside the checkout; it is not part of the project. */
const folder = join(__dirname, '../../../shared/data');

/** The bytes of a file of the shared test data. */
export function sharedData(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, path)));
}

/** Whether the shared test data have this file or folder. */
export function hasSharedData(path = ''): boolean {
  return existsSync(join(folder, path));
}

/** `describe` for tests on the shared test data; where the folder is missing they are reported as skipped, and why. */
export function describeWithSharedData(title: string, tests: () => void): void {
  if (hasSharedData()) {
    describe(title, tests);
  } else {
    console.warn(`SKIPPED, the shared test data are missing: ${title}`);
    describe.skip(title, tests);
  }
}
