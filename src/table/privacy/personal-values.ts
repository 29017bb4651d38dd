import { foldedText } from './folded-text';

/** Shorter values stand in too many words that have nothing to do with them. */
const shortest = 2;
/** Longer ones are found by their beginning. */
const longest = 64;
/** From here on a value is found within a longer word or number too. */
const unmistakable = 8;
const latinOrDigit = /[a-z0-9]/u;

/**
 * The values by which a workbook knows people: names, ids, phone numbers. Finds them in any other text, in whatever width and
 * with whatever separators they stand there, and puts their masks in their place; of two that begin at the same place the
 * longer one counts. A text is walked once, whatever the number of values.
 */
export class PersonalValues {
  private readonly masks = new Map<string, string>();
  /** By the two characters that values begin with: how long they are, the longest first. */
  private readonly lengths = new Map<string, number[]>();

  /** Adds a value with what stands in its place wherever it is found. */
  add(value: string, masked: string): void {
    const key = foldedText(value).text.slice(0, longest);
    if (letters(key) < shortest || this.masks.has(key)) return;
    this.masks.set(key, masked);
    const start = key.slice(0, shortest);
    const known = this.lengths.get(start);
    if (!known) this.lengths.set(start, [key.length]);
    else if (!known.includes(key.length)) {
      known.push(key.length);
      known.sort((a, b) => b - a);
    }
  }

  /** Whether one of the values stands in the text. */
  isIn(text: string): boolean {
    return this.replaceIn(text) !== text;
  }

  /** The text with masks for the values in it; the text itself where there are none. */
  replaceIn(text: string): string {
    if (text.length < shortest) return text;
    const folded = foldedText(text);
    let result = '';
    let copied = 0;
    for (let at = 0; at + shortest <= folded.text.length; at++) {
      const length = this.lengthAt(folded.text, at);
      if (length === 0) continue;
      const [start, end] = [folded.places[at] ?? 0, (folded.places[at + length - 1] ?? 0) + 1];
      if (start < copied || (length < unmistakable && isWithinWord(text, start, end))) continue;
      result += text.slice(copied, start) + (this.masks.get(folded.text.slice(at, at + length)) ?? '');
      copied = end;
      at += length - 1;
    }
    return copied === 0 ? text : result + text.slice(copied);
  }

  /** How long the value is that begins at a place; 0 where none does. */
  private lengthAt(folded: string, at: number): number {
    const lengths = this.lengths.get(folded.slice(at, at + shortest));
    return (
      lengths?.find(
        (length) => this.masks.has(folded.slice(at, at + length)) && at + length <= folded.length,
      ) ?? 0
    );
  }
}

/** How many letters and digits there are: signs alone are nobody. */
function letters(text: string): number {
  return text.replace(/[^\p{L}\p{N}]/gu, '').length;
}

/** Whether Latin letters or digits go on beyond an end: `al` in `total` is nobody. */
function isWithinWord(text: string, start: number, end: number): boolean {
  const goesOn = (inside: string, outside: string) =>
    latinOrDigit.test(inside.toLowerCase()) && latinOrDigit.test(outside.toLowerCase());
  return goesOn(text.charAt(start), text.charAt(start - 1)) || goesOn(text.charAt(end - 1), text.charAt(end));
}
