/**
 * Writes the JSON Schema of schemes, which editors check them with: `node scripts/build-scheme-schema.mjs [FILE]`,
 * assets/huiyan-scheme.schema.json unless said otherwise. Made from the same declarations that check a scheme when it is
 * read; a test holds the committed file to it.
 */
import { writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { format, resolveConfig } from 'prettier';
import { loadSource } from './load-typescript.mjs';

const { methods } = loadSource('methods/registry');
const { schemeSchema } = loadSource('scheme/definition/schema');

const file = process.argv[2] ?? 'assets/huiyan-scheme.schema.json';
const { $schema, ...schema } = toJsonSchema(schemeSchema(methods), {
  typeMode: 'input',
  errorMode: 'ignore',
});
const described = {
  $schema,
  title: '慧眼方案 / Huiyan scheme',
  description: '方法与参数 / Methods with their parameters, in the order they run',
  ...schema,
};
const style = await resolveConfig('assets/huiyan-scheme.schema.json');
writeFileSync(file, await format(JSON.stringify(described), { ...style, parser: 'json' }));
