import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { developmentAddress, manifestAt } from '../scripts/manifest-at';
import { actionIds } from '../src/commands/action-ids';
import {
  attribute,
  elements,
  manifestText,
  named,
  pngSize,
  root,
  texts,
  withDescendants,
} from './support/read-manifest';

const schemaFile = join(root, '../shared/manifest-schema/OfficeAppManifestV1_1.xsd');
const hasSchema = existsSync(schemaFile) && spawnSync('xmllint', ['--version']).status === 0;
if (!hasSchema)
  console.warn('SKIPPED, the schemas of the manifest or xmllint are missing: the manifest fits the schema');
const testWithSchema = hasSchema ? it : it.skip;

/** Where the build takes the files of an address from; see webpack.web.js. */
const sources: readonly [path: RegExp, source: string][] = [
  [/^icons\/(.+\.png)$/u, 'assets/icons/$1'],
  [/^((?:shortcuts|functions).*\.json|help\.html)$/u, 'assets/$1'],
  [/^functions\.js$/u, 'src/functions/functions.ts'],
  [/^(taskpane)\.html$/u, 'src/$1/$1.html'],
];

const addresses = elements.flatMap(({ attributes }) =>
  Object.entries(attributes)
    .filter(([name, value]) => !name.startsWith('xmlns') && /^https?:/u.test(value))
    .map(([, value]) => value),
);

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

describe('the manifest', () => {
  testWithSchema("fits Microsoft's schema, but for the shortcuts, which came after it", () => {
    const folder = mkdtempSync(join(tmpdir(), 'huiyan-manifest-'));
    const file = join(folder, 'manifest.xml');
    writeFileSync(file, manifestText.replace(/ *<ExtendedOverrides [^>]*\/>\n/u, ''));
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', schemaFile, file]);
    rmSync(folder, { recursive: true });
    expect({ status, said: String(stderr).replace(file, 'manifest.xml') }).toEqual({
      status: 0,
      said: expect.stringContaining('validates') as string,
    });
  });

  it('has the shortcuts right after the overrides, where Excel looks for them', () => {
    expect(manifestText).toMatch(/<\/VersionOverrides>\s*<ExtendedOverrides [^>]*\/>\s*<\/OfficeApp>/u);
  });

  it('defines every resource that is used, once, under at most 32 characters, and uses every one', () => {
    const ids = [...named('Image'), ...named('Url'), ...named('String')]
      .filter(({ attributes }) => 'id' in attributes)
      .map((element) => attribute(element, 'id'));
    const used = elements.flatMap(({ attributes }) => attributes['resid'] ?? []);
    expect([...new Set(used)].sort()).toEqual([...ids].sort());
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  it('has no id of a control, group or tab twice', () => {
    const ids = [...named('Control'), ...named('Group'), ...named('CustomTab')].map((element) =>
      attribute(element, 'id'),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has every text in Chinese and in English, within the lengths that Microsoft allows', () => {
    const long = new Set([
      'Description',
      ...named('LongStrings').flatMap(({ children }) => children.map(idOf)),
    ]);
    for (const { id, zh, en } of texts()) {
      const most = long.has(id) ? 250 : 125;
      expect({ id, zh }).toEqual({ id, zh: expect.stringMatching(/\p{Script=Han}/u) as string });
      expect({ id, en }).toEqual({ id, en: expect.stringMatching(/^[\x20-\x7e]+$/u) as string });
      expect(Math.max(zh.length, en?.length ?? 0)).toBeLessThanOrEqual(most);
    }
    expect(texts().length).toBeGreaterThan(15);
  });

  it('names only files that the build puts there, by https, on one server', () => {
    expect(addresses.length).toBeGreaterThan(30);
    for (const address of addresses) {
      expect(address.startsWith(`${developmentAddress}/`)).toBe(true);
      const path = address.slice(developmentAddress.length + 1);
      const source = sources.find(([pattern]) => pattern.test(path));
      expect([path, source && existsSync(join(root, path.replace(...source)))]).toEqual([path, true]);
    }
  });

  it('offers why a tier is what it is on the ribbon too, for the menu of cells is missing inside Tables', () => {
    const tab = named('CustomTab')[0];
    const buttons = tab ? withDescendants(tab).filter(({ name }) => name === 'Control') : [];
    expect(buttons.map((button) => attribute(button, 'id'))).toEqual([
      'Huiyan.Open',
      'Huiyan.Why',
      'Huiyan.Run',
      'Huiyan.Undo',
      'Huiyan.Legend',
    ]);
  });

  it("is read by Microsoft's own reader of manifests", () => {
    // In a process of its own: a package below it is written for modules that jest's loader does not take.
    const script =
      "require('office-addin-manifest').OfficeAddinManifest.readManifestFile('manifest.xml').then((read) => console.log(JSON.stringify(read)))";
    const read = execFileSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' });
    expect(JSON.parse(read)).toMatchObject({
      manifestType: 'xml',
      officeAppType: 'TaskPaneApp',
      hosts: ['Workbook'],
      permissions: 'ReadWriteDocument',
      defaultLocale: 'zh-CN',
      displayName: '慧眼',
      defaultSettings: { sourceLocation: `${developmentAddress}/taskpane.html` },
    });
  });

  it('shows icons that have the sizes that it says', () => {
    for (const image of named('Image').filter(({ attributes }) => 'size' in attributes)) {
      const size = Number(attribute(image, 'size'));
      const icon = named('Image').find(({ attributes }) => attributes['id'] === image.attributes['resid']);
      const address = icon ? attribute(icon, 'DefaultValue') : '';
      expect(pngSize(join(root, 'assets/icons', basename(address)))).toEqual([size, size]);
    }
    expect(pngSize(join(root, 'assets/icons', basename(valueOf('IconUrl'))))).toEqual([32, 32]);
    expect(pngSize(join(root, 'assets/icons', basename(valueOf('HighResolutionIconUrl'))))).toEqual([64, 64]);
  });

  it('calls functions that the code associates', () => {
    const called = named('FunctionName').map(({ text }) => text.trim());
    expect(called).not.toHaveLength(0);
    expect(called.filter((name) => !Object.values<string>(actionIds).includes(name))).toEqual([]);
  });

  it('runs everything in one page, the pane', () => {
    const resids = [...named('Runtime'), ...named('FunctionFile'), ...named('SourceLocation')].flatMap(
      ({ attributes }) => attributes['resid'] ?? [],
    );
    const pages = resids.filter((resid) => !resid.startsWith('Functions.'));
    expect(new Set(pages)).toEqual(new Set(['Taskpane.Url']));
    // For a page of its own beside the shared one, says Microsoft's documentation of shared runtimes.
    expect(named('TaskpaneId')).toEqual([]);
  });
});

describe('the keyboard shortcuts', () => {
  const { actions, shortcuts, resources } = readJson('assets/shortcuts.json') as {
    actions: { id: string; name: string }[];
    shortcuts: { action: string; key: { default: string } }[];
    resources: { default: Record<string, { value: string }> };
  };

  it('call functions that the code associates, one combination each, as Microsoft advises them', () => {
    const ids = actions.map(({ id }) => id);
    expect([...ids].sort()).toEqual(Object.values<string>(actionIds).sort());
    expect(shortcuts.map(({ action }) => action)).toEqual(ids);
    const keys = shortcuts.map(({ key }) => key.default);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => !/^Ctrl\+Alt\+Shift\+[A-Z]$/u.test(key))).toEqual([]);
  });

  it('have a name in both languages', () => {
    const english = readJson('assets/shortcuts.en-US.json') as Record<string, { value: string }>;
    for (const { name } of actions) {
      const token = /^\$\{resource\.(\w+)\}$/u.exec(name)?.[1] ?? '';
      expect(resources.default[token]?.value).toMatch(/\p{Script=Han}/u);
      expect(english[token]?.value).toMatch(/^[\x20-\x7e]+$/u);
    }
  });
});

describe('the build', () => {
  it('puts the address of the server into the manifest, with or without a slash at its end', () => {
    for (const address of ['https://addins.bank.example/huiyan', 'https://addins.bank.example/huiyan/']) {
      const manifest = manifestAt(manifestText, address);
      expect(manifest).toContain('"https://addins.bank.example/huiyan/taskpane.html"');
      expect(manifest).not.toContain('localhost');
    }
    expect(manifestAt(manifestText)).toBe(manifestText);
  });

  it('refuses an address that Excel would not load pages from', () => {
    expect(() => manifestAt(manifestText, 'http://addins.bank.example/')).toThrow('https');
  });
});

describe('the icons', () => {
  it('are those that their drawings give, byte for byte (npm run icons)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'huiyan-icons-'));
    execFileSync(process.execPath, [join(root, 'scripts/make-icons.mjs'), folder]);
    const drawn = readdirSync(folder).sort();
    const kept = readdirSync(join(root, 'assets/icons')).filter((name) => name.endsWith('.png'));
    expect(kept.sort()).toEqual(drawn);
    for (const name of drawn) {
      const same = readFileSync(join(folder, name)).equals(readFileSync(join(root, 'assets/icons', name)));
      expect([name, same]).toEqual([name, true]);
    }
    rmSync(folder, { recursive: true });
  });
});

function idOf(element: { readonly attributes: Readonly<Record<string, string>> }): string {
  return element.attributes['id'] ?? '';
}

function valueOf(name: string): string {
  return named(name).map((element) => attribute(element, 'DefaultValue'))[0] ?? '';
}
