import { areas } from './areas.mjs';

const { HUIYAN_MUTATION: area = 'methods', HUIYAN_MUTATE: files, HUIYAN_WORKERS: workers } = process.env;

/** Mutation testing, on demand; see README.md beside this file. */
/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: files?.split(',') ?? areas[area].mutate,
  testRunner: 'resident',
  plugins: ['./test/mutation/resident-runner.mjs'],
  coverageAnalysis: 'perTest',
  // Texts, labels and tables made while a file is loaded: whether they are right is read, not computed.
  ignoreStatic: true,
  concurrency: Number(workers ?? 2),
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { logTests: false, allowColor: false, allowEmojis: false },
  htmlReporter: { fileName: `out/mutation/${area}.html` },
  jsonReporter: { fileName: `out/mutation/${area}.json` },
  tempDirName: `out/mutation/sandbox-${process.pid}`,
  ignorePatterns: ['/dist', '/out', '/bench', '/docs'],
  // An endless loop ends by the count of its hits; a busy machine must not look like one.
  testRunnerNodeArgs: ['--max-old-space-size=1000'],
  dryRunTimeoutMinutes: 60,
  timeoutMS: 120_000,
};
