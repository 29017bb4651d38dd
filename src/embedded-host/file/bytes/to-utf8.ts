import { FileRefused } from './file-refused';

/**
 * The part in UTF-8 without byte order mark, and with a declaration that says nothing else. Parts are in UTF-8 nearly always;
 * UTF-16 is allowed, and what a declaration names besides is tried.
 */
export function toUtf8(bytes: Uint8Array, part: string): Uint8Array {
  const label = encodingOf(bytes);
  if (label === null) return bytes[0] === 0xef && bytes[1] === 0xbb ? bytes.subarray(3) : bytes;
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return new TextEncoder().encode(
      text.replace(/^(<\?xml[^>]*?encoding\s*=\s*)(["'])[^"']*\2/, '$1$2UTF-8$2'),
    );
  } catch {
    throw new FileRefused('broken', `${part} is not in the encoding ${label} that it names`);
  }
}

/** The encoding where it is another than UTF-8, or null. */
function encodingOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  let head = '';
  for (const byte of bytes.subarray(0, 100)) head += String.fromCharCode(byte);
  const declared = /^(?:ï»¿)?<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1]?.toLowerCase();
  return declared === undefined || /^(?:utf-?8|us-ascii|utf-16)$/.test(declared) ? null : declared;
}
