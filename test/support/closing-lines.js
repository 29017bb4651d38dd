const { existsSync, mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/** At the end of a test run, once more and together, what report.ts said between the results: cases, seeds, seconds. */
module.exports = class ClosingLines {
  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'huiyan-reports-'));
    // The workers are begun after this, and inherit it.
    process.env['HUIYAN_REPORT_FILE'] = join(this.folder, 'lines');
  }

  onRunComplete(_contexts, { startTime, numPassedTests, numFailedTests, numPendingTests }) {
    const file = process.env['HUIYAN_REPORT_FILE'];
    const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').sort() : [];
    rmSync(this.folder, { recursive: true });
    if (lines.length === 0) return;
    const cases = lines.reduce((sum, line) => sum + Number(/: (\d+) cases/u.exec(line)?.[1] ?? 0), 0);
    const minutes = ((Date.now() - startTime) / 60_000).toFixed(1);
    const tests = `${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`;
    const closing = [
      '',
      'Gone through:',
      ...lines.map((line) => `  ${line}`),
      `In all ${cases} cases there. Tests: ${tests}, in ${minutes} minutes.`,
    ];
    process.stderr.write(`${closing.join('\n')}\n`);
  }
};
