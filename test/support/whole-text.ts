import type { Text } from '../../src/locales/text';

const unsaid = /undefined|NaN|Infinity|null|\[object/u;
/** Where a part is missing, two separators meet, one stands at an end, or quotes and brackets hold nothing. */
const gap = /^[\s；;，,、。.]|[；;，,、：:→\s]$|[；;，,、：:][\s]*[；;，,、。]|\s\s|“”|""|（）|\(\)/u;

/**
 * Expects a text that is there in both languages, with all its parts: nothing is blank, cut off or left out. Asked of so many texts
 * that it does without matchers, which build their message also where they hold.
 */
export function expectWhole({ zh, en }: Text): void {
  const broken = [zh, en].find((said) => said === '' || unsaid.test(said) || gap.test(said));
  if (broken !== undefined) throw new Error(`not a whole text: ${JSON.stringify(broken)}`);
}
