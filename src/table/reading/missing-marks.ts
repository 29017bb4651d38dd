import { grown, trimmed } from './grow';

/** One array for all columns without a gap, of whatever table was read last. */
let noMarks = new Uint8Array(0);

/** Why values of a column are missing, one of {@link Missing} a row. Takes no memory of its own before one is. */
export class MissingMarks {
  private marks: Uint8Array<ArrayBufferLike> | undefined;
  private capacity = 0;

  /** Makes room for so many rows in all. */
  reserve(capacity: number): void {
    this.capacity = capacity;
    if (this.marks) this.marks = grown(this.marks, capacity);
  }

  /** Marks the value of a row. */
  set(row: number, why: number): void {
    (this.marks ??= new Uint8Array(this.capacity))[row] = why;
  }

  /** The marks of the first `count` rows; never to be changed, for columns without a gap share them. */
  finish(count: number): Uint8Array {
    if (this.marks) return trimmed(this.marks, count);
    if (noMarks.length !== count) noMarks = new Uint8Array(count);
    return noMarks;
  }
}
