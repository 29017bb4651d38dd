/** More different texts than this do not repeat enough to be worth remembering. */
const mostTexts = 1 << 18;

/**
 * Keeps each text of a long file once. A part of a text holds the whole of it in memory, so what is kept is a copy: else a file of
 * 50 MB would stay beside its cells.
 */
export class TextPool {
  private readonly known = new Map<string, string>();

  /** The same text, held once for all cells that have it. */
  take(text: string): string {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const own = copyOf(text);
    if (this.known.size < mostTexts) this.known.set(own, own);
    return own;
  }
}

/** A text of its own: engines make a new one of a text that was put together, and share parts of one that was not. */
function copyOf(text: string): string {
  return `${text} `.slice(0, -1);
}
