import { Deflate, deflateSync, Inflate } from 'fflate';
import { FileRefused } from './file-refused';

/** How parts are packed and unpacked; the command line gives Node's own, which is several times faster. */
export interface Compression {
  /**
   * Unpacks a raw deflate stream into at most `maxBytes`.
   * Throws where the stream is damaged or holds more; it stops there and does not unpack the rest.
   */
  inflate(data: Uint8Array, maxBytes: number): Uint8Array;
  /** Packs into a raw deflate stream. The same bytes always give the same stream. */
  deflate(data: Uint8Array): Uint8Array;
  /** Packs pieces, one after the other, into one raw deflate stream, which `onPacked` is given in pieces as they are ready. */
  deflater(onPacked: (packed: Uint8Array) => void): Deflater;
}

/** Takes a stream in pieces; a piece is not looked at any more once `push` is through. */
export interface Deflater {
  /** @param isLast whether the stream ends behind the piece. */
  push(piece: Uint8Array, isLast: boolean): void;
}

/** So little is pushed at once that one push cannot unpack more than some 16 MB (deflate packs 1,032 to 1 at best). */
const pushBytes = 16_384;

/** Level 6 takes nearly twice as long for a twelfth less. */
const level = 3;

/** Packing in plain JavaScript, for the browser and as the default. */
export const portableCompression: Compression = {
  inflate(data, maxBytes) {
    const target = new Uint8Array(maxBytes);
    let length = 0;
    const stream = new Inflate((chunk) => {
      if (length + chunk.length > maxBytes) throw new FileRefused('broken', 'a part is longer than it says');
      target.set(chunk, length);
      length += chunk.length;
    });
    for (let start = 0; start < data.length; start += pushBytes) {
      stream.push(data.subarray(start, start + pushBytes), start + pushBytes >= data.length);
    }
    return length === maxBytes ? target : target.slice(0, length);
  },
  deflate: (data) => deflateSync(data, { level }),
  deflater: (onPacked) => new Deflate({ level }, onPacked),
};
