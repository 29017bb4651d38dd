import { FileRefused } from '../bytes/file-refused';

/** The characters that XML is made of. */
export const ascii = {
  tab: 0x09,
  space: 0x20,
  quote: 0x22,
  ampersand: 0x26,
  apostrophe: 0x27,
  slash: 0x2f,
  colon: 0x3a,
  less: 0x3c,
  equals: 0x3d,
  greater: 0x3e,
  question: 0x3f,
  exclamation: 0x21,
} as const;

/** The place of the next start or end tag's `<` at or after `from`, behind comments, CDATA and instructions; -1 for none. */
export function nextTag(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    while (at < bytes.length && bytes[at] !== ascii.less) at++;
    if (at >= bytes.length) return -1;
    const next = bytes[at + 1];
    if (next !== ascii.exclamation && next !== ascii.question) return at;
    at = afterMarkup(bytes, at);
  }
}

/** The place behind a comment, a CDATA section or an instruction that begins at `at`. */
export function afterMarkup(bytes: Uint8Array, at: number): number {
  const end =
    bytes[at + 1] === ascii.question
      ? '?>'
      : bytes[at + 2] === 0x2d
        ? '-->'
        : bytes[at + 2] === 0x5b
          ? ']]>'
          : '>';
  for (let place = at + 2; place < bytes.length; place++) {
    if (bytes[place] === ascii.greater && endsWith(bytes, place, end)) return place + 1;
  }
  throw new FileRefused('broken', 'the XML is cut off');
}

function endsWith(bytes: Uint8Array, last: number, letters: string): boolean {
  for (let back = 0; back < letters.length; back++) {
    if (bytes[last - back] !== letters.charCodeAt(letters.length - 1 - back)) return false;
  }
  return true;
}

/** The place behind the tag that begins at `at`. */
export function afterTag(bytes: Uint8Array, at: number): number {
  for (let place = at + 1; place < bytes.length; place++) {
    const byte = bytes[place];
    if (byte === ascii.greater) return place + 1;
    if (byte === ascii.quote || byte === ascii.apostrophe) {
      place = bytes.indexOf(byte, place + 1);
      if (place < 0) break;
    }
  }
  throw new FileRefused('broken', 'the XML is cut off');
}

/** Whether the tag that ends before `end` has no content: `<c/>`. */
export function isEmptyTag(bytes: Uint8Array, end: number): boolean {
  return bytes[end - 2] === ascii.slash;
}

/** The name in a tag with its prefix; `at` is the place of its `<`. End tags are named without the slash. */
export function tagName(bytes: Uint8Array, at: number): string {
  let start = at + 1;
  if (bytes[start] === ascii.slash) start++;
  let name = '';
  for (let place = start; place < bytes.length; place++) {
    const byte = bytes[place] as number;
    if (byte <= ascii.space || byte === ascii.slash || byte === ascii.greater) break;
    name += String.fromCharCode(byte);
  }
  return name;
}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
