import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { methods } from '../../src/methods/registry';

const root = resolve(__dirname, '../..');
const committed = readFileSync(join(root, 'docs/methods.md'), 'utf8');

describe('docs/methods.md', () => {
  it('is what `npm run docs:methods` makes of the methods as they are declared now', () => {
    const folder = mkdtempSync(join(tmpdir(), 'huiyan-methods-'));
    const fresh = join(folder, 'methods.md');
    execFileSync(process.execPath, [join(root, 'scripts/methods-docs.mjs'), fresh], { cwd: root });
    const made = readFileSync(fresh, 'utf8');
    rmSync(folder, { recursive: true });
    expect(committed).toBe(made);
  });

  it.each(Object.values(methods).map(({ id, source, params }) => [id, source, params] as const))(
    'has %s with its source in both languages and all its parameters',
    (id, source, params) => {
      const [, section = ''] = committed.split(`## \`${id}\`\n`);
      expect(section).toContain(source.zh.slice(0, 20));
      for (const name of Object.keys(params)) expect(section).toContain(`\`${name}\``);
    },
  );
});
