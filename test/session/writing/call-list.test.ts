import { saveWorkbook } from '../../../src/embedded-host/file/save/save-workbook';
import { openWorkbook } from '../../../src/embedded-host/file/read/open-workbook';
import type { CellValue } from '../../../src/embedded-host/model/cells/cell-value';
import { Workbook } from '../../../src/embedded-host/model/book/workbook';
import { maskingPlan } from '../../../src/session/writing/masking-plan';
import { localEngine } from '../../../src/session/engine/local-engine';
import { runAgain } from '../../../src/session/writing/run-again';
import { takeBack } from '../../../src/workbook/write/run/take-back';
import { cellsOf, sheetOf } from '../../support/cells-of';
import { startHost } from '../../support/client';
import { apply, asOf, openSample, playbook, previewAgain, previewOn } from '../../support/sample-job';
import { differences, snapshot } from '../../support/snapshot';

const list = '本周名单';
const done = '联系结果';
const header = ['客户号', '客户姓名', '职位', '资产规模', '触发事件', '手机号', '客户经理', '是否同意联系'];
/** One row a customer; C1 and C9 twice. */
const customers: readonly (readonly CellValue[])[] = [
  ['C1', '王一', '董事长', 3_000_000, '大额转入', '13800000001', '赵经理', '是'],
  ['C2', '李二', '教师', 900_000, '卖房', '13800000002', '赵经理', '是'],
  ['C3', '张三', '总经理', 5_000_000, '', '13800000003', '钱经理', '是'],
  ['C4', '刘四', '董事长', 8_000_000, '大额转入', '13800000004', '钱经理', '否'],
  ['C5', '陈五', '职员', 20_000, '', '13800000005', '钱经理', '是'],
  ['C6', '杨六', '', '', '', '13800000006', '钱经理', '是'],
  ['C7', '黄七', '', '', '卖厂', '13800000007', '', '是'],
  ['C8', '周八', '总裁', 2_000_000, '大额转入', '13800000008', '赵经理', '是'],
  ['C1', '王一', '董事长', 3_000_000, '大额转入', '13800000001', '赵经理', '是'],
  ['C9', '吴九', '教师', 700_000, '', '13800000009', '钱经理', '是'],
  ['C9', '吴九', '教师', 700_000, '', '13800000009', '钱经理', '否'],
];

function bookOf(rows: readonly (readonly CellValue[])[] = customers): Workbook {
  const workbook = Workbook.createEmpty('客户');
  [header, ...rows].forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell !== '') sheetOf(workbook).setValue(r, c, cell);
    });
  });
  return workbook;
}

async function writeList(workbook: Workbook, capacity = 20, more: Parameters<typeof apply>[1] = {}) {
  const { preview } = await previewOn(workbook);
  await apply(preview, { callList: { capacity }, ...more });
  return preview;
}

/** The rows of the list, each with the cells by their headings. */
function entries(workbook: Workbook, name = list): Record<string, CellValue>[] {
  const cells = cellsOf(workbook, name);
  const at = cells.findIndex((row) => row.includes('结果') || row.includes('Outcome'));
  const headings = cells[at] ?? [];
  return cells
    .slice(at + 1)
    .map((row) => Object.fromEntries(headings.map((h, c) => [String(h), row[c] ?? ''])));
}

const ids = (workbook: Workbook): CellValue[] => entries(workbook).map((entry) => entry['客户号'] ?? '');

/** Types into the list, beside a customer, wherever he stands. */
function type(workbook: Workbook, id: string, heading: string, value: CellValue): void {
  const cells = cellsOf(workbook, list);
  const at = cells.findIndex((row) => row.includes('结果'));
  const row = cells.findIndex((own, index) => index > at && own.includes(id));
  const column = cells[at]?.indexOf(heading) ?? -1;
  if (row < 0 || column < 0) throw new Error(`no ${id} or no ${heading} on the list`);
  sheetOf(workbook, list).setValue(row, column, value);
}

describe('the call list', () => {
  it('names each customer once, by manager, the best first, with what to say and where to call', async () => {
    const workbook = bookOf();
    await writeList(workbook);
    const rows = entries(workbook);
    expect(
      rows.map((row) => [row['客户经理'], row['序号'], row['★'], row['客户层级'], row['客户号']]),
    ).toEqual([
      ['赵经理', 1, '★', '高端客户', 'C1'],
      ['赵经理', 2, '★', '高端客户', 'C8'],
      ['赵经理', 3, '★', '无差别客户', 'C2'],
      ['钱经理', 1, '', '潜在客户', 'C3'],
      ['未分配', 1, '★', '数据不足', 'C7'],
    ]);
    expect(rows[0]).toMatchObject({
      客户: '王一',
      电话: '13800000001',
      事件: '大额转入',
      结果: '',
      备注: '',
    });
    expect(rows[0]?.['依据']).toMatch(/^资产规模 300万，董事长，大额转入/u);
    expect(rows[0]?.['说什么、做什么']).toContain('致电问清资金用途，邀约面谈');
  });

  it('leaves out who refuses, who is marked for removal and of whom nothing is known, and says how many', async () => {
    const workbook = bookOf();
    await writeList(workbook);
    expect(ids(workbook)).not.toEqual(expect.arrayContaining(['C4']));
    for (const out of ['C4', 'C5', 'C6', 'C9']) expect(ids(workbook)).not.toContain(out);
    expect(cellsOf(workbook, list)[2]?.[0]).toBe('未列入：未同意或拒绝联系 2、标记剔除 1、数据不足 1。');
  });

  it('takes no more for a manager than fit into the week, and says before how many wait', async () => {
    const workbook = bookOf();
    const preview = await writeList(workbook, 1);
    expect(ids(workbook)).toEqual(['C1', 'C3', 'C7']);
    expect(cellsOf(workbook, list)[1]?.[0]).toContain('列出 3 户（每位经理至多 1 户），候补 2 户');
    expect(preview.findings.callList).toEqual({
      byDefault: true,
      capacity: 20,
      managers: [
        { manager: '赵经理', customers: 3 },
        { manager: '钱经理', customers: 1 },
        { manager: undefined, customers: 1 },
      ],
      listed: 5,
      waiting: 0,
    });
    expect((await previewAgain()).findings.callList).toMatchObject({ capacity: 1, listed: 3, waiting: 2 });
  });

  it('is written only where it is asked for', async () => {
    const workbook = bookOf();
    const { preview } = await previewOn(workbook);
    await apply(preview);
    expect(workbook.sheet(list)).toBeUndefined();
  });

  it('lists nobody where a column of consent cannot be read, and asks', async () => {
    const workbook = bookOf(customers.map((row) => [...row.slice(0, 7), '甲']));
    await writeList(workbook);
    expect(ids(workbook)).toEqual([]);
    expect(cellsOf(workbook, list)[1]?.[0]).toContain('不能判断“是否同意联系”一列谁同意联系');
  });

  it('stands also where nobody is to be contacted', async () => {
    const workbook = bookOf(customers.slice(3, 6));
    await writeList(workbook);
    expect(cellsOf(workbook, list)[1]?.[0]).toContain('本周没有可联系的客户');
  });

  it('speaks the language of the run', async () => {
    const workbook = bookOf();
    await writeList(workbook, 20, { language: 'en-US' });
    const [first] = entries(workbook, 'Call list');
    expect(first).toMatchObject({ 'No.': 1, Tier: 'High-end', Customer: '王一', Outcome: '' });
    expect(cellsOf(workbook, 'Call list')[2]?.[0]).toBe(
      'Left out: no consent or refused 2, marked for removal 1, no data 1.',
    );
  });

  it('offers the outcomes to choose from, and stays so when it is saved and opened', async () => {
    const workbook = bookOf();
    await writeList(workbook);
    const reopened = openWorkbook(saveWorkbook(workbook));
    const [choice] = sheetOf(reopened, list).dataValidations.all();
    expect(choice).toMatchObject({ type: 'list', formula1: '"已联系,未接通,有意向,已成交,拒绝,改期"' });
    expect(sheetOf(reopened, list).tables.map(({ name }) => name)).toEqual(['HuiyanCallList']);
  });

  it('is not in the copy for outside', async () => {
    const workbook = bookOf();
    await writeList(workbook);
    type(workbook, 'C1', '结果', '未接通');
    await apply(await previewAgain(), { callList: { capacity: 20 } });
    expect((await maskingPlan(localEngine())).map(({ sheet }) => sheet)).not.toEqual(
      expect.arrayContaining([list]),
    );
    expect((await maskingPlan(localEngine())).map(({ holds }) => holds)).not.toContain('outcomes');
  });

  it('puts the dated event of the bank sample beside who to call about it', async () => {
    const workbook = openSample('zh-bank-customers.xlsx');
    await writeList(workbook);
    const dated = entries(workbook).filter((row) => row['事件日期'] !== '');
    expect(dated.length).toBeGreaterThan(0);
    for (const row of dated) expect(typeof row['事件日期']).toBe('number');
    const counts = new Map<CellValue, number>();
    for (const row of entries(workbook))
      counts.set(row['客户经理'] ?? '', (counts.get(row['客户经理'] ?? '') ?? 0) + 1);
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(20);
  });
});

describe('outcomes', () => {
  const again = async (workbook: Workbook, day = asOf) => {
    await apply(await previewAgain(undefined, day), { callList: { capacity: 20 } });
    return ids(workbook);
  };

  it('decide who stands on the next list, by customer and not by row', async () => {
    const workbook = bookOf();
    await writeList(workbook);
    type(workbook, 'C1', '结果', '拒绝');
    type(workbook, 'C8', '结果', '已联系');
    type(workbook, 'C2', '结果', '改期');
    type(workbook, 'C2', '下次日期', asOf + 14);
    type(workbook, 'C3', '结果', '未接通');
    type(workbook, 'C3', '备注', '下午再打');
    // Somebody sorts the customers before the next run; a column of ★ is among theirs.
    const rows = sheetOf(workbook).readValues(1, 0, customers.length, header.length + 1);
    rows.toReversed().forEach((row, r) => {
      row.forEach((cell, c) => {
        sheetOf(workbook).setValue(1 + r, c, cell);
      });
    });
    expect(await again(workbook)).toEqual(['C3', 'C7']);
    expect(entries(workbook)[0]).toMatchObject({ 客户号: 'C3', 结果: '未接通', 备注: '下午再打' });
    expect(entries(workbook, done).map((row) => [row['客户号'], row['结果'], row['备注']])).toEqual(
      expect.arrayContaining([
        ['C1', '拒绝', ''],
        ['C8', '已联系', ''],
        ['C2', '改期', ''],
        ['C3', '未接通', '下午再打'],
      ]),
    );
    expect(entries(workbook, done)).toHaveLength(4);
    // The week after: who was reached is due again, the call that nobody answered is told, and nothing is noted twice.
    expect(await again(workbook, asOf + 7)).toEqual(['C8', 'C3', 'C7']);
    const told = entries(workbook).find((row) => row['客户号'] === 'C3');
    expect(told).toMatchObject({ 结果: '' });
    expect(told?.['说什么、做什么']).toMatch(/^上次（2026-06-30）未接通/u);
    expect(entries(workbook, done)).toHaveLength(4);
    // On the week of the day that was said the customer is back, with that day; who refused is not.
    expect(await again(workbook, asOf + 14)).toEqual(['C8', 'C2', 'C3', 'C7']);
    expect(entries(workbook).find((row) => row['客户号'] === 'C2')?.['下次日期']).toBe(asOf + 14);
  });

  it('that were typed after the preview are not lost when it is applied', async () => {
    const workbook = bookOf();
    await writeList(workbook);
    const preview = await previewAgain();
    type(workbook, 'C1', '结果', '有意向');
    await apply(preview, { callList: { capacity: 20 } });
    expect(entries(workbook)[0]).toMatchObject({ 客户号: 'C1', 结果: '有意向' });
  });

  it('are read by Run again, which writes the list as the latest run did', async () => {
    const workbook = bookOf();
    await writeList(workbook, 2);
    type(workbook, 'C1', '结果', '拒绝');
    await runAgain(localEngine(), { language: 'zh-CN', now: new Date(2026, 6, 1) });
    expect(ids(workbook)).toEqual(['C8', 'C2', 'C3', 'C7']);
  });

  it('that are no known words are kept and decide nothing', async () => {
    const workbook = bookOf();
    await writeList(workbook);
    type(workbook, 'C1', '结果', '去了旅行');
    expect(await again(workbook)).toContain('C1');
    expect(entries(workbook, done)).toMatchObject([{ 客户号: 'C1', 结果: '去了旅行' }]);
  });

  it('of who refused end when their row is deleted', async () => {
    const workbook = bookOf();
    await writeList(workbook);
    type(workbook, 'C1', '结果', '拒绝');
    expect(await again(workbook)).not.toContain('C1');
    const cells = cellsOf(workbook, done);
    cells[4]?.forEach((_, column) => {
      sheetOf(workbook, done).setValue(4, column, '');
    });
    expect(await again(workbook)).toContain('C1');
  });

  it('come back with Undo, cell by cell', async () => {
    const workbook = bookOf();
    await writeList(workbook);
    type(workbook, 'C1', '结果', '拒绝');
    type(workbook, 'C8', '备注', '=1+1');
    const before = cellsOf(workbook, list);
    await again(workbook);
    expect(cellsOf(workbook, list)).not.toEqual(before);
    await takeBack();
    expect(cellsOf(workbook, list)).toEqual(before);
    expect(workbook.sheet(done)).toBeUndefined();
  });

  it('leave nothing behind when the only run is undone', async () => {
    const workbook = bookOf();
    const before = snapshot(workbook);
    await writeList(workbook);
    await takeBack();
    expect(differences(before, snapshot(workbook))).toEqual([]);
  });

  it('keep their customers where a list is planned by visits', async () => {
    const workbook = openSample('en-service.xlsx');
    const { preview } = await previewOn(workbook, playbook('visit-plan'));
    expect(preview.findings.callList?.byDefault).toBe(true);
    await apply(preview, { callList: { capacity: 3 }, language: 'en-US' });
    const rows = entries(workbook, 'Call list');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => typeof row['Next date'] === 'number')).toBe(true);
  });
});

afterAll(() => startHost());
