import { cleanText, isCleanText, visibleText } from '../../src/locales/clean-text';

// The production Char of XML 1.0 (fifth edition, 2.2), by code point.
const xmlChar = (code: number) =>
  [0x9, 0xa, 0xd].includes(code) ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  code >= 0x10000;

describe('a clean text', () => {
  it('holds only what XML 1.0 can hold, and no control character but tabs and line breaks', () => {
    const wrong: number[] = [];
    for (let code = 0; code < 0x10000; code++) {
      const text = `a${String.fromCharCode(code)}b`;
      const cleaned = cleanText(text);
      const fits =
        [...cleaned].every((kept) => xmlChar(kept.codePointAt(0) ?? 0)) && !/[^\P{Cc}\t\n\r]/u.test(cleaned);
      if (!fits || (cleaned !== text && cleaned !== 'a b')) wrong.push(code);
    }
    expect(wrong).toEqual([]);
  });

  it('keeps all scripts, whole surrogate pairs and marks that names need', () => {
    const text = '王小明 Ålesund 𠮷野家 👩‍💻 ‏שלום é\t\r\n';
    expect(cleanText(text)).toBe(text);
    expect(isCleanText(text)).toBe(true);
    expect(isCleanText('\ud800')).toBe(false);
  });

  it('can be shown, so that one sees what was there; JSON means the same then', () => {
    const text = 'a\u001b[31m\u009b\u202e\ufffe';
    expect(visibleText(text)).toBe('a\\u001b[31m\\u009b\\u202e\\ufffe');
    expect(JSON.parse(visibleText(JSON.stringify({ text })))).toEqual({ text });
  });
});
