import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type * as Registry from '../../src/methods/registry';
import type * as Registered from '../../src/methods/shared/registered';
import type * as CatalogueModule from '../../src/session/engine/catalogue';
import { holdToContract } from '../conformance/contract';
import { toy } from '../fixtures/toy-method/toy';
import type * as CommandLine from '../support/command-line';

// The line in the registry: everything below is the product's own, which reads the registry and has never heard of the toy.
jest.doMock('../../src/methods/registry', () => {
  const { methods } = jest.requireActual<typeof Registry>('../../src/methods/registry');
  const { registered } = jest.requireActual<typeof Registered>('../../src/methods/shared/registered');
  return { methods: registered([...Object.values(methods), toy]) };
});
const { huiyan, scratchFolder } = jest.requireActual<typeof CommandLine>('../support/command-line');
const file = scratchFolder();

holdToContract('a method that is a folder and a line', { toy });

describe('a method that is a folder and a line', () => {
  it('has a form and a playbook in the pane', () => {
    const { catalogueOf } = jest.requireActual<typeof CatalogueModule>('../../src/session/engine/catalogue');
    const { methods } = jest.requireMock<typeof Registry>('../../src/methods/registry');
    const { methods: declared, playbooks } = catalogueOf(methods);
    expect(declared['toy']?.params['line']).toMatchObject({ kind: 'money', default: 100 });
    expect(playbooks.find(({ id }) => id === 'toy')?.steps).toEqual([{ method: 'toy' }]);
  });

  it('is listed, explained and run by the command line', async () => {
    expect((await huiyan(['methods'])).output).toContain('toy  Toy');
    expect((await huiyan(['schemes'])).output).toContain('toy  Toy  [toy]');
    writeFileSync(file('list.csv'), 'customer id,name,balance\n1,Ann,500\n2,Bob,5\n');
    const done = await huiyan([
      'run',
      file('list.csv'),
      '--scheme',
      'toy',
      '--set',
      'line=50',
      '--out',
      file('out.xlsx'),
    ]);
    expect(done).toMatchObject({ status: 0, output: expect.stringContaining('Much 1 · Little 1') as string });
  });

  it('is a section of the docs', () => {
    const root = resolve(__dirname, '../..');
    const script = `
      import { loadSource } from './scripts/load-typescript.mjs';
      import { methodSection } from './scripts/methods-docs/method-section.mjs';
      console.log(methodSection(loadSource('../test/fixtures/toy-method/toy').toy, []));`;
    const section = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(section).toContain('**玩具 / Toy**');
    expect(section).toContain('`line`');
  });
});
