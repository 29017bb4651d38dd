import { FileRefused, type RefusalCode } from '../bytes/file-refused';

/**
 * Throws FileRefused where the bytes are no zip file, and says what they are instead, as far as the first bytes (and for
 * WPS the name) tell it.
 */
export function requireZip(bytes: Uint8Array, fileName: string): void {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return;
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
    refuseCompoundFile(bytes, fileName);
  if (bytes.length > 4 && bytes[0] === 0x09 && [0, 2, 4, 8].includes(bytes[1] ?? -1)) {
    throw new FileRefused('xls', 'a workbook of Excel 2 to 5');
  }
  const head = headText(bytes).trimStart().toLowerCase();
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet'))
    throw new FileRefused('xml-2003', 'an XML spreadsheet 2003');
  if (/^(?:<!doctype html|<html|<head|<meta|<table|<style|mime-version:|<\?xml[^>]*>\s*<html)/.test(head)) {
    throw new FileRefused('html', 'a web page');
  }
  throw new FileRefused('not-a-workbook', bytes.length === 0 ? 'the file is empty' : 'not a zip file');
}

/** Compound files: the directory names its streams in UTF-16. */
function refuseCompoundFile(bytes: Uint8Array, fileName: string): never {
  const isEt = /\.et[tx]?$/i.test(fileName);
  const code: RefusalCode = containsWide(bytes, 'EncryptedPackage')
    ? 'encrypted'
    : isEt
      ? 'et'
      : containsWide(bytes, 'Workbook') || containsWide(bytes, 'Book')
        ? 'xls'
        : 'not-a-workbook';
  throw new FileRefused(code, 'a compound file');
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, place) => bytes[place] === byte);
}

function headText(bytes: Uint8Array): string {
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(label).decode(bytes.subarray(0, 2_048));
}

/** Whether the letters stand somewhere in UTF-16, little end first, with the zero that ends a name behind them. */
function containsWide(bytes: Uint8Array, letters: string): boolean {
  const wanted = [...letters, '\0'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (
    let at = bytes.indexOf(wanted[0] as number);
    at >= 0;
    at = bytes.indexOf(wanted[0] as number, at + 1)
  ) {
    let place = 1;
    while (place < wanted.length && bytes[at + place] === wanted[place]) place++;
    if (place === wanted.length) return true;
  }
  return false;
}
