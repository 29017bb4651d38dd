import { readFile } from 'node:fs/promises';
import { dirname, join, parse, resolve } from 'node:path';
import { Problem } from '../../locales/problem';
import type { Text } from '../../locales/text';
import { WrongUsage } from '../usage';
import { isOwnReport, isOwnWorkbook } from './is-own';
import { isSamePlace, placeOf, type Place } from './place';
import { systemCause } from './system-error';
import { writeTogether } from './write-together';

/** The files that a command reads and is to write, as they were asked for. */
export interface GivenFiles {
  readonly input: string;
  readonly out: string | undefined;
  readonly report?: string | undefined;
  /** What else is read: a scheme, an earlier workbook. */
  readonly alsoRead?: readonly string[];
}

/** A file that is only read, and what the command line calls it. */
interface Reading {
  readonly name: string;
  readonly place: Place;
}

/** A file to be written. */
interface Writing extends Reading {
  /** Whether what stands there is replaced whatever it is: a person has named it as the place for the result. */
  readonly isNamed: boolean;
  readonly isOwn: (bytes: Uint8Array) => boolean;
}

/** Where a command writes to; looked at before it begins, so that nobody waits for a result that has no place. */
export class Outputs {
  private constructor(
    private readonly input: Place,
    private readonly outPlace: Place,
    private readonly reportPlace: Place | undefined,
  ) {}

  /**
   * Looks at all files of a command: nothing that is read is written, no two are the same, and nothing is replaced but a plain
   * file that a person named as OUT, or one that the product wrote.
   *
   * @param made what OUT is called after where nobody named it: `NAME.huiyan.xlsx`.
   * @throws WrongUsage, Problem `not-a-file`, `not-ours`, `cannot-write`
   */
  static async plan(files: GivenFiles, made: 'huiyan' | 'masked' | 'plain' = 'huiyan'): Promise<Outputs> {
    const input = await placeToRead(files.input);
    const read: Reading[] = [{ name: 'INPUT', place: input }];
    for (const path of files.alsoRead ?? []) read.push({ name: path, place: await placeToRead(path) });
    const out = await placeToWrite(files.out ?? besideInput(files.input, made));
    const report = files.report === undefined ? undefined : await placeToWrite(files.report);
    const written: Writing[] = [
      { name: '--out', place: out, isNamed: files.out !== undefined, isOwn: isOwnWorkbook },
      ...(report ? [{ name: '--report', place: report, isNamed: false, isOwn: isOwnReport }] : []),
    ];
    requireApart(written, read);
    for (const writing of written) await requireReplaceable(writing);
    return new Outputs(input, out, report);
  }

  /** Where the workbook is written. */
  get out(): string {
    return resolve(this.outPlace.given);
  }

  /**
   * Writes all of them whole, or none.
   * @throws Problem `cannot-write`
   */
  async write(workbook: Uint8Array, report?: string): Promise<void> {
    const files = [{ place: this.outPlace, content: workbook }];
    if (this.reportPlace && report !== undefined)
      files.unshift({ place: this.reportPlace, content: new TextEncoder().encode(report) });
    await writeTogether(files, newFileMode(this.input));
  }
}

/** A new file is for those who may read INPUT; its owner may always write it. */
function newFileMode({ stats }: Place): number {
  return 0o600 | (Number(stats?.mode ?? 0o644n) & 0o066 & ~process.umask());
}

/** Names of files end at 255 bytes on every system that matters. */
const longestName = 255;

function besideInput(input: string, made: string): string {
  const ending = `.${made}.xlsx`;
  let stem = parse(input).name;
  while (Buffer.byteLength(stem + ending) > longestName) stem = [...stem].slice(0, -1).join('');
  return join(dirname(input), stem + ending);
}

async function placeToRead(path: string): Promise<Place> {
  try {
    return await placeOf(path);
  } catch (error) {
    throw unreachable(path, error);
  }
}

async function placeToWrite(path: string): Promise<Place> {
  const place = await placeToRead(path);
  if (place.standing === 'nothing' || place.standing === 'file') return place;
  throw new Problem('not-a-file', notForWriting(place));
}

function unreachable(path: string, error: unknown): Problem {
  const cause = systemCause(error);
  const text = { zh: `无法使用“${path}”。${cause.zh}`, en: `"${path}" cannot be used. ${cause.en}` };
  return new Problem('cannot-write', text, {}, error);
}

function notForWriting({ given, standing }: Place): Text {
  if (standing === 'folder') {
    return {
      zh: `“${given}”是文件夹，不能写成文件。请在后面加上文件名。`,
      en: `"${given}" is a folder and cannot be written as a file. Add a file name.`,
    };
  }
  if (standing === 'device') {
    return {
      zh: `“${given}”是设备或管道，不会被替换。请给出一个文件名。`,
      en: `"${given}" is a device or a pipe and is not replaced. Name a file.`,
    };
  }
  return {
    zh: `“${given}”是一个失效的链接。请删去它，或给出另一个文件名。`,
    en: `"${given}" is a link that leads nowhere. Delete it, or name another file.`,
  };
}

function requireApart(written: readonly Writing[], read: readonly Reading[]): void {
  written.forEach((writing, place) => {
    const other = [...read, ...written.slice(0, place)].find((known) =>
      isSamePlace(known.place, writing.place),
    );
    if (!other) return;
    throw new WrongUsage({
      zh: `${writing.name} 不能与 ${other.name} 是同一个文件（“${writing.place.given}”）：读取的文件不会被改动。请换一个名字。`,
      en: `${writing.name} cannot be ${other.name} itself ("${writing.place.given}"): what is read is never changed. Choose another name.`,
    });
  });
}

async function requireReplaceable({ name, place, isNamed, isOwn }: Writing): Promise<void> {
  if (place.standing !== 'file') return;
  if ((Number(place.stats?.mode ?? 0n) & 0o222) === 0) {
    throw new Problem('cannot-write', {
      zh: `“${place.given}”是只读文件，不会被替换。请去掉只读，或换一个名字。`,
      en: `"${place.given}" is read-only and is not replaced. Make it writable, or choose another name.`,
    });
  }
  if (isNamed || place.stats?.size === 0n || isOwn(await readFile(place.path))) return;
  throw new Problem('not-ours', {
    zh: `“${place.given}”已存在，不是慧眼写出的文件，不会被替换。请用 ${name} 给出另一个名字，或先移走它。`,
    en: `"${place.given}" is there and was not written by Huiyan, so it is not replaced. Choose another name with ${name}, or move it away.`,
  });
}
