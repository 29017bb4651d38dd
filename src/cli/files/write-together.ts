import { randomUUID } from 'node:crypto';
import { copyFileSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { mkdir, open, rmdir, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Problem } from '../../locales/problem';
import type { Place } from './place';
import { isCode, systemCause } from './system-error';

/** A file to be written, in the place of what stands there. */
export interface FileToWrite {
  readonly place: Place;
  readonly content: Uint8Array;
}

/** A file on its way: written beside its place, then renamed onto it. */
interface Part {
  readonly place: Place;
  readonly beside: string;
  /** Another name for what stands there, until all is done. */
  readonly old: string;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Writes files so that all are there in full or none is: beside their places first, then each is renamed onto its own, and
 * where one cannot be, those before it are put back. Whatever ends the process in between, what stood there still stands.
 * A file that is replaced hands its mode on.
 *
 * @param mode of files that are not there yet.
 * @throws Problem `cannot-write`
 */
export async function writeTogether(files: readonly FileToWrite[], mode: number): Promise<void> {
  const parts: Part[] = [];
  const folders: string[] = [];
  const cleanUp = () => {
    for (const { beside } of parts) rmSync(beside, { force: true });
  };
  const end = (signal: NodeJS.Signals) => {
    cleanUp();
    // As it would have ended without us: the shell sees the signal.
    for (const name of signals) process.off(name, end);
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.on(signal, end);
  try {
    for (const file of files) await writeBeside(file, mode, parts, folders);
    replaceAll(parts);
  } catch (error) {
    cleanUp();
    // Only folders that are empty go, and only those made here.
    for (const folder of folders.reverse()) await rmdir(folder).catch(() => undefined);
    throw error;
  } finally {
    for (const signal of signals) process.off(signal, end);
  }
}

async function writeBeside(
  { place, content }: FileToWrite,
  mode: number,
  parts: Part[],
  folders: string[],
): Promise<void> {
  const folder = dirname(place.path);
  // A name of its own: with that of the file in it, it would be too long where the file's is as long as may be.
  const name = `.huiyan-${randomUUID().slice(0, 13)}`;
  const part = { place, beside: join(folder, `${name}.part`), old: join(folder, `${name}.old`) };
  try {
    const made = await mkdir(folder, { recursive: true });
    if (made !== undefined) folders.push(...foldersDown(made, folder));
    parts.push(part);
    const handle = await open(part.beside, 'wx', 0o600);
    try {
      await handle.writeFile(content);
      await setMode(handle, place.stats ? Number(place.stats.mode) & 0o7777 : mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw cannotWrite(place, error);
  }
}

/** Disks that know no modes (FAT, some shares) refuse one; the file is its writer's alone then, as far as they can say. */
async function setMode(handle: FileHandle, mode: number): Promise<void> {
  try {
    await handle.chmod(mode);
  } catch (error) {
    if (!isCode(error, 'EPERM', 'ENOTSUP', 'ENOSYS')) throw error;
  }
}

/** The folders from the first that was made down to the one that was wanted. */
function foldersDown(first: string, last: string): string[] {
  const made = [last];
  for (let folder = last; folder !== first && dirname(folder) !== folder;)
    made.unshift((folder = dirname(folder)));
  return made;
}

/** In one go: no signal is heard between two renames. */
function replaceAll(parts: readonly Part[]): void {
  const done: Part[] = [];
  for (const part of parts) {
    try {
      requirePlain(part.place);
      if (part.place.stats && parts.length > 1) keepOld(part);
      renameSync(part.beside, part.place.path);
      done.push(part);
    } catch (error) {
      for (const earlier of done.reverse()) {
        if (earlier.place.stats) renameSync(earlier.old, earlier.place.path);
        else rmSync(earlier.place.path);
      }
      rmSync(part.old, { force: true });
      throw cannotWrite(part.place, error);
    }
  }
  for (const { old } of parts) rmSync(old, { force: true });
}

/** While a long run went on, something else may have come to stand there. */
function requirePlain({ path }: Place): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats && !stats.isFile()) throw Object.assign(new Error(`${path} is no file`), { code: 'EISDIR' });
}

function keepOld({ place, old }: Part): void {
  try {
    linkSync(place.path, old);
  } catch (error) {
    // Not every disk knows two names for one file.
    if (isCode(error, 'ENOENT')) throw error;
    copyFileSync(place.path, old);
  }
}

function cannotWrite({ given }: Place, error: unknown): Problem {
  const cause = systemCause(error);
  const text = {
    zh: `无法写入“${given}”，没有写出任何文件。${cause.zh}`,
    en: `"${given}" cannot be written; no file was written. ${cause.en}`,
  };
  return new Problem('cannot-write', text, {}, error);
}
