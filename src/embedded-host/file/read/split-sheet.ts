import { afterTag, isEmptyTag, localName, nextTag, tagName } from '../xml/xml-bytes';

/** Where the rows stand in a sheet's part. */
export interface SheetParts {
  /** Place of the `<` of `sheetData`, or of the root's end tag where there is none. */
  readonly dataStart: number;
  /** Place behind the start tag of `sheetData`. */
  readonly rowsStart: number;
  /** Whether there are rows: `sheetData` is there and not empty by its tag. */
  readonly hasRows: boolean;
}

/** Finds the rows of a sheet. Where there is no `sheetData` all three places are the end of the root's content. */
export function findSheetData(bytes: Uint8Array): SheetParts {
  for (let at = nextTag(bytes, 0); at >= 0;) {
    const end = afterTag(bytes, at);
    if (localName(tagName(bytes, at)) === 'sheetData') {
      return { dataStart: at, rowsStart: end, hasRows: !isEmptyTag(bytes, end) };
    }
    at = nextTag(bytes, end);
  }
  const lastTag = bytes.lastIndexOf(0x3c);
  return { dataStart: lastTag, rowsStart: lastTag, hasRows: false };
}
