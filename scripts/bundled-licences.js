const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Compilation, sources } = require('webpack');

/** Licences whose packages may be in a bundle; docs/licences.md speaks of all packages that are installed. */
const allowed = ['0BSD', 'Apache-2.0', 'ISC', 'MIT'];

/** The texts of packages that leave theirs in their repositories, in assets/licences. */
const texts = {
  '@fluentui/react-icons': 'fluentui-react-icons',
  'react-easy-swipe': 'react-easy-swipe',
  saxes: 'saxes',
};

/**
 * Writes licences.txt beside the bundles: of each package that webpack really put into them the name, version, licence and its whole
 * text, which most licences want handed on. A package under another licence, or without a text, stops the build.
 */
class BundledLicences {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('BundledLicences', (compilation) => {
      // The compiler of a page's template makes nothing that is handed on.
      if (compilation.compiler !== compiler) return;
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'BundledLicences', stage }, () => {
        const notices = [...packageFolders(compilation)].sort().map(notice);
        compilation.emitAsset('licences.txt', new sources.RawSource(notices.join('\n')));
      });
    });
  }
}

/** The folders of the packages that have a module in a chunk, inside one that was joined of several too. */
function packageFolders({ chunks, chunkGraph }) {
  // What webpack itself puts in: the lines that load the others.
  const folders = new Set([dirname(require.resolve('webpack/package.json'))]);
  const add = (module) => {
    for (const inner of module.modules ?? []) add(inner);
    const folder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/u.exec(
      module.nameForCondition?.() ?? '',
    );
    if (folder) folders.add(folder[0]);
  };
  for (const chunk of chunks) for (const module of chunkGraph.getChunkModulesIterable(chunk)) add(module);
  return folders;
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!allowed.includes(license))
    throw new Error(`${name} is bundled under ${license}; see bundled-licences.js`);
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)/iu.test(entry));
  const kept = join(__dirname, `../assets/licences/${texts[name]}.txt`);
  if (!file && !existsSync(kept)) throw new Error(`${name} brings no licence text; see bundled-licences.js`);
  const text = readFileSync(file ? join(folder, file) : kept, 'utf8');
  return `${name} ${version} (${license})\n\n${text.replace(/\r\n?/gu, '\n').trim()}\n\n${'-'.repeat(72)}\n`;
}

module.exports = { BundledLicences };
