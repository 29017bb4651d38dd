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

const encoder = new TextEncoder();
/** What is encoded into it is thrown away: only its length is asked for. */
const room = new Uint8Array(65_536);

/** Length of a text in UTF-8, without keeping the bytes. */
export function utf8Length(text: string): number {
  let length = 0;
  for (let from = 0; from < text.length;) {
    const { read, written } = encoder.encodeInto(text.slice(from), room);
    from += read;
    length += written;
  }
  return length;
}
