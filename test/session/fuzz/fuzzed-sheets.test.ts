import fc from 'fast-check';
import { Problem } from '../../../src/locales/problem';
import { openWorkbook } from '../../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../../src/embedded-host/file/save/save-workbook';
import type { Workbook } from '../../../src/embedded-host/model/book/workbook';
import { playbooks } from '../../../src/scheme/playbooks/registry';
import type { Scheme } from '../../../src/scheme/definition/scheme';
import { localEngine } from '../../../src/session/engine/local-engine';
import { takeBack } from '../../../src/workbook/write/run/take-back';
import { startHost } from '../../support/client';
import { report } from '../../support/report';
import { seedOf } from '../../support/seed';
import { differences, snapshot } from '../../support/snapshot';
import { shortenPauses } from '../../support/short-pauses';
import { arbitrarySheet, workbookOf } from './arbitrary-sheet';
import { visible } from '../faults/visible';
import { formulasOf, runAndWrite, userCells, wrongCells, type Wishes } from './written-sheet';

shortenPauses();

const seed = seedOf('HUIYAN_FUZZ_SEED');
const sheets = Number(process.env['HUIYAN_FUZZ_SHEETS'] ?? 10_000);
/** Milliseconds that a sheet may take; a hang is one that takes longer. */
const longest = 10_000;
const schemes = playbooks.map(({ scheme }) => scheme).filter(({ id }) => id !== 'orphan-customers');

/** Mostly schemes that many sheets have the columns for. */
const common = schemes.filter(({ id }) => ['high-end', 'abc', 'rfm', 'bank-aum', 'composite'].includes(id));

const cases = fc.tuple(
  arbitrarySheet,
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...common) },
    { weight: 1, arbitrary: fc.constantFrom(...schemes) },
  ),
  fc.record({
    language: fc.constantFrom('zh-CN' as const, 'en-US' as const),
    starBesideName: fc.boolean(),
    visibleOnly: fc.boolean(),
  }),
);

describe('fuzzed sheets', () => {
  it(`are written as meant and taken back, or end with a problem that has a code, whatever stands in them; seed ${String(seed)}`, async () => {
    const counts: Record<string, number> = {};
    const measured = report(
      `${String(sheets)} fuzzed sheets, recognised, checked, run, written, read back and taken back; seed ${String(seed)}`,
    );
    let written = 0;
    const property = fc.asyncProperty(cases, async ([fuzzed, scheme, wishes]) => {
      const end = await endOf(workbookOf(fuzzed), scheme, { wishes, isLonger: written % 32 === 0 });
      if (end === 'written') written++;
      counts[end] = (counts[end] ?? 0) + 1;
    });
    await fc.assert(property, { seed, numRuns: sheets, timeout: longest });
    measured(sheets, counts);
    expect(counts['written']).toBeGreaterThan(sheets / 5);
  }, 1_200_000);
});

/** How far a sheet goes: a longer way leads through the file and a second run too. */
interface Way {
  readonly wishes: Wishes;
  readonly isLonger: boolean;
}

/** Goes the whole way with a sheet; `written`, or the code of the problem that it was refused with. Throws what is wrong. */
async function endOf(workbook: Workbook, scheme: Scheme, { wishes, isLonger }: Way): Promise<string> {
  const host = await startHost(workbook);
  const engine = localEngine();
  const [{ name }, old] = [workbook.activeSheet, snapshot(workbook)];
  const cells = userCells(workbook.activeSheet);
  const written = await runAndWrite(engine, scheme, wishes).catch((error: unknown) => {
    if (error instanceof Problem) return error;
    throw error;
  });
  if (written instanceof Problem) {
    expect(host.isDirty).toBe(false);
    return written.code;
  }
  const { receipt, meant } = written;
  expect(await wrongCells(workbook, name, cells, receipt, meant)).toEqual([]);
  expect(formulasOf(workbook, receipt.sheets.values())).toEqual([]);
  if (isLonger) await goOn(workbook, () => runAndWrite(engine, scheme, wishes));
  else {
    await takeBack();
    expect(differences(old, snapshot(workbook))).toEqual([]);
  }
  return 'written';
}

/** The file says the same, a second run changes no cell beside the customers, and is taken back. */
async function goOn(workbook: Workbook, runAgain: () => Promise<unknown>): Promise<void> {
  const first = visible(workbook);
  expect(differences(first, visible(openWorkbook(saveWorkbook(workbook))))).toEqual([]);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  const cells = userCells(sheet);
  await runAgain();
  expect(userCells(sheet)).toEqual(cells);
  await takeBack();
  expect(differences(first, visible(workbook))).toEqual([]);
}
