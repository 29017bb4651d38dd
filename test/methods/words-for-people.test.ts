import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const source = resolve(__dirname, '../../src');
const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

/** Each text of one language with its file: what stands in quotes after `en:` or `zh:`. */
function textsIn(language: 'en' | 'zh'): readonly string[] {
  const text = new RegExp(`\\b${language}:\\s*(?:'([^'\\n]*)'|"([^"\\n]*)"|\`([^\`]*)\`)`, 'gu');
  return files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(text)].map(
      ([, single = '', double = '', template = '']) =>
        `${relative(source, file)}: ${single}${double}${template.replace(/\$\{[^}]*\}/gu, '…')}`,
    ),
  );
}

describe('texts for people', () => {
  it('are found', () => {
    expect(textsIn('en').length).toBeGreaterThan(500);
    expect(textsIn('zh').length).toBeGreaterThan(500);
  });

  it('make nobody a man or a woman', () => {
    expect(textsIn('en').filter((text) => /\b(?:he|him|his|himself|she|her|hers)\b/iu.test(text))).toEqual(
      [],
    );
  });

  it('have one word for one thing: 截至日期, 方案, scheme; and no brand of another bank', () => {
    expect(textsIn('zh').filter((text) => /基准日|剧本|金葵花/u.test(text))).toEqual([]);
    expect(textsIn('en').filter((text) => /: .*\bplaybooks?\b/iu.test(text))).toEqual([]);
  });
});
