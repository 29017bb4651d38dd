import { FileRefused } from './file-refused';
import type { ZipEntry } from './zip-entry';

const endSignature = 0x06054b50;
const zip64LocatorSignature = 0x07064b50;
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const maxEntries = 20_000;

/**
 * Reads the directory of a zip file (PKWARE APPNOTE 6.3). Entries that overlap, come twice, point outside the file, or have
 * names that lead out of it are refused: no program writes them by itself.
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { count, start } = findDirectory(view);
    if (count > maxEntries) throw new FileRefused('too-large', `${count} entries in the zip file`);
    const entries = readEntries(view, bytes, count, start);
    requireDistinct(entries);
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw new FileRefused('broken', 'the zip file is cut off');
    throw error;
  }
}

function findDirectory(view: DataView): { count: number; start: number } {
  const lowest = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - endLength; at >= lowest; at--) {
    if (view.getUint32(at, true) !== endSignature) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    const isZip64 = count === 0xffff || start === 0xffffffff;
    return isZip64 ? findZip64Directory(view, at) : { count, start };
  }
  throw new FileRefused('broken', 'the zip file has no directory: it is cut off');
}

function findZip64Directory(view: DataView, end: number): { count: number; start: number } {
  if (view.getUint32(end - 20, true) !== zip64LocatorSignature) {
    throw new FileRefused('broken', 'the zip file has no directory');
  }
  const record = Number(view.getBigUint64(end - 12, true));
  return {
    count: Number(view.getBigUint64(record + 32, true)),
    start: Number(view.getBigUint64(record + 48, true)),
  };
}

function readEntries(view: DataView, bytes: Uint8Array, count: number, start: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = start;
  for (let number = 0; number < count; number++) {
    if (view.getUint32(at, true) !== directorySignature)
      throw new FileRefused('broken', 'the zip directory is damaged');
    entries.push(readEntry(view, bytes, at));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = new TextDecoder().decode(nameBytes);
  const sizes = readSizes(view, at, nameLength);
  if (view.getUint32(sizes.start, true) !== localSignature)
    throw new FileRefused('broken', `entry ${name} is not there`);
  const dataStart =
    sizes.start + 30 + view.getUint16(sizes.start + 26, true) + view.getUint16(sizes.start + 28, true);
  if (dataStart + sizes.compressedSize > bytes.length)
    throw new FileRefused('broken', `entry ${name} is cut off`);
  const entry = {
    name,
    nameBytes,
    versions: view.getUint32(at + 4, true),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    externalAttributes: view.getUint32(at + 38, true),
    ...sizes,
    dataStart,
  };
  if (entry.flags & 1) throw new FileRefused('encrypted', 'the zip file has a password');
  if (entry.method !== 0 && entry.method !== 8)
    throw new FileRefused('broken', `entry ${name} is packed by method ${entry.method}`);
  return entry;
}

/** The sizes and the place, from the extra field of zip64 where the plain fields are full. */
function readSizes(view: DataView, at: number, nameLength: number) {
  const fields = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ];
  let extra = at + 46 + nameLength;
  const extraEnd = extra + view.getUint16(at + 30, true);
  for (; extra + 4 <= extraEnd; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== 1) continue;
    let place = extra + 4;
    fields.forEach((field, number) => {
      if (field !== 0xffffffff) return;
      fields[number] = Number(view.getBigUint64(place, true));
      place += 8;
    });
  }
  const [size = 0, compressedSize = 0, start = 0] = fields;
  return { size, compressedSize, start };
}

function requireDistinct(entries: readonly ZipEntry[]): void {
  const names = new Set<string>();
  for (const { name } of entries) {
    const key = name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
    if (names.has(key)) throw new FileRefused('broken', `entry ${name} is there twice`);
    if (key.split('/').includes('..')) throw new FileRefused('broken', `entry ${name} leads out of the file`);
    names.add(key);
  }
  const inOrder = [...entries].sort((a, b) => a.start - b.start);
  inOrder.forEach((entry, place) => {
    const next = inOrder[place + 1];
    if (next && entry.dataStart + entry.compressedSize > next.start) {
      throw new FileRefused('broken', `entries ${entry.name} and ${next.name} overlap`);
    }
  });
}
