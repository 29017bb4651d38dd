const { join } = require('node:path');
const { BannerPlugin } = require('webpack');
const { BundledLicences } = require('./scripts/bundled-licences.js');
const { web } = require('./webpack.web.js');

const swc = {
  test: /\.tsx?$/u,
  loader: 'swc-loader',
  exclude: /node_modules/u,
};

/** The command line: one file for Node. Microsoft's client library is never bundled; it is loaded as its package ships it. */
const commandLine = {
  name: 'cli',
  target: 'node20',
  entry: { huiyan: './src/cli/huiyan.ts' },
  output: { path: join(__dirname, 'dist/cli'), filename: '[name].js', clean: true },
  // The client library is looked up where it is installed, when the command runs.
  module: { rules: [swc], parser: { javascript: { createRequire: false } } },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  node: { __filename: false, __dirname: false },
  optimization: { minimize: false },
  plugins: [new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }), new BundledLicences()],
  stats: 'errors-warnings',
  cache: { type: 'filesystem' },
};

module.exports = [commandLine, web];
