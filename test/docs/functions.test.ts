import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as definitions from '../../src/functions/definitions';
import { generalFormula } from '../../src/functions/example';
import { examples } from '../../src/functions/examples';
import type { Guide } from '../../src/functions/guide';

const root = resolve(__dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly helpUrl: string;
    readonly parameters: readonly { readonly name: string; readonly description: string }[];
    readonly options: Readonly<Record<string, boolean>>;
  }[];
}

const metadata = {
  'zh-CN': JSON.parse(read('assets/functions.json')) as Metadata,
  'en-US': JSON.parse(read('assets/functions.en-US.json')) as Metadata,
};
const ids = Object.keys(definitions)
  .map((name) => name.toUpperCase())
  .sort();

describe('what Excel is told of the functions', () => {
  it('is what `npm run docs:functions` makes of their comments now', () => {
    const folder = mkdtempSync(join(tmpdir(), 'huiyan-functions-'));
    execFileSync(process.execPath, [join(root, 'scripts/functions-metadata.mjs'), folder], { cwd: root });
    const files = [
      'assets/functions.json',
      'assets/functions.en-US.json',
      'assets/functions.html',
      'docs/functions.md',
      'assets/functions-guide.json',
    ];
    const made = files.map((file) => readFileSync(join(folder, file), 'utf8'));
    rmSync(folder, { recursive: true });
    expect(files.map(read)).toEqual(made);
  });

  it.each(Object.entries(metadata))(
    'has each function, in %s, with help, and nothing volatile',
    (language, { functions }) => {
      expect(functions.map(({ id }) => id).sort()).toEqual(ids);
      for (const { id, name, description, helpUrl, parameters, options } of functions) {
        const said = [description, ...parameters.map((parameter) => parameter.description)];
        expect(name).toBe(id);
        expect(helpUrl).toMatch(new RegExp(`/functions\\.html#${id}$`, 'u'));
        const follows = id === 'WHY' || id === 'NEXTTIER' ? { stream: true } : {};
        expect(options).toEqual({ ...follows, allowErrorForDataTypeAny: true });
        for (const text of said) {
          expect(text).not.toBe('');
          if (language === 'zh-CN') expect(text).toMatch(/[\p{Script=Han}\d]/u);
        }
      }
    },
  );

  it('leads from each function to its part of the help page, which says what docs/functions.md says', () => {
    const [page, text] = [read('assets/functions.html'), read('docs/functions.md')];
    for (const { id, helpUrl } of metadata['zh-CN'].functions) {
      expect(page).toContain(`id="${new URL(helpUrl).hash.slice(1)}"`);
      expect(text).toContain(`\n### ${id}\n`);
    }
  });

  it('is told group by group, each function once', () => {
    const guide = JSON.parse(read('assets/functions-guide.json')) as Guide;
    expect(guide.flatMap(({ functions }) => functions.map(({ id }) => id))).toEqual(
      metadata['zh-CN'].functions.map(({ id }) => id),
    );
    for (const { label, functions } of guide) {
      expect(read('docs/functions.md')).toContain(`\n## ${label.zh} / ${label.en}\n`);
      expect(functions.length).toBeGreaterThan(1);
    }
  });

  it('has an example of each that calls it', () => {
    expect(Object.keys(examples).sort()).toEqual(ids);
    for (const [id, example] of Object.entries(examples))
      expect(generalFormula(example)).toMatch(new RegExp(`^=HY\\.${id}\\(`, 'u'));
  });
});
