import type { Text } from './text';

/**
 * An amount as people say it: 万 and 亿 with up to two decimals in Chinese, thousands separators in English. `nearest`
 * rounds, but gives more digits where rounding up would make a rounder amount of it, so that nothing reads as a threshold
 * that it has not reached (499,999 is 49.9999万); `up` is for what is missing, so that adding what the text says is enough.
 */
export function amountText(value: number, towards: 'nearest' | 'up' = 'nearest'): Text {
  const size = Math.abs(value);
  const sign = value < 0 ? '-' : '';
  const [unit, mark, most] = size >= 1e8 ? [1e8, '亿', 10] : size >= 1e4 ? [1e4, '万', 6] : [1, '', 2];
  return {
    zh: `${sign}${decimals(size / unit, towards, most)}${mark}`,
    en: `${sign}${grouped(decimals(size, towards, 2))}`,
  };
}

/** @param most as many digits behind the point as tell the amount to the hundredth. */
function decimals(size: number, towards: 'nearest' | 'up', most: number): string {
  // A little slack, so that 12.35 is not 12.36 for its last bit.
  if (towards === 'up') return String(Math.ceil(size * 100 - 1e-6) / 100);
  const hundredths = Math.round(size * 100 + 1e-9);
  const isRounder = hundredths % 10 === 0 && hundredths - size * 100 > 1e-9 * Math.max(1, size);
  return isRounder ? String(Number(size.toFixed(most))) : String(hundredths / 100);
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
