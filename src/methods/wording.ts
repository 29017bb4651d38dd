import type { Text } from '../locales/text';
import { formatSerial } from '../table/calendar';

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
 * An amount as people say it: 万 and 亿 with up to two decimals in Chinese, thousands separators in English. `down` cuts
 * the decimals off, so that an amount never reads as a threshold that it has not reached (499,999 is 49.99万); `up` is
 * for what is missing, so that adding what the text says is enough.
 */
export function amountText(value: number, towards: 'down' | 'up' = 'down'): Text {
  const size = Math.abs(value);
  const sign = value < 0 ? '-' : '';
  const [unit, mark] = size >= 1e8 ? [1e8, '亿'] : size >= 1e4 ? [1e4, '万'] : [1, ''];
  return {
    zh: `${sign}${decimals(size / unit, towards)}${mark}`,
    en: `${sign}${grouped(decimals(size, towards))}`,
  };
}

/** A number with up to two decimals, as `1234.5`. */
export function numberText(value: number, digits = 2): string {
  return String(Number(value.toFixed(digits)));
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

function decimals(size: number, towards: 'down' | 'up'): string {
  // A little slack, so that 12.35 is not cut to 12.34 for its last bit.
  const hundredths = towards === 'down' ? Math.floor(size * 100 + 1e-6) : Math.ceil(size * 100 - 1e-6);
  return String(hundredths / 100);
}

function grouped(digits: string): string {
  return digits.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/gu, ',');
}
