const { join } = require('node:path');

/** What is measured is built as the product is: one file, modules joined, not interpreted from sources. */
module.exports = {
  mode: 'production',
  target: 'node20',
  entry: { peer: './bench/tier-job/peer.ts', thresholds: './bench/thresholds/engine-on-rows.ts' },
  output: { path: join(__dirname, '../out/bench'), filename: '[name].mjs', library: { type: 'module' } },
  experiments: { outputModule: true },
  module: { rules: [{ test: /\.tsx?$/u, loader: 'swc-loader', exclude: /node_modules/u }] },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  optimization: { minimize: false },
  stats: 'errors-warnings',
};
