import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};
const rule = /\n-{72}\n+/u;

/** The notices beside the bundles of a folder: the line with name, version and licence → the licence's text. */
function noticesOf(folder: string): ReadonlyMap<string, string> {
  const file = join(root, 'dist', folder, 'licences.txt');
  if (!existsSync(file)) throw new Error(`${file} is missing: run \`npm run build\` first`);
  const notices = readFileSync(file, 'utf8')
    .split(rule)
    .filter((notice) => notice.trim() !== '');
  return new Map(
    notices.map((notice) => {
      const [title = '', ...text] = notice.split('\n');
      return [title, text.join('\n').trim()] as const;
    }),
  );
}

describe.each(['web', 'cli'])('dist/%s', (folder) => {
  const notices = noticesOf(folder);

  it('has the whole text of a licence for each package in its bundles', () => {
    const thin = [...notices].filter(
      ([title, text]) =>
        !/^\S+ \d+\.\d+\.\d+\S* \([\w.-]+\)$/u.test(title) ||
        !/permission|licen[cs]e/iu.test(text) ||
        text.length < 500,
    );
    expect(thin).toEqual([]);
    expect(notices.size).toBeGreaterThan(5);
  });

  it('names the packages whose own words are in its bundles', () => {
    const names = [...notices.keys()].map((title) => title.split(' ')[0]);
    const expected = {
      web: ['react', 'react-dom', 'scheduler', 'zustand', 'webpack', 'lodash'],
      cli: ['numfmt', 'webpack'],
    };
    expect(names).toEqual(expect.arrayContaining(expected[folder as keyof typeof expected]));
  });
});

it('what package.json asks for is in one of the bundles with its notice, but for what is only passed on', () => {
  const titles = [...noticesOf('web').keys(), ...noticesOf('cli').keys()];
  const without = Object.keys(dependencies).filter(
    (name) => !titles.some((title) => title.startsWith(`${name} ${dependencies[name] ?? ''} `)),
  );
  // The client library is loaded from where it is, never bundled. The other package only gathers those of its name, which are there.
  expect(without).toEqual(['@fluentui/react-components', '@microsoft/office-js']);
  expect(titles.some((title) => title.startsWith('@fluentui/react-button '))).toBe(true);
});
