import { FileRefused } from '../../../../src/embedded-host/file/bytes/file-refused';
import { openWorkbook } from '../../../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../../../src/embedded-host/file/save/save-workbook';
import { fileProblem } from '../../../../src/cli/file-problem';
import { seededRandom } from '../../../../src/math/statistics/random';
import { report } from '../../../support/report';
import { seedOf } from '../../../support/seed';
import { hostileFiles } from './hostile-files';

const seed = seedOf('HUIYAN_HOSTILE_SEED');

it(`opens or refuses each of 500 hostile files with a reason, within ten seconds of the processor; seed ${String(seed)}`, () => {
  const counts: Record<string, number> = {};
  const measured = report(`500 hostile files, seed ${String(seed)}`);
  const wrong: object[] = [];
  for (const { name, bytes } of hostileFiles(seededRandom(seed))) {
    const file = bytes();
    const start = process.cpuUsage();
    const end = ending(file);
    const { user, system } = process.cpuUsage(start);
    const seconds = (user + system) / 1e6;
    if (typeof end === 'string') counts[end] = (counts[end] ?? 0) + 1;
    if (typeof end !== 'string' || seconds > 10) wrong.push({ name, end, seconds });
  }
  measured(500, counts);
  expect(wrong).toEqual([]);
});

/** Opened (and then it can be saved and opened again), or refused with a problem that says why; anything else is a fault of ours. */
function ending(file: Uint8Array): unknown {
  try {
    const workbook = openWorkbook(file, { fileName: 'x.xlsx' });
    openWorkbook(saveWorkbook(workbook));
    return 'opened';
  } catch (error) {
    if (!(error instanceof FileRefused)) return error;
    const { code, text } = fileProblem(error, 'x.xlsx');
    return text.zh.includes('x.xlsx') && text.en.includes('x.xlsx') ? code : error;
  }
}
