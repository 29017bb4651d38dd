import { mask } from './mask';
import type { PrivacyClass } from './privacy-class';
import type { RoleId } from '../columns/roles';

/** Shorter values stand in too many words that have nothing to do with them. */
const shortest = 2;

/**
 * The values by which a workbook knows people: names, ids, phone numbers. Finds them in any other text, however it came
 * there, and puts their masks in their place; of two that begin at the same place the longer one counts. A text is walked
 * once, whatever the number of values.
 */
export class PersonalValues {
  /** By the two characters that a value begins with, the longest first. */
  private readonly byStart = new Map<string, { value: string; masked: string }[]>();
  private readonly known = new Set<string>();

  add(value: string, privacy: PrivacyClass, role: RoleId | undefined): void {
    if (value.length < shortest || privacy === 'C1' || this.known.has(value)) return;
    this.known.add(value);
    const start = value.slice(0, shortest);
    const others = this.byStart.get(start) ?? [];
    others.push({ value, masked: mask(value, privacy, role) });
    others.sort((a, b) => b.value.length - a.value.length);
    this.byStart.set(start, others);
  }

  /** The text with masks for the values in it; the text itself where there are none. */
  replaceIn(text: string): string {
    let result = '';
    let copied = 0;
    for (let at = 0; at < text.length; at++) {
      const found = this.byStart
        .get(text.slice(at, at + shortest))
        ?.find(({ value }) => text.startsWith(value, at));
      if (!found) continue;
      result += text.slice(copied, at) + found.masked;
      copied = at + found.value.length;
      at = copied - 1;
    }
    return copied === 0 ? text : result + text.slice(copied);
  }
}
