import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { methods } from '../../../src/methods/registry';

const root = resolve(__dirname, '../../..');
const committed = join(root, 'assets/huiyan-scheme.schema.json');

interface JsonSchema {
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly items: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly additionalProperties?: boolean;
  readonly const?: string;
  readonly default?: unknown;
  readonly maximum?: number;
  readonly title?: string;
}

describe('the JSON Schema file of schemes', () => {
  const schema = JSON.parse(readFileSync(committed, 'utf8')) as JsonSchema;
  const steps = schema.properties['steps']?.items;
  const options = steps?.oneOf ?? steps?.anyOf ?? [];

  it('is what `node scripts/build-scheme-schema.mjs` makes of the methods as they are declared now', () => {
    const folder = mkdtempSync(join(tmpdir(), 'huiyan-schema-'));
    const fresh = join(folder, 'schema.json');
    execFileSync(process.execPath, [join(root, 'scripts/build-scheme-schema.mjs'), fresh], { cwd: root });
    const made = readFileSync(fresh, 'utf8');
    rmSync(folder, { recursive: true });
    expect(readFileSync(committed, 'utf8')).toBe(made);
  });

  it('describes every method with its parameters, and allows no other field', () => {
    expect(options.map(({ properties }) => properties['method']?.const)).toEqual(Object.keys(methods));
    expect(schema.additionalProperties).toBe(false);
    for (const { properties, additionalProperties } of options) {
      const id = properties['method']?.const as keyof typeof methods;
      expect(additionalProperties).toBe(false);
      expect(properties['params']?.additionalProperties).toBe(false);
      expect(Object.keys(properties['params']?.properties ?? {})).toEqual(Object.keys(methods[id].params));
    }
  });

  it('gives bounds, default and title of a parameter as it is declared', () => {
    const abc = options.find(({ properties }) => properties['method']?.const === 'abc');
    expect(abc?.properties['params']?.properties['cutA']).toMatchObject({
      type: 'number',
      minimum: 0,
      maximum: 1,
      default: 0.75,
      title: 'A 类累计占比 / Cumulative share of class A',
    });
  });
});
