import { inflateRawSync } from 'node:zlib';
import { nodeCompression } from '../../../../src/cli/node-compression';
import { portableCompression } from '../../../../src/embedded-host/file/bytes/compression';
import { crc32 } from '../../../../src/embedded-host/file/bytes/crc32';
import { PartPacker } from '../../../../src/embedded-host/file/bytes/packed-part';

const rowOf = (row: number) => `<row r="${row}"><c r="A${row}" t="str"><v>客户 ${row * 7919}</v></c></row>`;
/** Longer than three segments. */
const rows = Array.from({ length: 60_000 }, (_, row) => rowOf(row + 1));

describe.each([
  { name: 'in the browser', compression: portableCompression },
  { name: 'on the command line', compression: nodeCompression },
])('a part that is packed while it is written, $name', ({ compression }) => {
  it.each([
    { name: 'long', texts: rows },
    { name: 'short', texts: ['<sheetData/>'] },
    { name: 'empty', texts: [] },
  ])('is one stream that any reader unpacks: a $name one', ({ texts }) => {
    const packer = new PartPacker(compression);
    for (const text of texts) packer.text(text);
    const part = packer.finish();
    const expected = Buffer.from(texts.join(''));
    expect(inflateRawSync(Buffer.concat(part.pieces)).equals(expected)).toBe(true);
    expect(expected.equals(part.unpack())).toBe(true);
    expect([part.size, part.crc]).toEqual([expected.length, crc32(expected)]);
    expect(part.packedSize).toBe(part.pieces.reduce((sum, { length }) => sum + length, 0));
  });

  it('packs as well as a part that is there at once', () => {
    const packer = new PartPacker(compression);
    for (const text of rows) packer.text(text);
    const atOnce = compression.deflate(Buffer.from(rows.join(''))).length;
    expect(packer.finish().packedSize / atOnce).toBeLessThan(1.01);
  });
});
