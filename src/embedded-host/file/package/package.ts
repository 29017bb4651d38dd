import { requireReadable } from '../bytes/budgets';
import type { Compression } from '../bytes/compression';
import { ContentTypes } from './content-types';
import { crc32 } from '../bytes/crc32';
import { FileRefused } from '../bytes/file-refused';
import { partKey, relationshipsPath } from './part-name';
import { parseRelationships, type Relationship } from './relationships';
import { toUtf8 } from '../bytes/to-utf8';
import { parseXml, type XmlElement } from '../xml/xml-tree';
import type { ZipEntry } from '../bytes/zip-entry';
import { readZipDirectory } from '../bytes/zip-reader';

const maxInflatedBytes = 512 * 1024 * 1024;
/** Honest sheets pack 5 to 60 to 1. */
const maxRatio = 100;
const ratioMattersFrom = 64 * 1024 * 1024;
/** What may be unpacked beyond the sum of the parts, for the few that are read twice. */
const spareBytes = 64 * 1024 * 1024;

/** The parts of an opened file (Open Packaging Conventions), unpacked when they are asked for. */
export class Package {
  readonly contentTypes: ContentTypes;
  private readonly byKey = new Map<string, ZipEntry>();
  /** How much may still be unpacked while the file is opened: a part that is referred to a thousand times is a bomb too. */
  private left: number;

  private constructor(
    readonly bytes: Uint8Array,
    readonly entries: readonly ZipEntry[],
    readonly compression: Compression,
  ) {
    for (const entry of entries) this.byKey.set(partKey(entry.name), entry);
    this.left = entries.reduce((sum, entry) => sum + entry.size, spareBytes);
    const types = this.text('[Content_Types].xml');
    this.contentTypes = new ContentTypes(types === null ? null : parseXml(types, '[Content_Types].xml'));
  }

  /** Opens the zip file. Throws FileRefused where it is damaged, or says that it unpacks to more than 512 MB. */
  static open(bytes: Uint8Array, compression: Compression): Package {
    const entries = readZipDirectory(bytes);
    const total = entries.reduce((sum, entry) => sum + entry.size, 0);
    if (total > maxInflatedBytes) throw new FileRefused('too-large', `the parts unpack to ${total} bytes`);
    for (const entry of entries) {
      if (entry.size > ratioMattersFrom && entry.size > entry.compressedSize * maxRatio) {
        throw new FileRefused('too-large', `part ${entry.name} unpacks to ${entry.size} bytes`);
      }
    }
    return new Package(bytes, entries, compression);
  }

  /** The file is open; from now on its parts are read as often as is wanted. */
  finishOpening(): void {
    this.left = Infinity;
  }

  /** Whether there is such a part. */
  has(path: string): boolean {
    return this.byKey.has(partKey(path));
  }

  /** The directory's entry of a part. */
  entry(path: string): ZipEntry | undefined {
    return this.byKey.get(partKey(path));
  }

  /** The part's own bytes, or null. */
  rawPart(path: string): Uint8Array | null {
    const entry = this.byKey.get(partKey(path));
    if (!entry) return null;
    this.left -= entry.size;
    if (this.left < 0) throw new FileRefused('too-large', 'its parts refer to each other too often');
    const packed = this.bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
    const bytes = entry.method === 0 ? packed : this.inflate(packed, entry);
    if (bytes.length !== entry.size || crc32(bytes) !== entry.crc)
      throw new FileRefused('broken', `part ${entry.name} is not what it was when it was packed`);
    return bytes;
  }

  /** The part in UTF-8, or null. */
  part(path: string): Uint8Array | null {
    const bytes = this.rawPart(path);
    return bytes && toUtf8(bytes, path);
  }

  /** The part as text, or null. */
  text(path: string): string | null {
    requireReadable(this.entry(path)?.size ?? 0, path);
    const bytes = this.part(path);
    return bytes && new TextDecoder().decode(bytes);
  }

  /** A small part as a tree, or null. */
  xml(path: string): XmlElement | null {
    const text = this.text(path);
    return text === null ? null : parseXml(text, path);
  }

  /** Where a part refers to; the package itself for the empty path. */
  relationships(path: string): Relationship[] {
    const xml = this.xml(relationshipsPath(path));
    return xml ? parseRelationships(xml, path) : [];
  }

  private inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
    if (entry.size === 0) return new Uint8Array(0);
    try {
      return this.compression.inflate(packed, entry.size);
    } catch (error) {
      if (error instanceof FileRefused) throw error;
      throw new FileRefused('broken', `part ${entry.name} cannot be unpacked`);
    }
  }
}
