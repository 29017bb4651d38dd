import fc from 'fast-check';
import { utf8Length } from '../../../src/embedded-host/api/statistics';

describe('the length of a text in UTF-8', () => {
  it('is the number of bytes that an encoder makes of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
      }),
    );
  });
});
