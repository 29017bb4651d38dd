import type { Text } from '../../src/locales/text';

const unsaid = /undefined|NaN|Infinity|null|\[object/u;
/** Where a part is missing, two separators meet, one stands at an end, or quotes and brackets hold nothing. */
const gap = /^[\s；;，,、。.]|[；;，,、：:→\s]$|[；;，,、：:][\s]*[；;，,、。]|\s\s|“”|""|（）|\(\)/u;

/**
 * Expects a text that is there in both languages, with all its parts: nothing is blank, cut off or left out. Asked of so many texts
 * that it does without matchers, which build their message also where they hold.
 */
export function expectWhole({ zh, en }: Text): void {
  for (const said of [zh, en] as readonly unknown[]) {
    // Not `find`: a text that is not there at all would be found as undefined, and pass.
    if (typeof said !== 'string' || said === '' || unsaid.test(said) || gap.test(said))
      throw new Error(`not a whole text: ${JSON.stringify(said)}`);
  }
}
