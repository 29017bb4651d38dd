import { FileRefused } from '../bytes/file-refused';
import { ascii, nextTag } from './xml-bytes';

/** The attributes of rows, cells and formulas that matter, by their slot in {@link CellTag}. */
export const slot = { r: 0, s: 1, t: 2, cm: 3, si: 4, ht: 5, ref: 6, hidden: 7, customFormat: 8 } as const;

const slots = 9;

/** The start tag that was read last: where its attributes' values stand. One object is used again and again, for speed. */
export class CellTag {
  /** The local name's first letter and length tell the few elements apart. */
  nameStart = 0;
  nameEnd = 0;
  isEnd = false;
  isEmpty = false;
  /** Behind the tag. */
  end = 0;
  private readonly starts = new Int32Array(slots);
  private readonly ends = new Int32Array(slots);

  constructor(private readonly bytes: Uint8Array) {}

  /** Reads the tag whose `<` is at `at`. */
  read(at: number): void {
    const { bytes } = this;
    let place = at + 1;
    this.isEnd = bytes[place] === ascii.slash;
    if (this.isEnd) place++;
    this.nameStart = place;
    for (; place < bytes.length; place++) {
      const byte = bytes[place] as number;
      if (byte <= ascii.space || byte === ascii.slash || byte === ascii.greater) break;
      if (byte === ascii.colon) this.nameStart = place + 1;
    }
    this.nameEnd = place;
    this.starts.fill(-1);
    this.readAttributes(place);
  }

  /** Whether the element is called so; names with a prefix count without it. */
  is(name: string): boolean {
    if (this.nameEnd - this.nameStart !== name.length) return false;
    for (let place = 0; place < name.length; place++) {
      if (this.bytes[this.nameStart + place] !== name.charCodeAt(place)) return false;
    }
    return true;
  }

  /** The element's name with its prefix. */
  fullName(): string {
    let start = this.nameStart;
    while (this.bytes[start - 1] !== ascii.less && this.bytes[start - 1] !== ascii.slash) start--;
    let name = '';
    for (; start < this.nameEnd; start++) name += String.fromCharCode(this.bytes[start] as number);
    return name;
  }

  /** Where the attribute's value begins, or -1. */
  start(attribute: number): number {
    return this.starts[attribute] as number;
  }

  /** Where the attribute's value ends. */
  stop(attribute: number): number {
    return this.ends[attribute] as number;
  }

  /** The attribute as text, or null. */
  text(attribute: number): string | null {
    const start = this.start(attribute);
    if (start < 0) return null;
    let text = '';
    for (let place = start; place < this.stop(attribute); place++) {
      text += String.fromCharCode(this.bytes[place] as number);
    }
    return text;
  }

  /** All attributes of a rare tag, as they stand. */
  attributes(): Record<string, string> {
    const text = new TextDecoder().decode(this.bytes.subarray(this.nameEnd, this.end));
    const found = [...text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)];
    return Object.fromEntries(found.map(([, name = '', double, single]) => [name, double ?? single ?? '']));
  }

  /** The attribute as a whole number from 0 on, or -1. */
  number(attribute: number): number {
    const start = this.start(attribute);
    if (start < 0) return -1;
    let number = 0;
    for (let place = start; place < this.stop(attribute); place++) {
      const digit = (this.bytes[place] as number) - 0x30;
      if (digit < 0 || digit > 9) return -1;
      number = number * 10 + digit;
    }
    return number;
  }

  /** Whether the attribute says yes. */
  flag(attribute: number): boolean {
    const first = this.bytes[this.start(attribute)];
    return this.start(attribute) >= 0 && (first === 0x31 || first === 0x74);
  }

  /** The column, from 0, of a reference such as `AB12` in the attribute `r`; -1 for none. */
  columnOfReference(): number {
    let column = 0;
    for (let place = this.start(slot.r); place < this.stop(slot.r); place++) {
      const letter = (this.bytes[place] as number) & 0xdf;
      if (letter < 0x41 || letter > 0x5a) break;
      column = column * 26 + letter - 0x40;
    }
    return column - 1;
  }

  /** Reads the next tag at or after a place. */
  readNext(from: number): void {
    const at = nextTag(this.bytes, from);
    if (at < 0) throw new FileRefused('broken', 'the XML of a sheet is cut off');
    this.read(at);
  }

  /** Goes on to the end tag of the element whose start tag was read; answers the place behind it. */
  skipElement(): number {
    for (let depth = this.isEmpty ? 0 : 1; depth > 0;) {
      this.readNext(this.end);
      if (this.isEnd) depth--;
      else if (!this.isEmpty) depth++;
    }
    return this.end;
  }

  private readAttributes(from: number): void {
    const { bytes } = this;
    let place = from;
    for (;;) {
      let byte = bytes[place];
      while (byte !== undefined && byte <= ascii.space) byte = bytes[++place];
      if (byte === undefined) throw new FileRefused('broken', 'the XML of a sheet is cut off');
      if (byte === ascii.greater || byte === ascii.slash) break;
      const nameStart = place;
      while (byte !== undefined && byte !== ascii.equals && byte > ascii.space && byte !== ascii.greater)
        byte = bytes[++place];
      const nameEnd = place;
      while (
        byte !== undefined &&
        byte !== ascii.quote &&
        byte !== ascii.apostrophe &&
        byte !== ascii.greater
      )
        byte = bytes[++place];
      const valueStart = ++place;
      while (place < bytes.length && bytes[place] !== byte) place++;
      if (byte === ascii.greater || place >= bytes.length)
        throw new FileRefused('broken', 'a tag of a sheet is damaged');
      const known = this.slotOf(nameStart, nameEnd);
      if (known >= 0) {
        this.starts[known] = valueStart;
        this.ends[known] = place;
      }
      place++;
    }
    this.isEmpty = bytes[place] === ascii.slash;
    this.end = this.isEmpty ? place + 2 : place + 1;
  }

  private slotOf(start: number, end: number): number {
    const { bytes } = this;
    const first = bytes[start];
    switch (end - start) {
      case 1:
        return first === 0x72 ? slot.r : first === 0x73 ? slot.s : first === 0x74 ? slot.t : -1;
      case 2:
        if (first === 0x63) return slot.cm;
        return first === 0x73 ? slot.si : first === 0x68 ? slot.ht : -1;
      case 3:
        return first === 0x72 ? slot.ref : -1;
      case 6:
        return first === 0x68 ? slot.hidden : -1;
      case 12:
        return first === 0x63 && bytes[start + 6] === 0x46 ? slot.customFormat : -1;
      default:
        return -1;
    }
  }
}
