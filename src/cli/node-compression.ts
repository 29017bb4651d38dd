import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Compression } from '../embedded-host/file/bytes/compression';

/** Fast rather than small: level 6 takes three times as long for a twentieth less. */
const level = 3;
/** As far back does a deflate stream refer. */
const windowBytes = 1 << 15;

/** Node's own zlib, several times faster than the portable one. */
export const nodeCompression: Compression = {
  // Both in one piece: of pieces that are put together at the end all would be in memory twice.
  inflate: (data, maxBytes) =>
    // Node takes no 0 for the most; parts may be empty.
    inflateRawSync(data, { maxOutputLength: maxBytes || 1, chunkSize: Math.max(64, maxBytes + 1) }),
  deflate: (data) => deflateRawSync(data, { level, chunkSize: roomFor(data) }),
  deflater: (onPacked) => {
    let dictionary = Buffer.alloc(0);
    return {
      // Node's own streams answer later only. So each piece is packed by itself, may refer to what came before it, and ends on a whole byte.
      push(piece, isLast) {
        const finishFlush = isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
        const packed = deflateRawSync(piece, {
          ...{ level, finishFlush, chunkSize: roomFor(piece) },
          ...(dictionary.length > 0 && { dictionary }),
        });
        onPacked(packed);
        dictionary = Buffer.concat([dictionary, piece]).subarray(-windowBytes);
      },
    };
  },
};

function roomFor(data: Uint8Array): number {
  return Math.max(1 << 14, data.length >> 1);
}
