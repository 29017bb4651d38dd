import type { BigIntStats } from 'node:fs';
import { lstat, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isCode } from './system-error';

/** What stands at a path. */
export type Standing = 'nothing' | 'file' | 'folder' | 'device' | 'broken-link';

/** What a path leads to: whatever it is called, and through whatever links. */
export interface Place {
  /** As a person wrote it. */
  readonly given: string;
  /** Without links. */
  readonly path: string;
  readonly standing: Standing;
  /** Of what stands there; undefined where nothing does. */
  readonly stats: BigIntStats | undefined;
}

/** Looks where a path leads. */
export async function placeOf(given: string): Promise<Place> {
  try {
    const [path, stats] = await Promise.all([realpath(given), stat(given, { bigint: true })]);
    return { given, path, stats, standing: isReserved(path) ? 'device' : standingOf(stats) };
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
    const isLink = await lstat(given).then(
      () => true,
      () => false,
    );
    // A slash at the end asks for a folder.
    const standing = isLink ? 'broken-link' : /[\\/]$/u.test(given) || given === '' ? 'folder' : 'nothing';
    return { given, path: await pathToBe(resolve(given)), standing, stats: undefined };
  }
}

/** Whether both are the same file, or would be where names may be written in any case. */
export function isSamePlace(a: Place, b: Place): boolean {
  if (a.stats && b.stats) return a.stats.dev === b.stats.dev && a.stats.ino === b.stats.ino;
  const fold = (path: string) => path.normalize('NFC').toLowerCase();
  return fold(a.path) === fold(b.path);
}

function standingOf(stats: BigIntStats): Standing {
  return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'device';
}

/** Names that mean a device on Windows, in every folder and with every ending. */
function isReserved(path: string): boolean {
  return process.platform === 'win32' && /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu.test(basename(path));
}

/** The path of something that is not there yet, without the links in the folders that are. */
async function pathToBe(path: string): Promise<string> {
  const folder = dirname(path);
  if (folder === path) return path;
  try {
    return join(await realpath(folder), basename(path));
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
    return join(await pathToBe(folder), basename(path));
  }
}
