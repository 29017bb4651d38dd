import { writeFileSync } from 'node:fs';
import { huiyan, scratchFolder } from '../support/command-line';

const file = scratchFolder();

async function run(input: string, out: string, ...more: readonly string[]) {
  return huiyan(['run', file(input), '--scheme', 'abc', '--out', file(out), ...more]);
}

describe('what a person says of a column', () => {
  beforeAll(() => {
    writeFileSync(file('list.csv'), 'Customer ID;Name;Revenue\nC1;Ann;1.234\nC2;Bob;2.500\nC3;Eve;10.750\n');
  });

  it('is asked for where nothing decides what 1.234 is, with what there is to type', async () => {
    const { output } = await run('list.csv', 'asked.xlsx');
    expect(output).toMatch(/3 number\(s\) of "Revenue" .*--decimals "Revenue=comma\|point"/u);
  });

  it('is taken by heading or role, and remembered in the workbook', async () => {
    const said = 'were read with a decimal comma, as chosen';
    expect((await run('list.csv', 'by-heading.xlsx', '--decimals', 'Revenue=comma')).output).toContain(said);
    expect((await run('list.csv', 'by-role.xlsx', '--decimals', 'revenue=comma')).output).toContain(said);
    expect((await run('by-role.xlsx', 'again.xlsx')).output).toContain(said);
    const other = await run('by-role.xlsx', 'other.xlsx', '--decimals', 'revenue=point');
    expect(other.output).toContain('were read with a decimal point, as chosen');
  });

  it.each([
    [['--decimals', 'Revenue=dot'], 2, 'COLUMN=comma or COLUMN=point'],
    [['--decimals', 'Revenue'], 2, 'COLUMN=comma or COLUMN=point'],
    [['--decimals', 'Sales=comma'], 1, 'no column headed "Sales"'],
    [
      ['--map', 'revenue=Revenue', '--map', 'revenue=Name'],
      2,
      '--map says "revenue" twice: "Revenue" and "Name"',
    ],
    [['--input', 'list=A', '--input', 'list=B'], 2, '--input says "list" twice'],
  ])('is refused where it cannot be: %s', async (options, status, words) => {
    const outcome = await run('list.csv', 'refused.xlsx', ...options);
    expect([outcome.status, outcome.error]).toEqual([status, expect.stringContaining(words)]);
  });

  it('may be said twice alike', async () => {
    const { status } = await run(
      'list.csv',
      'twice.xlsx',
      '--map',
      'revenue=Revenue',
      '--map',
      'revenue=Revenue',
    );
    expect(status).toBe(0);
  });
});
