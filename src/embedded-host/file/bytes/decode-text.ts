import { FileRefused } from './file-refused';

/**
 * The text of a file that does not say its encoding: by its byte order mark, else UTF-8 if it is that without a fault, else
 * GB18030, as Chinese systems export (GBK and GB2312 are parts of it).
 * Throws FileRefused `not-a-workbook` where it is no text.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = encodingByMark(bytes);
  const text = marked ? decode(bytes, marked) : (decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030'));
  if (text === null || text.includes('\0')) throw new FileRefused('not-a-workbook', 'the file is no text');
  return text;
}

function encodingByMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Without a mark: text in Latin letters has a zero in every other byte.
  if (second === 0 && first !== 0 && bytes[3] === 0) return 'utf-16le';
  return first === 0 && second !== 0 && bytes[2] === 0 ? 'utf-16be' : null;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
