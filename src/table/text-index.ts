const cacheSize = 1024;
const firstSize = 1 << 12;
/** After so many look-ups the cache has shown whether it helps. */
const trial = 1 << 13;

/**
 * Numbers different texts 0, 1, 2 … in the order in which they come. An open-addressed table of hashes, at most half
 * full, behind a small cache of the latest texts as long as that one helps: for a million different ids it is several
 * times faster than a Map, which has to hash and to grow inside the engine.
 */
export class TextIndex {
  /** The texts by number. */
  readonly texts: string[] = [];
  private hashes: Int32Array;
  /** Entry + 1 by hash, 0 where free. */
  private slots: Int32Array;
  private readonly cachedTexts = new Array<string | undefined>(cacheSize).fill(undefined);
  private readonly cachedEntries = new Int32Array(cacheSize);
  private lookUps = 0;
  private hits = 0;

  /** @param expected how many different texts there may be; saves growing. */
  constructor(expected = 0) {
    let size = firstSize;
    while (size < 2 * expected) size *= 2;
    this.hashes = new Int32Array(size / 2 + 1);
    this.slots = new Int32Array(size);
  }

  /** The number of the text; a new one, the count so far, where it was not met before. */
  entryOf(text: string): number {
    if (this.lookUps === trial) return this.hits < trial / 2 ? this.find(text) : this.lookUp(text);
    this.lookUps += 1;
    return this.lookUp(text);
  }

  private lookUp(text: string): number {
    const length = text.length;
    const key =
      text.charCodeAt(0) * 31 + text.charCodeAt(length >> 1) * 7 + text.charCodeAt(length - 1) + length;
    const place = key & (cacheSize - 1);
    if (this.cachedTexts[place] === text) {
      if (this.lookUps < trial) this.hits += 1;
      return this.cachedEntries[place] as number;
    }
    const entry = this.find(text);
    this.cachedTexts[place] = text;
    this.cachedEntries[place] = entry;
    return entry;
  }

  private find(text: string): number {
    const { slots, hashes, texts } = this;
    const hash = hashOf(text);
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let found = slots[slot] as number; found !== 0; found = slots[slot] as number) {
      if (hashes[found - 1] === hash && texts[found - 1] === text) return found - 1;
      slot = (slot + 1) & mask;
    }
    const entry = texts.push(text) - 1;
    slots[slot] = entry + 1;
    hashes[entry] = hash;
    if (texts.length * 2 > slots.length) this.grow();
    return entry;
  }

  private grow(): void {
    const size = this.slots.length * 4;
    const slots = new Int32Array(size);
    const hashes = new Int32Array(size / 2 + 1);
    hashes.set(this.hashes);
    for (let entry = 0; entry < this.texts.length; entry++) {
      let slot = (hashes[entry] as number) & (size - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      slots[slot] = entry + 1;
    }
    this.hashes = hashes;
    this.slots = slots;
  }
}

/** FNV-1a over UTF-16 units, its bits mixed once more since the table uses the lowest. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
