import fc from 'fast-check';
import { utf8Length } from '../../../src/embedded-host/api/requests/statistics';

describe('the length of a text in UTF-8', () => {
  it('is the number of bytes that an encoder makes of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
      }),
    );
  });

  it('is right where a text is far longer than what is encoded at once, and pairs of surrogates stand at every border', () => {
    const text = `a${'😀'.repeat(40_000)}${'户'.repeat(50_000)}`;
    expect(utf8Length(text)).toBe(1 + 4 * 40_000 + 3 * 50_000);
  });
});
