import { readFileSync, writeFileSync } from 'node:fs';
import { huiyan, scratchFolder } from '../support/command-line';

const file = scratchFolder();
const list = file('list.csv');
const report = file('report.json');
const run = (...more: readonly string[]) =>
  huiyan([
    'run',
    list,
    '--scheme',
    'high-end',
    '--as-of',
    '2026-06-30',
    '--out',
    file('out.xlsx'),
    '--report',
    report,
    ...more,
  ]);

beforeAll(() => {
  writeFileSync(
    list,
    '客户号,姓名,职位,资产规模,触发事件\n1,甲,董事长,900000,待核实\n2,乙,董事长,900000,卖了厂房\n',
  );
});

describe('how words are read on the command line', () => {
  it('is listed with rows and reasons in the report, what is to be verified first', async () => {
    expect(await run()).toMatchObject({
      status: 0,
      output: expect.stringContaining('1 text(s) to verify') as string,
    });
    const { readings, stars } = JSON.parse(readFileSync(report, 'utf8')) as {
      readonly stars: number;
      readonly readings: readonly { readonly role: string; readonly texts: readonly object[] }[];
    };
    expect(stars).toBe(1);
    expect(readings.find(({ role }) => role === 'trigger')?.texts).toEqual([
      { text: '待核实', rows: 1, reading: 'to-verify', why: expect.any(String) as string },
      { text: '卖了厂房', rows: 1, reading: 'event', why: expect.any(String) as string },
    ]);
  });

  it('is what a person says with --read; what there is none of is refused, with what there is and what it means', async () => {
    const starsWith = async (...readings: readonly string[]): Promise<number> => {
      await run(...readings.flatMap((reading) => ['--read', reading]));
      return (JSON.parse(readFileSync(report, 'utf8')) as { readonly stars: number }).stars;
    };
    expect(await starsWith('trigger:待核实=event')).toBe(2);
    expect(await starsWith('trigger:卖了厂房=no-event')).toBe(0);
    for (const [option, given, choice] of [
      ['--read', 'trigger:待核实=maybe', 'no-event (no event)'],
      ['--read', 'aum:1=event', 'trigger (Trigger event)'],
      ['--map', 'assets=资产规模', 'aum (AUM)'],
    ] as const)
      expect(await run(option, given)).toMatchObject({
        status: 1,
        error: expect.stringContaining(choice) as string,
      });
    expect((await run('--read', 'trigger')).status).toBe(2);
  });

  it('is told by inspect as well, given a scheme', async () => {
    const { output } = await huiyan(['inspect', list, '--scheme', 'high-end', '--as-of', '2026-06-30']);
    expect(JSON.parse(output)).toMatchObject({ readings: expect.any(Array) as unknown });
    expect(output).toContain('待核实');
  });
});
