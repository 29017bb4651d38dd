import { readFileSync, writeFileSync } from 'node:fs';
import { openWorkbook } from '../../src/embedded-host/file/read/open-workbook';
import type { RunReport } from '../../src/session/writing/report';
import { cellsOf } from '../support/cells-of';
import { huiyan, scratchFolder } from '../support/command-line';

const file = scratchFolder();

const accounts = [
  ['账号', '客户号', '姓名', '职位', '资产规模', '账户状态', '触发事件', '营销同意'],
  ['A-1', 'kh-01', '甲', '董事长', '300000', '正常', '', '同意'],
  ['A-2', 'KH-01', '甲', '', '300000', '正常', '卖掉一套房', '拒绝'],
  ['A-3', 'K2', '乙', '董事长', '300000', '正常', '无', '同意'],
  ['A-4', 'K2', '乙', '董事长', '900000', '已销户', '升职', '同意'],
  ['A-5', 'K3', '丙', '教师', '900000', '正常', '升任校长', '同意'],
  ['A-6', 'K3', '丙', '教师', '-500000', '正常', '', '同意'],
  ['A-7', 'K4', '丁', '教师', '', '正常', '', '同意'],
  ['A-8', 'K4', '丁', '教师', '100', '正常', '', '同意'],
];

async function run(rows: readonly (readonly string[])[], scheme: string, ...more: string[]) {
  const [input, out, report] = [file('in.csv'), file('out.xlsx'), file('out.json')];
  writeFileSync(input, rows.map((row) => row.join(',')).join('\n'));
  const args = ['run', input, '--scheme', scheme, '--as-of', '2026-06-30', '--lang', 'zh-CN', '--out', out];
  const outcome = await huiyan([...args, '--report', report, ...more]);
  if (outcome.status !== 0) throw new Error(outcome.error);
  const workbook = openWorkbook(readFileSync(out));
  const [header = [], ...cells] = cellsOf(workbook, 'in');
  const column = (name: string) => cells.map((row) => row[header.indexOf(name)] ?? '');
  return {
    ...outcome,
    workbook,
    column,
    sheet: (name: string) => cellsOf(workbook, name),
    report: JSON.parse(readFileSync(report, 'utf8')) as RunReport,
  };
}

describe('a list in which a customer stands in several rows', () => {
  it('is judged by customer, and each of the rows gets what its customer got', async () => {
    const { output, column, report } = await run(accounts, 'high-end');
    expect(output).toContain('7 行、4 位客户');
    expect(output).toContain('7 行合并为 4 位客户判断，结果写在其每一行旁；「资产规模」相加。');
    expect(output).toContain('已销户');
    expect(column('★')).toEqual(['★', '★', '', '', '★', '★', '', '']);
    expect(column('客户层级')).toEqual(['高端客户', '高端客户', '无差别客户', '', '无差别客户', '无差别客户', '无差别客户', '无差别客户']);
    expect(column('发现的触发事件').slice(0, 2)).toEqual(['卖掉一套房', '卖掉一套房']);
    expect(report).toMatchObject({ rows: 7, customers: 4, stars: 2, results: { sheet: 'in', destination: 'rows' } });
    expect(report.tiers).toMatchObject({ 高端客户: 1 });
    expect(report.issues.map(({ kind }) => kind)).not.toContain('duplicate-id');
  }); // prettier-ignore

  it('is summed up by customer, and refuses where one row refuses', async () => {
    const { sheet } = await run(accounts, 'high-end');
    expect(sheet('慧眼汇总')[1]?.[0]).toContain('7 行、4 位客户');
    const list = sheet('本周名单').flat();
    expect(list).toContain('丙');
    expect(list).not.toContain('甲');
  });

  it('is judged row by row where a row is a holding or a deal', async () => {
    const deals = accounts.map((row, index) => [...row, ['销售阶段', '接触', '签约'][index] ?? '接触']);
    const { output } = await run(deals, 'funnel', '--map', 'orderAmount=资产规模');
    expect(output).toContain('7 行，');
    expect(output).not.toContain('合并为');
  });

  it('hides every row of who is marked for removal', async () => {
    const { workbook, column } = await run(accounts, 'high-end', '--hide-removed');
    const hidden = accounts.slice(1).map((_, row) => workbook.sheets[0]?.rows.isHidden(row + 1));
    expect(hidden).toEqual(column('剔除原因').map((reason) => reason !== ''));
    expect(hidden.slice(6)).toEqual([true, true]);
  });

  it('takes no formulas', async () => {
    await expect(run(accounts, 'abc', '--formulas')).rejects.toThrow('一位客户有多行');
  });

  it('stays as it was where few ids repeat, and where each stands once', async () => {
    const once = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K7'].map((id, row) => [`A-${String(row)}`, id, '100']);
    const { output, column, report } = await run([['账号', '客户号', '资产规模'], ...once], 'abc');
    expect(output).toContain('8 行，');
    expect(report.issues.map(({ kind }) => kind)).toContain('duplicate-id');
    expect(new Set(column('占比'))).toEqual(new Set([0.125]));
    expect((await run([['账号', '客户号', '资产规模'], ...once.slice(0, 7)], 'abc')).output).toContain('7 行，');
  }); // prettier-ignore
});
