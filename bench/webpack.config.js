const { join } = require('node:path');

/** What is measured is built as the product is: one file, modules joined, not interpreted from sources. */
const common = {
  mode: 'production',
  target: 'node20',
  module: { rules: [{ test: /\.tsx?$/u, loader: 'swc-loader', exclude: /node_modules/u }] },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  node: { __filename: false, __dirname: false },
  optimization: { minimize: false },
  stats: 'errors-warnings',
};
const path = join(__dirname, '../out/bench');

module.exports = [
  {
    ...common,
    entry: {
      peer: './bench/tier-job/peer.ts',
      thresholds: './bench/thresholds/engine-on-rows.ts',
      functions: './bench/functions/functions-on-rows.ts',
    },
    output: { path, filename: '[name].mjs', library: { type: 'module' } },
    experiments: { outputModule: true },
  },
  {
    // As the command line: the client library is looked up from the file that runs.
    ...common,
    entry: { 'full-sheet': './bench/full-sheet/job.ts' },
    output: { path, filename: '[name].cjs', library: { type: 'commonjs2' } },
    module: { ...common.module, parser: { javascript: { createRequire: false } } },
  },
];
