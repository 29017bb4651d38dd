import { FileRefused } from '../bytes/file-refused';
import { afterMarkup, ascii } from '../xml/xml-bytes';
import { decodeXmlText } from '../xml/xml-text';

// What begins a text is a character of it, never the mark that begins a file.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes in UTF-8 as text. Short plain ones, the most by far, need no decoder. */
function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 24) return decoder.decode(bytes.subarray(start, end));
  let text = '';
  for (let place = start; place < end; place++) {
    const byte = bytes[place] as number;
    if (byte >= 0x80) return decoder.decode(bytes.subarray(start, end));
    text += String.fromCharCode(byte);
  }
  return text;
}

/** What {@link readText} found: the text, and the place of the `<` behind it. */
export const textEnd = { at: 0 };

/**
 * The text from `from` to the next tag, entities resolved; CDATA counts, comments do not. Where the tag begins stands in
 * {@link textEnd} afterwards.
 */
export function readText(bytes: Uint8Array, from: number): string {
  let text = '';
  for (let start = from; ;) {
    let at = start;
    let isPlain = true;
    for (; bytes[at] !== ascii.less; at++) {
      const byte = bytes[at];
      if (byte === undefined) throw new FileRefused('broken', 'the XML is cut off');
      if (byte === ascii.ampersand || byte === 0x0d) isPlain = false;
    }
    const raw = at === start ? '' : decodeUtf8(bytes, start, at);
    text += isPlain ? raw : decodeXmlText(raw);
    textEnd.at = at;
    if (bytes[at + 1] !== ascii.exclamation && bytes[at + 1] !== ascii.question) return text;
    start = afterMarkup(bytes, at);
    const isCdata = bytes[at + 2] === 0x5b;
    if (isCdata) text += decodeUtf8(bytes, at + 9, start - 3);
  }
}
