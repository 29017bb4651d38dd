const encoder = new TextEncoder();

/** Bytes that grow at the end. */
export class ByteWriter {
  private buffer: Uint8Array;
  private length = 0;

  /** @param expected how many bytes to make room for at once. */
  constructor(expected = 1024) {
    this.buffer = new Uint8Array(expected);
  }

  /** How many bytes were written. */
  get position(): number {
    return this.length;
  }

  /** Takes back what was written from a position on. */
  truncate(position: number): void {
    this.length = position;
  }

  /** Appends text in UTF-8. */
  text(text: string): void {
    this.reserve(text.length * 3);
    if (text.length < 64 && this.plain(text)) return;
    this.length += encoder.encodeInto(text, this.buffer.subarray(this.length)).written;
  }

  /** Appends bytes `start` to `end` (not included) of others. */
  copy(bytes: Uint8Array, start = 0, end = bytes.length): void {
    this.reserve(end - start);
    this.buffer.set(bytes.subarray(start, end), this.length);
    this.length += end - start;
  }

  /** What was written, without copying it: what is written afterwards may change it. */
  finish(): Uint8Array {
    return this.buffer.subarray(0, this.length);
  }

  /** Short text without letters beyond ASCII, byte by byte: several times faster than the encoder. */
  private plain(text: string): boolean {
    for (let place = 0; place < text.length; place++) {
      const code = text.charCodeAt(place);
      if (code >= 0x80) return false;
      this.buffer[this.length + place] = code;
    }
    this.length += text.length;
    return true;
  }

  private reserve(count: number): void {
    if (this.length + count <= this.buffer.length) return;
    const larger = new Uint8Array(Math.max(this.length + count, Math.ceil(this.buffer.length * 1.3)));
    larger.set(this.buffer.subarray(0, this.length));
    this.buffer = larger;
  }
}
