import { PluginKind, declareClassPlugin } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { areas } from './areas.mjs';
import { ResidentTests } from './resident-tests.mjs';

/**
 * Runs the tests of each mutant in a process that has loaded sources and tests once. Stryker's mutants are all in the sources
 * and switched on by a global, so nothing must be loaded again, which is what takes a usual runner its time: some seconds a
 * mutant, here some milliseconds.
 *
 * What a test leaves behind could fail the tests of a later mutant. So the tests that failed run once more without a mutant:
 * where they fail again, everything is loaded anew and the mutant is judged again.
 */
class ResidentRunner {
  /** No process of its own for a mutant in code that runs while it is loaded as well: only what it does later is judged. */
  capabilities = () => ({ reloadEnvironment: true });

  async init() {
    globalThis.__stryker__ ??= {};
    this.tests = new ResidentTests(process.cwd(), areas[process.env.HUIYAN_MUTATION ?? 'methods'].tests);
  }

  async dryRun() {
    const tests = [];
    globalThis.__stryker__.activeMutant = undefined;
    const times = new Map();
    for (const test of this.tests.all()) {
      globalThis.__stryker__.currentTestId = test.id;
      const started = performance.now();
      const failure = await this.tests.failureOf([test]);
      const time = performance.now() - started;
      times.set(test.id, time);
      tests.push(resultOf(test, time, failure));
    }
    // The first that fails decides: the quick ones first.
    this.tests.sort((one, other) => times.get(one.id) - times.get(other.id));
    globalThis.__stryker__.currentTestId = undefined;
    const { mutantCoverage } = globalThis.__stryker__;
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    if (!isInSample(activeMutant))
      return { status: MutantRunStatus.Error, errorMessage: 'not in the sample' };
    const wanted = new Set(testFilter);
    const chosen = (tests) => (testFilter ? tests.filter(({ id }) => wanted.has(id)) : tests);
    let failure = await this.#failureWith(activeMutant.id, hitLimit, chosen(this.tests.all()));
    if (failure && (await this.#failureWith(undefined, undefined, [failure.test]))) {
      this.tests.load();
      failure = await this.#failureWith(activeMutant.id, hitLimit, chosen(this.tests.all()));
    }
    const timeout = failure && determineHitLimitReached(failure.hitCount, hitLimit);
    if (timeout) return toMutantRunResult(timeout);
    const tests = chosen(this.tests.all()).map((test) =>
      resultOf(test, 0, failure?.test.id === test.id ? failure : undefined),
    );
    return toMutantRunResult({ status: DryRunStatus.Complete, tests }, false);
  }

  /** The first failure with a mutant switched on, or without one. */
  async #failureWith(mutant, hitLimit, tests) {
    const stryker = globalThis.__stryker__;
    Object.assign(stryker, { activeMutant: mutant, hitCount: hitLimit && 0, hitLimit });
    const failure = await this.tests.failureOf(tests);
    const { hitCount } = stryker;
    Object.assign(stryker, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    return failure && { ...failure, hitCount };
  }
}

/** The part of all mutants that is tried, 0 to 1; which they are depends on nothing but the mutants. */
const part = Number(process.env.HUIYAN_SAMPLE ?? 1);

function isInSample({ fileName, location, replacement }) {
  const place = [basename(fileName), location.start.line, location.start.column, replacement].join('|');
  return createHash('sha256').update(place).digest().readUInt32BE() < part * 2 ** 32;
}

const resultOf = ({ id, file }, timeSpentMs, failure) => ({
  id,
  name: id,
  fileName: file,
  timeSpentMs,
  ...(failure
    ? { status: TestStatus.Failed, failureMessage: failure.message }
    : { status: TestStatus.Success }),
});

ResidentRunner.inject = [];

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'resident', ResidentRunner)];
