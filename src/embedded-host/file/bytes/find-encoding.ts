import { analyse } from 'chardet';
import { decode, isEncoding, markedOrUnicode } from './decode-text';
import { FileRefused } from './file-refused';

/** In which encoding a delimited file is to be read: one that is sure or the most likely by far, or those among which a person has to say. */
export type FoundEncoding =
  /** `isSure`: no other could be meant, so nothing needs to be said. */
  { readonly encoding: string; readonly isSure: boolean } | { readonly candidates: readonly string[] };

/** The names that the Encoding Standard has for what Chinese, Japanese, Korean and western systems export. */
const offered = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr', 'windows-1252'];
const ofTwoBytes = new Set(offered.slice(0, 5));
/** The detector's names where the platform's are others: Latin-1 is a part of windows-1252 wherever it is text. */
const platformNames: Readonly<Record<string, string>> = { 'iso-8859-1': 'windows-1252' };

/** What is looked at; more makes no difference. */
const looked = 1 << 18;
/** The detector's confidence, of 100, from which a guess is one, and by which it has to lead. */
const [enough, lead] = [40, 20];
/** In western texts an accented letter stands among others. */
const mostlyAlone = 0.8;

/**
 * Finds the encoding of a text file: by its mark, as UTF-8 or UTF-16, else by a detector (chardet, which counts what is frequent in each
 * language), as far as it says more than that anything may be. Where it does not, nothing is guessed.
 * @throws FileRefused `not-a-workbook` where it is no text
 */
export function findEncoding(bytes: Uint8Array): FoundEncoding {
  const plain = markedOrUnicode(bytes);
  if (plain !== undefined) return { encoding: plain, isSure: true };
  if (bytes.includes(0)) throw new FileRefused('not-a-workbook', 'the file is no text');
  const guesses = guessesOf(bytes);
  const [first, second] = guesses;
  if (isWestern(bytes)) {
    const western = guesses.filter(({ encoding }) => !ofTwoBytes.has(encoding));
    const best = western[0]?.encoding ?? 'windows-1252';
    const isClear = best === 'windows-1252' || leads(western[0], western[1]);
    if (isClear) return { encoding: best, isSure: false };
    return { candidates: unique([...western.slice(0, 3).map((guess) => guess.encoding), 'windows-1252']) };
  }
  if (first && ofTwoBytes.has(first.encoding) && leads(first, second))
    return { encoding: first.encoding, isSure: first.encoding === 'gb18030' };
  if (isPlainChinese(bytes) && fits(bytes, 'gb18030')) return { encoding: 'gb18030', isSure: false };
  const likely = guesses.filter(({ confidence, encoding }) => confidence >= enough && fits(bytes, encoding));
  return {
    candidates: offeredFor(
      bytes,
      likely.map(({ encoding }) => encoding),
    ),
  };
}

/** What a person may choose among: these first, then whatever else the bytes could be. */
export function offeredFor(bytes: Uint8Array, first: readonly string[]): readonly string[] {
  return unique([...first, ...offered.filter((own) => fits(bytes, own))]);
}

interface Guess {
  readonly encoding: string;
  readonly confidence: number;
}

function guessesOf(bytes: Uint8Array): readonly Guess[] {
  return analyse(bytes.subarray(0, looked))
    .map(({ name, confidence }) => ({ encoding: platformName(name.toLowerCase()), confidence }))
    .filter(({ encoding }) => isKnown(encoding));
}

function platformName(name: string): string {
  return platformNames[name] ?? name;
}

function leads(first: Guess | undefined, second: Guess | undefined): boolean {
  const confidence = first?.confidence ?? 0;
  return confidence >= enough && confidence - (second?.confidence ?? 0) >= lead;
}

function isKnown(encoding: string): boolean {
  return !/^(?:ascii|utf|iso-2022)/u.test(encoding) && isEncoding(encoding);
}

function fits(bytes: Uint8Array, encoding: string): boolean {
  return decode(bytes, encoding) !== undefined;
}

function unique(encodings: readonly string[]): string[] {
  return [...new Set(encodings)];
}

/** Whether most bytes beyond ASCII stand alone among letters. */
function isWestern(bytes: Uint8Array): boolean {
  let [alone, all] = [0, 0];
  const end = Math.min(bytes.length, looked);
  for (let at = 0; at < end; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    all++;
    if ((bytes[at - 1] ?? 0) < 0x80 && (bytes[at + 1] ?? 0) < 0x80) alone++;
  }
  return alone >= mostlyAlone * all;
}

/** Whether all that is not ASCII are the common characters and signs of GB 2312, its level 1: a few names give a detector nothing to count. */
function isPlainChinese(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) continue;
    const second = bytes[++at] ?? 0;
    const isCommon = (first >= 0xb0 && first <= 0xd7) || (first >= 0xa1 && first <= 0xa3);
    if (!isCommon || second < 0xa1) return false;
  }
  return true;
}
