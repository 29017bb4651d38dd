/** A numbered list of records without doubles: the number of an equal record is given again. */
export class StyleTable<Item> {
  private readonly items: Item[] = [];
  private readonly numbers = new Map<string, number>();
  private loadedCount = 0;

  /** Takes over a record of the file under the next number, doubles included. */
  load(item: Item): void {
    const key = JSON.stringify(item);
    if (!this.numbers.has(key)) this.numbers.set(key, this.items.length);
    this.items.push(item);
    this.loadedCount = this.items.length;
  }

  /** The number of an equal record, which is added if there is none. */
  numberOf(item: Item): number {
    const key = JSON.stringify(item);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.items.length);
    return this.items.push(item) - 1;
  }

  /** The record, or the first one where the number is not in the file (damaged files have such). */
  get(number: number): Item {
    return this.items[number] ?? (this.items[0] as Item);
  }

  get size(): number {
    return this.items.length;
  }

  /** How many records the file has. */
  get originals(): number {
    return this.loadedCount;
  }

  /** Records that the file does not have yet. */
  added(): readonly Item[] {
    return this.items.slice(this.loadedCount);
  }

  /** All records in order. */
  all(): readonly Item[] {
    return this.items;
  }
}
