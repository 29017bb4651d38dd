import type { Text } from './text';

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

function decimals(size: number, towards: 'down' | 'up'): string {
  // A little slack, so that 12.35 is not cut to 12.34 for its last bit.
  const hundredths = towards === 'down' ? Math.floor(size * 100 + 1e-6) : Math.ceil(size * 100 - 1e-6);
  return String(hundredths / 100);
}

/** Digits with thousands separators, and with a sign or decimals if they have them. */
export function grouped(digits: string): string {
  const point = digits.indexOf('.');
  const first = digits.startsWith('-') ? 1 : 0;
  let end = point < 0 ? digits.length : point;
  if (end - first <= 3 || digits.includes('e')) return digits;
  let text = digits.slice(end);
  for (; end - first > 3; end -= 3) text = `,${digits.slice(end - 3, end)}${text}`;
  return digits.slice(0, end) + text;
}
