import fc from 'fast-check';
import { BlockSize, cellBytes, rowBytes } from '../../../src/workbook/conversation/blocks';

describe('the size of blocks', () => {
  it('fits as many rows as the limit allows, and always at least one', () => {
    const size = new BlockSize(10_000);
    expect(size.rowsFor(100)).toBe(100);
    expect(size.rowsFor(50_000)).toBe(1);
  });

  it('halves until a block can hardly be smaller', () => {
    const size = new BlockSize(8_000);
    const halved = [size.halve(), size.halve(), size.halve(), size.halve()];
    expect(halved).toEqual([true, true, true, false]);
    expect(size.rowsFor(10)).toBe(100);
  });

  it('has no more rows than are light to handle, however small they are, and fewer after a refusal', () => {
    const size = new BlockSize(400_000, 8_000);
    expect(size.rowsFor(5)).toBe(8_000);
    expect(size.rowsFor(400)).toBe(1_000);
    size.halve();
    expect(size.rowsFor(5)).toBe(4_000);
  });

  it('never estimates a text below the bytes of its JSON', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(cellBytes(text)).toBeGreaterThanOrEqual(Buffer.byteLength(JSON.stringify(text)));
      }),
    );
  });

  it('adds up a row', () => {
    expect(rowBytes(['ab', 1])).toBe(2 + cellBytes('ab') + cellBytes(1));
  });
});
