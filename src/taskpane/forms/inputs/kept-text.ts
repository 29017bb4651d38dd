import type { Text } from '../../../locales/text';

/** What was not taken and why, and what holds. */
export function keptText(why: Text, typed: string, kept: string): Text {
  return {
    zh: `没有采用“${typed}”：${why.zh}。仍为 ${kept}。`,
    en: `"${typed}" was not taken: ${why.en.charAt(0).toLowerCase()}${why.en.slice(1)}. It stays ${kept}.`,
  };
}
