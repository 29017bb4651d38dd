import { ByteWriter } from './byte-writer';
import type { Compression } from './compression';
import { crc32 } from './crc32';
import { PackedPart } from './packed-part';
import type { ZipEntry } from './zip-entry';

/** Midnight of 1980-01-01, the first moment of zip files: new entries have no clock, so equal input gives equal bytes. */
const noTime = 0x00210000;
const version20 = 0x00140014;
const utf8Names = 0x0800;
/** The parts of the flags that are kept of an old entry: not the descriptor behind the data, which is not written. */
const keptFlags = 0xffff & ~0x0008;

type WrittenEntry = Omit<ZipEntry, 'dataStart'>;

/** Writes a zip file: packed entries of another one as they are, and new ones. */
export class ZipWriter {
  private readonly out: ByteWriter;
  private readonly written: WrittenEntry[] = [];
  private position = 0;

  constructor(
    private readonly compression: Compression,
    expectedBytes: number,
  ) {
    this.out = new ByteWriter(expectedBytes);
  }

  /** Copies an entry with its packed bytes from the file that it is in. */
  copy(source: Uint8Array, entry: ZipEntry): void {
    const packed = source.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
    this.write({ ...entry, flags: entry.flags & keptFlags }, [packed]);
  }

  /** Packs bytes, where they are not packed yet, into an entry, in place of `original` if there was one: name, place and time stay. */
  add(name: string, content: Uint8Array | PackedPart, original?: ZipEntry): void {
    const part =
      content instanceof PackedPart
        ? content
        : new PackedPart(
            this.compression,
            [this.compression.deflate(content)],
            content.length,
            crc32(content),
          );
    const nameBytes = original?.nameBytes ?? new TextEncoder().encode(name);
    this.write(
      {
        name,
        nameBytes,
        versions: original?.versions ?? version20,
        flags: original ? original.flags & keptFlags : nameBytes.length === name.length ? 0 : utf8Names,
        method: 8,
        time: original?.time ?? noTime,
        crc: part.crc,
        compressedSize: part.packedSize,
        size: part.size,
        externalAttributes: original?.externalAttributes ?? 0,
        start: 0,
      },
      part.pieces,
    );
  }

  /** The whole file. */
  finish(): Uint8Array {
    const directoryStart = this.position;
    for (const entry of this.written) this.append(directoryRecord(entry));
    this.append(endRecord(this.written.length, this.position - directoryStart, directoryStart));
    return this.out.finish();
  }

  private write(entry: WrittenEntry, packed: readonly Uint8Array[]): void {
    this.written.push({ ...entry, start: this.position });
    this.append(localHeader(entry));
    for (const piece of packed) this.append(piece);
  }

  private append(bytes: Uint8Array): void {
    this.out.copy(bytes);
    this.position += bytes.length;
  }
}

function localHeader(entry: WrittenEntry): Uint8Array {
  const record = new Uint8Array(30 + entry.nameBytes.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, entry.versions >>> 16, true);
  writeCommonFields(view, 6, entry);
  record.set(entry.nameBytes, 30);
  return record;
}

function directoryRecord(entry: WrittenEntry): Uint8Array {
  const record = new Uint8Array(46 + entry.nameBytes.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint32(4, entry.versions, true);
  writeCommonFields(view, 8, entry);
  view.setUint32(38, entry.externalAttributes, true);
  view.setUint32(42, entry.start, true);
  record.set(entry.nameBytes, 46);
  return record;
}

/** Flags, method, time, check sum, sizes and the name's length stand in this order in both records. */
function writeCommonFields(view: DataView, at: number, entry: WrittenEntry): void {
  view.setUint16(at, entry.flags, true);
  view.setUint16(at + 2, entry.method, true);
  view.setUint32(at + 4, entry.time, true);
  view.setUint32(at + 8, entry.crc, true);
  view.setUint32(at + 12, entry.compressedSize, true);
  view.setUint32(at + 16, entry.size, true);
  view.setUint16(at + 20, entry.nameBytes.length, true);
}

function endRecord(count: number, size: number, start: number): Uint8Array {
  const record = new Uint8Array(22);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  return record;
}
