/**
 * Writes docs/methods.md from the registry: `node scripts/methods-docs.mjs [FILE]`. Everything in it is read off the
 * declarations, the golden cases and the roles; a test holds the committed file to it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { loadSource } from './load-typescript.mjs';
import { methodSection } from './methods-docs/method-section.mjs';
import { privacySection } from './methods-docs/privacy-section.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { methods } = loadSource('methods/registry');
const all = Object.values(methods);

const cases = readdirSync(`${root}test/golden`)
  .filter((name) => existsSync(`${root}test/golden/${name}/params.json`))
  .map((name) => ({
    name,
    method: JSON.parse(readFileSync(`${root}test/golden/${name}/params.json`, 'utf8')).method,
  }));

const text = `<!-- Made by \`npm run docs:methods\` from the registry. Do not edit. -->

# 方法 / Methods

每个方法的参数标明来源：**来源规则**照文献，**本产品默认**可按需修改。
Every default says where it comes from: a **source rule** stands as the source gives it, **our default** is ours to change.

${all.map(({ id, label }) => `- [\`${id}\`](#${id}) ${label.zh} / ${label.en}`).join('\n')}

${all
  .map((method) =>
    methodSection(
      method,
      cases.filter((own) => own.method === method.id),
    ),
  )
  .join('\n')}
${privacySection()}`;

const style = await resolveConfig(`${root}docs/methods.md`);
writeFileSync(
  process.argv[2] ?? `${root}docs/methods.md`,
  await format(text, { ...style, parser: 'markdown' }),
);
