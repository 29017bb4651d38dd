import { forgetAllowed } from './package-check/require-sound';

type Saving = typeof import('../../src/embedded-host/file/save/save-workbook');

// Every workbook that a test saves, by whatever way, is checked as a package: what Excel would repair in it, and was not so before,
// fails the test. This is the one place where all of them pass.
jest.mock('../../src/embedded-host/file/save/save-workbook', () => {
  const actual = jest.requireActual<Saving>('../../src/embedded-host/file/save/save-workbook');
  const { originOf } = jest.requireActual<typeof import('../../src/embedded-host/file/package/origin')>(
    '../../src/embedded-host/file/package/origin',
  );
  const { requireSound } = jest.requireActual<typeof import('./package-check/require-sound')>(
    './package-check/require-sound',
  );
  const saveWorkbook: Saving['saveWorkbook'] = (workbook, options) => {
    const bytes = actual.saveWorkbook(workbook, options);
    requireSound(bytes, originOf(workbook)?.package.bytes);
    return bytes;
  };
  return { ...actual, saveWorkbook };
});

afterEach(forgetAllowed);
