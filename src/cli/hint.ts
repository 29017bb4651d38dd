import type { Problem } from '../locales/problem';
import type { Text } from '../locales/text';

/** How a problem is mended on the command line; undefined where its own words say all. */
export function hintOf({ place: { missing } }: Problem): Text | undefined {
  if (!missing) return undefined;
  const { column, sheet } = missing;
  const options: readonly Text[] = [
    ...(column === undefined ? [] : [{ zh: `--map ${column}=表头`, en: `--map ${column}=HEADER` }]),
    ...(sheet === undefined ? [] : [{ zh: `--input ${sheet}=工作表名`, en: `--input ${sheet}=SHEET` }]),
  ];
  return {
    zh: `例如：${options.map(({ zh }) => zh).join(' 或 ')}`,
    en: `For example: ${options.map(({ en }) => en).join(' or ')}`,
  };
}
