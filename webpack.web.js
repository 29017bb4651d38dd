const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const { Compilation, DefinePlugin, sources } = require('webpack');
const { manifestAt } = require('./scripts/manifest-at.js');
const { BundledLicences } = require('./scripts/bundled-licences.js');
const { contentSecurity, microsoftLibrary } = require('./scripts/content-security.js');

/** The installed client library: served beside the pages while developing and testing, never bundled. */
const libraryFolder = dirname(require.resolve('@microsoft/office-js/dist/office.js'));

/**
 * The pages: the task pane and the workbench around it.
 *
 * `--env library=ADDRESS` is where a pane in Excel finds the client library, when that is not Microsoft's network: the bank's own
 * copy. `--env copy-library` puts the installed one into the deployable folder, for a workbench that is served from it.
 */
function web(env = {}, { mode = 'production' } = {}) {
  const library = env.library ?? microsoftLibrary;
  const isProduction = mode === 'production';
  return {
    name: 'web',
    mode,
    target: ['web', 'es2017'],
    entry: { taskpane: './src/taskpane/start.ts', workbench: './src/workbench/index.tsx' },
    output: {
      path: join(__dirname, 'dist/web'),
      filename: isProduction ? '[name].[contenthash:8].js' : '[name].js',
      chunkFilename: ({ chunk }) =>
        chunk?.name === 'functions' || !isProduction ? '[name].js' : '[name].[contenthash:8].js',
      assetModuleFilename: 'assets/[name].[contenthash:8][ext]',
      clean: true,
      environment: { globalThis: true },
    },
    // No source map by eval: it would break the content security policy.
    devtool: isProduction ? false : 'source-map',
    module: {
      rules: [
        { test: /\.tsx?$/u, loader: 'swc-loader', exclude: [/node_modules/u, startOfPage] },
        // Also read by browsers that the rest is too new for, to say so.
        { test: startOfPage, loader: 'swc-loader', options: { jsc: { ...swc.jsc, target: 'es2017' } } },
        { test: /\.css$/u, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
        { test: /\.svg$/u, type: 'asset/resource' },
      ],
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    plugins: [
      new DefinePlugin({ CLIENT_LIBRARY_IN_EXCEL: JSON.stringify(library) }),
      new MiniCssExtractPlugin({ filename: isProduction ? '[name].[contenthash:8].css' : '[name].css' }),
      new PageFiles(),
      ...(isProduction ? [new BundledLicences()] : []),
      page('taskpane', contentSecurity({ library })),
      page('workbench', contentSecurity()),
      new CopyPlugin({
        patterns: [
          { from: 'assets/samples/*.xlsx', to: 'samples/[name][ext]' },
          { from: 'assets/icons/*.png', to: 'icons/[name][ext]' },
          { from: 'assets/shortcuts*.json', to: '[name][ext]' },
          { from: 'assets/help.html' },
          { from: 'assets/functions.html' },
          { from: 'assets/functions.css' },
          ...['manifest.xml', 'assets/functions.json', 'assets/functions.en-US.json'].map((from) => ({
            from,
            to: '[name][ext]',
            transform: atAddress,
          })),
          ...(env['copy-library'] ? [{ from: libraryFolder, to: 'office-js' }] : []),
        ],
      }),
    ],
    optimization: { splitChunks: { chunks: 'all', cacheGroups: sharedGroups } },
    performance: { hints: false },
    devServer: {
      static: [{ directory: libraryFolder, publicPath: '/office-js', watch: false }],
      devMiddleware: { writeToDisk: false },
      client: { overlay: false },
      open: ['/workbench.html'],
    },
    stats: 'errors-warnings',
    cache: { type: 'filesystem' },
  };
}

/** What runs before it is known whether the pane can. */
const startOfPage =
  /[\\/]src[\\/](?:taskpane[\\/](?:start|instead|client-library)|commands[\\/](?:associate|action-ids))\.ts$/u;
const swc = JSON.parse(readFileSync(join(__dirname, '.swcrc'), 'utf8'));

const atAddress = (text) => manifestAt(String(text), process.env['HUIYAN_URL']);

const sharedGroups = {
  react: { name: 'react', test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/u, priority: 2 },
};

function page(name, policy) {
  return new HtmlPlugin({
    template: `./src/${name}/${name}.html`,
    filename: `${name}.html`,
    chunks: [name],
    favicon: './assets/huiyan.svg',
    scriptLoading: 'defer',
    contentSecurity: policy,
  });
}

/** Writes page-files.json: the scripts and styles that each page and each worker, by its name, may load, so that what they weigh can be checked. */
class PageFiles {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('PageFiles', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'PageFiles', stage }, () => {
        const workers = compilation.asyncEntrypoints;
        const entries = [...compilation.entrypoints.values(), ...workers];
        const files = entries.map((entry) => [entry.name, filesOf(entry)]);
        const text = JSON.stringify(Object.fromEntries(files), null, 2);
        compilation.emitAsset('page-files.json', new sources.RawSource(`${text}\n`));
      });
    });
  }
}

/** By the groups that the entry leads to: a chunk that several entries share knows what all of them split off. */
function filesOf(entry) {
  const groups = new Set([entry]);
  for (const group of groups) for (const child of group.childrenIterable) groups.add(child);
  const files = new Set([...groups].flatMap(({ chunks }) => chunks.flatMap((chunk) => [...chunk.files])));
  return [...files].filter((file) => /\.(?:js|css)$/u.test(file)).sort();
}

module.exports = { web };
