import type { ByteWriter } from './byte-writer';

/** Thrown inside where rows or cells do not come in ascending order; the rows are then written anew from the model. */
export class RowsInDisorder extends Error {}

/** How far a part was copied while it is patched. */
export class CopyCursor {
  private position = 0;

  constructor(
    private readonly bytes: Uint8Array,
    readonly out: ByteWriter,
  ) {}

  /** Copies all that was not copied yet, up to a place. */
  copyUntil(at: number): void {
    if (at > this.position) this.out.copy(this.bytes, this.position, at);
    this.position = Math.max(at, this.position);
  }

  /** Leaves out what lies before a place. */
  skipTo(at: number): void {
    this.position = at;
  }
}
