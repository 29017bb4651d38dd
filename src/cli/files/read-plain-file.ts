import { readFile } from 'node:fs/promises';
import { Problem } from '../../locales/problem';
import { placeOf, type Place } from './place';
import { systemCause } from './system-error';

/** More than any text of 512 MB packs to, and as much as one piece of memory holds on every system. */
const mostBytes = 1n << 29n;

/**
 * The bytes of a plain file. Folders, devices and pipes are refused before they are opened: reading from one may never end.
 * @throws Problem `no-such-file`, `not-a-file`, `file-too-large`
 */
export async function readPlainFile(path: string): Promise<Uint8Array> {
  const place = await reachable(path);
  if (place.standing === 'folder' || place.standing === 'device') throw notAFile(place);
  if ((place.stats?.size ?? 0n) > mostBytes) throw tooLarge(path);
  try {
    return await readFile(path);
  } catch (error) {
    throw noSuchFile(path, error);
  }
}

async function reachable(path: string): Promise<Place> {
  try {
    return await placeOf(path);
  } catch (error) {
    throw noSuchFile(path, error);
  }
}

function noSuchFile(path: string, error: unknown): Problem {
  const cause = systemCause(error);
  const text = {
    zh: `打不开文件“${path}”。${cause.zh}`,
    en: `The file "${path}" cannot be opened. ${cause.en}`,
  };
  return new Problem('no-such-file', text, {}, error);
}

function notAFile({ given, standing }: Place): Problem {
  return new Problem(
    'not-a-file',
    standing === 'folder'
      ? {
          zh: `“${given}”是文件夹。请给出其中的一个文件。`,
          en: `"${given}" is a folder. Name a file in it.`,
        }
      : {
          zh: `“${given}”是设备或管道，不是文件。请先存成文件再读取。`,
          en: `"${given}" is a device or a pipe and no file. Save it as a file first.`,
        },
  );
}

function tooLarge(path: string): Problem {
  return new Problem('file-too-large', {
    zh: `“${path}”超过 512 MB，无法读取。请删去不需要的工作表和列，或拆成几个文件。`,
    en: `"${path}" is over 512 MB and cannot be read. Delete sheets and columns that are not needed, or split it.`,
  });
}
