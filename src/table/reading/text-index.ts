import { hashBasis, hashPrime } from '../cells/cell-hash';

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
  /** Whether the latest new text has plain characters only: ASCII letters and digits, and common Han. */
  latestIsPlain = false;

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

  /** The {@link cellHash} of a text that was numbered. */
  hashOf(entry: number): number {
    return (this.hashes[entry] as number) >>> 0;
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
    // The hash and the kinds of the characters in one go: most texts of a column of ids are new, and are looked at once.
    let hash = hashBasis;
    let others = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      hash = Math.imul(hash ^ unit, hashPrime);
      others |= otherUnits[unit] as number;
    }
    const mask = slots.length - 1;
    let slot = mixed(hash) & mask;
    for (let found = slots[slot] as number; found !== 0; found = slots[slot] as number) {
      if (hashes[found - 1] === hash && texts[found - 1] === text) return found - 1;
      slot = (slot + 1) & mask;
    }
    const entry = texts.push(text) - 1;
    slots[slot] = entry + 1;
    hashes[entry] = hash;
    this.latestIsPlain = others === 0;
    if (texts.length * 2 > slots.length) this.grow();
    return entry;
  }

  private grow(): void {
    const size = this.slots.length * 4;
    const slots = new Int32Array(size);
    const hashes = new Int32Array(size / 2 + 1);
    hashes.set(this.hashes);
    for (let entry = 0; entry < this.texts.length; entry++) {
      let slot = mixed(hashes[entry] as number) & (size - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      slots[slot] = entry + 1;
    }
    this.hashes = hashes;
    this.slots = slots;
  }
}

/** The bits of an FNV-1a hash mixed once more, since the table uses the lowest. */
function mixed(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** 1 for each UTF-16 unit that is no plain character. */
const otherUnits = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
  const letter = (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
  return letter || (unit >= 48 && unit <= 57) || (unit >= 0x4e00 && unit <= 0x9fff) ? 0 : 1;
});
