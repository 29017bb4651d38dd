import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../src/functions/definitions/', import.meta.url));

/** What each function gives, by its id: Microsoft's metadata have no place for the text of `@returns`. */
export function resultTexts() {
  const texts = {};
  for (const name of readdirSync(folder)) {
    const source = readFileSync(`${folder}${name}`, 'utf8');
    const pattern = /@customfunction (\w+)(?:(?!\*\/)[^])*?@returns (?:\{[^}]*\} )?(.+)/gu;
    for (const [, id, text] of source.matchAll(pattern)) texts[id] = text;
  }
  return texts;
}
