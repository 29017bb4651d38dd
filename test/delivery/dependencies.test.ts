import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

interface Bill {
  readonly metadata: { readonly component: { readonly 'bom-ref': string } };
  readonly components: readonly { readonly 'bom-ref': string }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const root = resolve(__dirname, '../..');
const readJson = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as unknown;
const own = readJson('package.json') as Readonly<
  Record<'dependencies' | 'devDependencies' | 'overrides', Readonly<Record<string, string>>>
>;
const billFile = join(root, 'dist/sbom.json');

describe('package.json', () => {
  it.each(['dependencies', 'devDependencies', 'overrides'] as const)(
    'names exact versions in its %s',
    (field) => {
      const ranges = Object.entries(own[field]).filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version));
      expect(ranges).toEqual([]);
    },
  );
});

describe('package-lock.json', () => {
  it('has no package that must be compiled or fetched from elsewhere when it is installed', () => {
    const { packages } = readJson('package-lock.json') as {
      readonly packages: Readonly<Record<string, { readonly hasInstallScript?: true }>>;
    };
    const scripted = Object.keys(packages).filter((path) => packages[path]?.hasInstallScript);
    // Their scripts only look whether the binary is there that came as a package of its own; core-js prints a line.
    const known = ['@parcel/watcher', '@swc/core', 'core-js-pure', 'unrs-resolver'];
    expect(scripted.map((path) => path.replace(/^.*node_modules\//u, '')).sort()).toEqual(known);
  });
});

describe('the bill of materials', () => {
  if (!existsSync(billFile)) throw new Error('dist/sbom.json is missing: run `npm run build` first');
  const bill = JSON.parse(readFileSync(billFile, 'utf8')) as Bill;

  it('lists exactly what npm installs without tools of development, each once', () => {
    const listed = bill.components.map((component) => component['bom-ref']);
    expect([...listed].sort()).toEqual(installedWithoutTools());
  });

  it('says what the product itself asks for, and names nothing that it does not list', () => {
    const product = bill.metadata.component['bom-ref'];
    const listed = new Set([product, ...bill.components.map((component) => component['bom-ref'])]);
    const direct = bill.dependencies.find(({ ref }) => ref === product)?.dependsOn ?? [];
    const named = bill.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]);
    expect([...direct].sort()).toEqual(
      Object.entries(own.dependencies)
        .map((entry) => entry.join('@'))
        .sort(),
    );
    expect(named.filter((id) => !listed.has(id))).toEqual([]);
  });

  it('is the same bytes when it is made again', () => {
    const folder = mkdtempSync(join(tmpdir(), 'huiyan-bill-'));
    execFileSync(process.execPath, [join(root, 'scripts/sbom.mjs'), join(folder, 'sbom.json')]);
    const again = readFileSync(join(folder, 'sbom.json'), 'utf8');
    rmSync(folder, { recursive: true });
    expect(again).toBe(readFileSync(billFile, 'utf8'));
  });
});

/** `npm ls` walks the tree by itself: the other opinion on what the lock file says. */
function installedWithoutTools(): string[] {
  const options = ['ls', '--all', '--omit', 'dev', '--parseable', '--long', '--package-lock-only'];
  const shell = process.platform === 'win32';
  const [, ...lines] = execFileSync('npm', options, { cwd: root, encoding: 'utf8', shell, stdio: 'pipe' })
    .trim()
    .split('\n');
  // PATH:NAME@VERSION, and more after a colon where there is more to say.
  return [...new Set(lines.map((line) => /:((?:@[^/:]+\/)?[^/:@]+@[^:]+)/u.exec(line)?.[1] ?? line))].sort();
}
