import { Buffer } from 'node:buffer';
import { zlibSync } from 'fflate';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const eightBitsRgba = [8, 6, 0, 0, 0];

/**
 * A PNG of RGBA pixels, eight bits a channel. The compressor is a library in JavaScript, so the bytes do not depend on the machine.
 *
 * @param {Uint8Array} pixels row by row
 * @param {number} size width and height
 * @param {(bytes: Uint8Array) => number} crc32
 * @returns {Uint8Array}
 */
export function encodePng(pixels, size, crc32) {
  const stride = 4 * size;
  const lines = new Uint8Array(size * (stride + 1));
  for (let row = 0; row < size; row++) {
    // Each line begins with its filter: 0, none.
    lines.set(pixels.subarray(row * stride, (row + 1) * stride), row * (stride + 1) + 1);
  }
  const chunk = (name, content) => {
    const body = [...Buffer.from(name, 'latin1'), ...content];
    return [...bigEndian(content.length), ...body, ...bigEndian(crc32(Uint8Array.from(body)))];
  };
  const header = [...bigEndian(size), ...bigEndian(size), ...eightBitsRgba];
  const parts = [chunk('IHDR', header), chunk('IDAT', zlibSync(lines, { level: 9 })), chunk('IEND', [])];
  return Uint8Array.from([...signature, ...parts.flat()]);
}

function bigEndian(number) {
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 255);
}
