import { ByteWriter } from './byte-writer';
import type { Compression, Deflater } from './compression';
import { crc32 } from './crc32';

/** So much is packed at once: much less would cost time, and much more memory. */
const segmentBytes = 1 << 20;

/** A part that was packed while it was written, so that all of its bytes were never there at once. */
export class PackedPart {
  constructor(
    private readonly compression: Compression,
    /** Pieces of one raw deflate stream. */
    readonly pieces: readonly Uint8Array[],
    /** How many bytes they unpack to. */
    readonly size: number,
    /** The check sum of these. */
    readonly crc: number,
  ) {}

  /** How many bytes its pieces have together. */
  get packedSize(): number {
    return this.pieces.reduce((sum, piece) => sum + piece.length, 0);
  }

  /** Its bytes, all at once. */
  unpack(): Uint8Array {
    const packed = new ByteWriter(this.packedSize);
    for (const piece of this.pieces) packed.copy(piece);
    return this.compression.inflate(packed.finish(), this.size);
  }
}

/** Packs the text of a part while it is written. */
export class PartPacker {
  private readonly segment = new ByteWriter(1 << 14);
  private readonly pieces: Uint8Array[] = [];
  private readonly deflater: Deflater;
  private size = 0;
  private crc = 0;

  constructor(private readonly compression: Compression) {
    this.deflater = compression.deflater((packed) => this.pieces.push(packed));
  }

  /** Appends text in UTF-8. */
  text(text: string): void {
    this.segment.text(text);
    if (this.segment.position >= segmentBytes) this.pack(false);
  }

  /** The part; nothing is to be appended afterwards. */
  finish(): PackedPart {
    this.pack(true);
    return new PackedPart(this.compression, this.pieces, this.size, this.crc);
  }

  private pack(isLast: boolean): void {
    const bytes = this.segment.finish();
    this.size += bytes.length;
    this.crc = crc32(bytes, this.crc);
    this.deflater.push(bytes, isLast);
    this.segment.truncate(0);
  }
}
