import fc from 'fast-check';
import { Problem } from '../../../src/locales/problem';
import { playbooks } from '../../../src/scheme/playbooks/registry';
import { localEngine } from '../../../src/session/local-engine';
import { report } from '../../support/report';
import { asOf } from '../../support/sample-job';
import { seedOf } from '../../support/seed';
import { shortenPauses } from '../../support/short-pauses';
import { arbitrarySheet, workbookOf } from './arbitrary-sheet';
import { runLocally, type LocalRun } from './run-locally';

shortenPauses();

const seed = seedOf('HUIYAN_FUZZ_SEED');
/** Two thousand keep the suite short; HUIYAN_FUZZ_SHEETS=10000 takes about a minute. */
const sheets = Number(process.env['HUIYAN_FUZZ_SHEETS'] ?? 2000);
const schemes = playbooks.filter(({ id }) => id !== 'orphan-customers');

/** Mostly schemes that many sheets have the columns for. */
const common = schemes.filter(({ id }) => ['high-end', 'abc', 'rfm', 'bank-aum', 'composite'].includes(id));

const cases = fc.tuple(
  arbitrarySheet,
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...common) },
    { weight: 1, arbitrary: fc.constantFrom(...schemes) },
  ),
);

describe('fuzzed sheets', () => {
  it(`give results or a problem with a code, whatever stands in them; seed ${String(seed)}`, async () => {
    const counts: Record<string, number> = {};
    const measured = report(
      `${String(sheets)} fuzzed sheets, recognised, checked and run; seed ${String(seed)}`,
    );
    const property = fc.asyncProperty(cases, async ([fuzzed, scheme]) => {
      const found = await runLocally(localEngine(), workbookOf(fuzzed), scheme, asOf).catch(
        (error: unknown) => {
          if (error instanceof Problem) return error;
          throw error;
        },
      );
      const end = found instanceof Problem ? found.code : 'run';
      counts[end] = (counts[end] ?? 0) + 1;
      if (!(found instanceof Problem)) expectSoundCells(found);
    });
    await fc.assert(property, { seed, numRuns: sheets });
    measured(sheets, counts);
  }, 1_200_000);
});

function expectSoundCells({ cells }: LocalRun): void {
  for (const column of cells) {
    for (const cell of column) {
      if (typeof cell === 'string' ? /undefined|\[object|NaN/u.test(cell) : typeof cell !== 'number')
        throw new Error(`the cell ${String(cell)}`);
    }
  }
}
