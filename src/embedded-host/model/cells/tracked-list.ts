/** An item of a sheet that is followed from the file to the file: a conditional format, a validation, a note. */
export interface Tracked {
  /** Given by the list: items of the file count from 0 in the file's order, new ones follow. */
  readonly id: number;
}

/**
 * A list that knows which of its items the file has, which of those were changed or removed, and which are new, so that
 * saving touches only these.
 */
export class TrackedList<Item extends object> {
  private readonly items = new Map<number, Item & Tracked>();
  private readonly changes = new Map<number, Set<keyof Item>>();
  private originals = 0;
  private nextId = 0;

  /** Takes over an item of the file, in the file's order; before any other change. */
  load(item: Item): Item & Tracked {
    const tracked = this.put(item);
    this.originals = this.nextId;
    return tracked;
  }

  /** Adds a new item at the end. */
  add(item: Item): Item & Tracked {
    return this.put(item);
  }

  /** Puts another content in the place of an item. */
  replace(id: number, item: Item): void {
    const before = this.items.get(id);
    if (!before) return;
    this.items.set(id, { ...item, id });
    if (id >= this.originals) return;
    const changed = this.changes.get(id) ?? new Set();
    for (const key of Object.keys(item) as (keyof Item)[]) if (item[key] !== before[key]) changed.add(key);
    this.changes.set(id, changed);
  }

  /** Takes the item away; false if it was not there. */
  remove(id: number): boolean {
    return this.items.delete(id);
  }

  /** Takes all items away. */
  clear(): void {
    this.items.clear();
  }

  /** The item, or undefined. */
  get(id: number): (Item & Tracked) | undefined {
    return this.items.get(id);
  }

  /** All items in order. */
  all(): (Item & Tracked)[] {
    return [...this.items.values()];
  }

  get size(): number {
    return this.items.size;
  }

  /**
   * Follows a move of cells that saving carries out in the file's own text as well: the content changes, and yet the item
   * counts as unchanged. `move` answers null for an item that the move destroys.
   */
  follow(move: (item: Item & Tracked) => Item | null): void {
    for (const [id, item] of [...this.items]) {
      const moved = move(item);
      if (moved) this.items.set(id, { ...moved, id });
      else this.items.delete(id);
    }
  }

  /** Ids of the file's items that are gone. */
  removedOriginals(): number[] {
    return Array.from({ length: this.originals }, (_, id) => id).filter((id) => !this.items.has(id));
  }

  /** The file's items that have another content now. */
  changedOriginals(): (Item & Tracked)[] {
    return this.all().filter((item) => this.changesOf(item.id).size > 0);
  }

  /** What of an item of the file has another content now, but for what it followed. */
  changesOf(id: number): ReadonlySet<keyof Item> {
    return this.changes.get(id) ?? new Set();
  }

  /** Items that the file does not have yet. */
  added(): (Item & Tracked)[] {
    return this.all().filter((item) => item.id >= this.originals);
  }

  /** Whether saving has anything to do. */
  get isTouched(): boolean {
    return (
      this.added().length > 0 || this.changedOriginals().length > 0 || this.removedOriginals().length > 0
    );
  }

  private put(item: Item): Item & Tracked {
    const tracked = { ...item, id: this.nextId++ };
    this.items.set(tracked.id, tracked);
    return tracked;
  }
}
