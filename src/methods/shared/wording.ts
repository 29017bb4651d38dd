import { grouped } from '../../locales/amount-text';
import type { Text } from '../../locales/text';
import { formatSerial } from '../../table/cells/calendar';

export { amountText } from '../../locales/amount-text';

/** A text that is the same in both languages. */
export function plainText(text: string): Text {
  return { zh: text, en: text };
}

export const emptyText: Text = { zh: '', en: '' };

/** Texts one after the other. */
export function joinTexts(texts: readonly Text[], zh: string, en: string): Text {
  return { zh: texts.map((text) => text.zh).join(zh), en: texts.map((text) => text.en).join(en) };
}

/** Sentences of a reason: `；` and `; ` between them, the empty ones left out. */
export function joinReasons(texts: readonly Text[]): Text {
  return joinTexts(
    texts.filter(({ zh }) => zh !== ''),
    '；',
    '; ',
  );
}

/**
 * A number with up to two decimals, as `1234.5`. What `toFixed` gives without its trailing zeros; that is only asked where the number
 * is large, or so near the middle between two texts that a product of floats cannot tell which is nearer: it takes twice as long.
 */
export function numberText(value: number, digits = 2): string {
  const unit = 10 ** digits;
  const units = value * unit;
  const isPlain = Math.abs(units) < 1e9 && Math.abs((Math.abs(units) % 1) - 0.5) > 1e-6;
  return isPlain ? String(Math.round(units) / unit) : String(Number(value.toFixed(digits)));
}

/** A whole number with thousands separators. */
export function countText(value: number): string {
  return grouped(String(Math.round(value)));
}

/** A share in percent, with one decimal where it is not whole: `3%`, `67.4%`. */
export function shareText(share: number): string {
  return `${numberText(share * 100, 1)}%`;
}

/** A day: `2026-07-03`. */
export function dayText(day: number): string {
  return formatSerial(day);
}

/** The part of the customers that has at least as much: `(前 3%)`. Never less than 1 %. */
export function topText(share: number): Text {
  const percent = String(Math.max(1, Math.ceil(share * 100 - 1e-9)));
  return { zh: `（前 ${percent}%）`, en: ` (top ${percent}%)` };
}
