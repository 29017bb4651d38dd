import { FileRefused } from './file-refused';

/**
 * The text of a file in an encoding, by its name in the Encoding Standard.
 * @throws FileRefused `not-a-workbook` where it is no text, `encoding` where it is none in that encoding, or the encoding is unknown
 */
export function decodeText(bytes: Uint8Array, encoding = markedOrUnicode(bytes)): string {
  const text = encoding === undefined ? undefined : decode(bytes, encoding);
  if (text === undefined) throw new FileRefused('encoding', 'the bytes are not of this encoding', encoding);
  if (text.includes('\0')) throw new FileRefused('not-a-workbook', 'the file is no text');
  return text;
}

/** The encoding that a file says itself: by its byte order mark, or because it is UTF-16 or UTF-8 without a fault; undefined for others. */
export function markedOrUnicode(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Without a mark: text in Latin letters has a zero in every other byte.
  if (second === 0 && first !== 0 && bytes[3] === 0) return 'utf-16le';
  if (first === 0 && second !== 0 && bytes[2] === 0) return 'utf-16be';
  return decode(bytes, 'utf-8') === undefined ? undefined : 'utf-8';
}

/** Whether the platform reads texts of an encoding by this name. */
export function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== 'replacement';
  } catch {
    return false;
  }
}

/** The text, or undefined where the bytes are none in that encoding. */
export function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? withOwnSigns(text) : text;
  } catch {
    return undefined;
  }
}

/** What windows-1252 has where Latin-1 has control characters, from 0x80 to 0x9F. */
const ownSigns = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Node (issue 56542) decodes windows-1252 as Latin-1, without the euro sign; where a platform does not, nothing is left to change. */
function withOwnSigns(text: string): string {
  return text.replace(/[\x80-\x9f]/gu, (sign) => ownSigns[sign.charCodeAt(0) - 0x80] ?? sign);
}
