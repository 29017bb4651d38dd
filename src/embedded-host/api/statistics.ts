/** One request, measured on the host's side of the wire. Bytes are those of the JSON in UTF-8. */
export interface RequestRecord {
  /** Counts from 1. */
  readonly number: number;
  readonly actions: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** In which of its actions the request failed, and how; absent when it did not. */
  readonly error?: string;
}

/** What went over the wire since the host was made. */
export class Statistics {
  readonly requests: RequestRecord[] = [];

  get bytesIn(): number {
    return this.requests.reduce((sum, { bytesIn }) => sum + bytesIn, 0);
  }

  get bytesOut(): number {
    return this.requests.reduce((sum, { bytesOut }) => sum + bytesOut, 0);
  }

  /** The largest request or response. */
  get largestBytes(): number {
    return this.requests.reduce((most, { bytesIn, bytesOut }) => Math.max(most, bytesIn, bytesOut), 0);
  }
}

/** Length of a text in UTF-8, without making the bytes. */
export function utf8Length(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    // A surrogate pair is two units and four bytes, so each half counts one more; other units from U+0800 are three bytes.
    if (unit >= 0x80) length += unit >= 0x800 && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return length;
}
