/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: '<rootDir>/test/support/environment.js',
  testSequencer: '<rootDir>/test/support/longest-first.js',
  // The client library lets go of its ranges after a test's end; its globals have to be there still.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: { '^.+\\.(t|j)sx?$': ['@swc/jest'] },
  setupFilesAfterEnv: ['<rootDir>/test/support/check-saved.ts'],
  reporters: ['default', '<rootDir>/test/support/closing-lines.js'],
  testTimeout: 180_000,
  // Both cores: the suite is bound by the processor, and the default leaves one idle.
  maxWorkers: 2,
  // What earlier files leave in a worker is let go: a million rows in cells need the heap for themselves.
  workerIdleMemoryLimit: '1200MB',
};
