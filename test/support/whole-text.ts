import type { Text } from '../../src/locales/text';

const unsaid = /undefined|NaN|Infinity|null|\[object/u;
/** Where a part is missing, two separators meet, one stands at an end, or quotes and brackets hold nothing. */
const gap = /^[\s；;，,、。.]|[；;，,、：:→\s]$|[；;，,、：:][\s]*[；;，,、。]|\s\s|“”|""|（）|\(\)/u;

/** Expects a text that is there in both languages, with all its parts: nothing is blank, cut off or left out. */
export function expectWhole(text: Text): void {
  const { zh, en } = text;
  for (const said of [zh, en]) {
    expect(said).not.toBe('');
    expect(said).not.toMatch(unsaid);
    expect(said).not.toMatch(gap);
  }
}
