import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Problem } from '../locales/problem';

/**
 * Writes a file so that it is there in full or not at all: beside its place first, then renamed onto it. Whatever ends the
 * process in between, what stood there before still stands.
 * @throws Problem `cannot-write`
 */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(beside, content);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw new Problem(
      'cannot-write',
      {
        zh: `无法写入“${path}”。请检查是否有写入权限、文件是否正被打开。`,
        en: `"${path}" cannot be written. Check that you may write there and that the file is not open elsewhere.`,
      },
      {},
      error,
    );
  }
}
