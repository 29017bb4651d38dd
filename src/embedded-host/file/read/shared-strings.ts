import { CellTag } from '../xml/cell-tag';
import { budgets, requireWithin } from '../bytes/budgets';
import { FileRefused } from '../bytes/file-refused';
import { readText, textEnd } from './read-text';
import { nextTag } from '../xml/xml-bytes';
import { decodeEscapes } from '../xml/xml-text';

/** Reads the texts that cells share: plain ones and rich ones run by run; phonetic runs (`rPh`) are left out. */
export function readSharedStrings(bytes: Uint8Array): string[] {
  const strings: string[] = [];
  const tag = new CellTag(bytes);
  for (let at = nextTag(bytes, 0); at >= 0; at = nextTag(bytes, tag.end)) {
    tag.read(at);
    if (tag.isEnd && tag.is('sst')) return strings;
    if (tag.isEnd || !tag.is('si')) continue;
    strings.push(tag.isEmpty ? '' : readRichText(bytes, tag, 'si'));
    if (strings.length > budgets.texts) requireWithin('texts', strings.length, 'the workbook');
  }
  if (strings.length > 0) throw new FileRefused('broken', 'the shared strings are cut off');
  return strings;
}

/**
 * The text inside the element that `tag` has just opened, up to its end tag, at which the tag stands afterwards.
 *
 * @param element local name of that element: `si` or `is`.
 */
export function readRichText(bytes: Uint8Array, tag: CellTag, element: string): string {
  let text = '';
  let isPhonetic = false;
  for (;;) {
    const at = nextTag(bytes, tag.end);
    if (at < 0) throw new FileRefused('broken', 'a text is cut off');
    tag.read(at);
    if (tag.is(element) && tag.isEnd) return decodeEscapes(text);
    if (tag.is('rPh')) isPhonetic = !tag.isEnd && !tag.isEmpty;
    if (!tag.is('t') || tag.isEnd || tag.isEmpty) continue;
    const run = readText(bytes, tag.end);
    if (!isPhonetic) text += run;
    tag.end = textEnd.at;
  }
}
