/**
 * Writes docs/licences.md, the licences of all packages that the product is made of: `node scripts/licences.mjs [FILE]`. A licence
 * that nobody has judged yet stops it; a test holds the committed file to it.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { runtimePackages } from './runtime-packages.mjs';

/** Licences that allow use, change and handing on in a product of any licence, as long as their notices go with it. */
const allowed = ['0BSD', 'Apache-2.0', 'ISC', 'MIT'];

/** Packages under other terms, each with what it is doing here. */
const judged = {
  '@microsoft/office-js': {
    license: 'LICENSE',
    terms: "Microsoft's own terms",
    reason:
      "the client library, for apps that work with Microsoft 365; loaded from Microsoft's network or from a complete and unchanged copy, in no bundle",
  },
  'caniuse-lite': {
    license: 'CC-BY-4.0',
    terms: 'CC-BY-4.0',
    reason:
      "a table of browsers' abilities, asked for by the compiler that the grid's styling library brings along; nothing loads it when the product runs",
  },
};

const target = process.argv[2] ?? fileURLToPath(new URL('../docs/licences.md', import.meta.url));
const packages = runtimePackages();
const unknown = packages.filter(
  ({ name, license }) => !isAllowed(license) && judged[name]?.license !== license,
);
if (unknown.length > 0) {
  const list = unknown.map(({ id, license }) => `${id}: ${license ?? 'none named'}`).join('\n');
  console.error(`Licences that nobody has judged yet; see scripts/licences.mjs.\n${list}`);
  process.exit(1);
}

const text = `<!-- Made by \`npm run docs:licences\` from package-lock.json. Do not edit. -->

# Licences of what the product is made of

The ${packages.length} packages that \`npm ci --omit=dev\` installs: what package.json asks for under \`dependencies\`, and what those ask for
in turn. Fewer of them are in the bundles: some only bring compilers or types along. A package under a licence that is not here fails the tests.

${allowed.map((license) => section(license)).join('\n')}
## Other terms

| package | terms | why it is here |
| --- | --- | --- |
${packages
  .filter(({ license }) => !isAllowed(license))
  .map(row)
  .join('\n')}
`;

const style = await resolveConfig(fileURLToPath(new URL('../docs/licences.md', import.meta.url)));
writeFileSync(target, await format(text, { ...style, parser: 'markdown' }));

function isAllowed(license) {
  return allowed.includes(license);
}

function section(license) {
  const ids = packages.filter((own) => own.license === license).map(({ id }) => `\`${id}\``);
  return `## ${license}\n\n${ids.join(', ')}\n`;
}

function row({ id, name }) {
  return `| \`${id}\` | ${judged[name].terms} | ${judged[name].reason} |`;
}
