/** Numbers different texts 0, 1, 2 … in the order in which they come. */
export class TextIndex {
  private readonly entries = new Map<string, number>();

  /** The number of the text; a new one, the count so far, where it was not met before. */
  entryOf(text: string): number {
    let entry = this.entries.get(text);
    if (entry === undefined) this.entries.set(text, (entry = this.entries.size));
    return entry;
  }
}
