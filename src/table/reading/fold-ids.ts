import { foldProduct } from '../cells/fold-product';
import { plainText } from '../cells/plain-text';

/** What may make two spellings of one id: small letters, blanks inside, characters of full width. */
const foldable = /[a-z\s\uff01-\uff5e]/u;
/** Blanks between Chinese characters say nothing: 鑫源 超市. */
const spacedHan = /\p{Script=Han}\s+\p{Script=Han}/u;

/** How the texts of a role are compared, and which of them can be spelt in more than one way. */
const folds: Readonly<Record<string, readonly [fold: (text: string) => string, may: RegExp]>> = {
  customerId: [foldId, foldable],
  name: [foldName, spacedHan],
  product: [foldProduct, /\P{Nd}/u],
};

/**
 * By code, the code of the first text that is the same id, name or product but for its spelling; undefined where all are their own.
 * Texts that cannot be spelt otherwise cost one test each, and no more where the whole column is so.
 */
export function foldedCodes(dictionary: readonly string[], role: string | undefined): Int32Array | undefined {
  const [fold, may] = folds[role ?? ''] ?? [];
  if (!fold || !dictionary.some((text) => may?.test(text))) return undefined;
  const first = new Map<string, number>();
  const codes = new Int32Array(dictionary.length);
  let same = true;
  for (let code = 0; code < dictionary.length; code++) {
    const key = fold(dictionary[code] as string);
    const known = first.get(key);
    if (known === undefined) first.set(key, code);
    codes[code] = known ?? code;
    same &&= known === undefined;
  }
  return same ? undefined : codes;
}

/** An id as ids are compared: case, width and blanks do not matter. */
export function foldId(text: string): string {
  return plainText(text).toUpperCase().replace(/\s+/gu, '');
}

function foldName(text: string): string {
  return text.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}
