import { readFileSync, writeFileSync } from 'node:fs';
import type { RunReport } from '../../src/session/writing/report';
import { huiyan, scratchFolder } from '../support/command-line';

const file = scratchFolder();
const rows = ['客户号,交易日期,交易金额', 'K1,2024-05-02,100', 'K2,2024-06-14,80', 'K1,2024-06-01,50'];

async function run(lines: readonly string[], ...more: string[]) {
  writeFileSync(file('in.csv'), lines.join('\n'));
  const args = ['run', file('in.csv'), '--out', file('out.xlsx'), '--report', file('report.json')];
  const { output: stdout } = await huiyan([...args, '--scheme', 'abc', '--lang', 'en-US', ...more]);
  return { stdout, report: JSON.parse(readFileSync(file('report.json'), 'utf8')) as RunReport };
}

describe('the day of a run on the command line', () => {
  test('is the newest transaction where nobody says another, and is printed with its cell', async () => {
    const { stdout, report } = await run(rows);
    expect(report.day).toEqual({ day: '2024-06-14', from: 'newest-row', where: '交易日期 B3' });
    expect(stdout).toContain('as of 2024-06-14 (newest transaction or contact: 交易日期 B3)');
    expect(report.issues.map(({ kind }) => kind)).not.toContain('old-rows');
  });

  test('is what the title states, and what a person chooses goes before it', async () => {
    const titled = ['客户交易（截至2024年6月30日）,,', ...rows];
    const { stdout, report } = await run(titled);
    expect(report).toMatchObject({ asOf: '2024-06-30', day: { from: 'title', where: 'A1' } });
    expect(stdout).toContain('as of 2024-06-30 (stated in A1, above the header)');
    const chosen = await run(titled, '--as-of', '2024-06-20');
    expect(chosen.report.day).toEqual({ day: '2024-06-20', from: 'chosen', where: '' });
  });

  test('comes with a warning in front of all others where it is over 45 days after the newest row', async () => {
    const { stdout, report } = await run(rows, '--as-of', '2024-07-30');
    expect(report.issues[0]).toMatchObject({ kind: 'old-rows', examples: [{ cell: 'B3', value: '2024-06-14' }] });
    expect(stdout.split('\n').find((line) => line.includes(' ! '))).toContain('2024-06-14, 46 days before');
  }); // prettier-ignore
});
