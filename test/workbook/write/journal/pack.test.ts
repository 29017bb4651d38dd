import fc from 'fast-check';
import { pack, unpack } from '../../../../src/workbook/write/journal/pack';

const cell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.boolean(),
  fc.constant(null),
);
const row = fc.record({
  row: fc.nat(),
  hash: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  cells: fc.array(cell, { maxLength: 4 }),
});

describe('packed content', () => {
  it('is unpacked as it was, whatever cells hold, and is plain ASCII', () => {
    fc.assert(
      fc.property(fc.array(row), (some) => {
        const rows = {
          rows: some.map((one) => one.row),
          hashes: some.map(({ hash }) => hash),
          cells: some.map(({ cells }) => cells),
        };
        const packed = pack(rows);
        expect(packed).toMatch(/^[A-Za-z0-9+/]+={0,2}$/u);
        expect(JSON.stringify(unpack(packed))).toBe(JSON.stringify(rows));
        expect(pack(rows)).toBe(packed);
      }),
    );
  });

  it('takes a fifth of its JSON or less where texts repeat each other', () => {
    const texts = Array.from(
      { length: 500 },
      (_, index) => `'资产 ${String(index * 37)} 万，达到 50万；职位“董事长”符合；未发现触发事件`,
    );
    const rows = {
      rows: texts.map((_, index) => index),
      hashes: texts.map((_, index) => index),
      cells: texts.map((text) => [text]),
    };
    expect(pack(rows).length).toBeLessThan(Buffer.byteLength(JSON.stringify(rows)) / 5);
  });
});
