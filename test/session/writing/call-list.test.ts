import { saveWorkbook } from '../../../src/embedded-host/file/save/save-workbook';
import { openWorkbook } from '../../../src/embedded-host/file/read/open-workbook';
import type { CellValue } from '../../../src/embedded-host/model/cells/cell-value';
import type { Workbook } from '../../../src/embedded-host/model/book/workbook';
import { maskingPlan } from '../../../src/session/writing/masking-plan';
import { localEngine } from '../../../src/session/engine/local-engine';
import { runAgain } from '../../../src/session/writing/run-again';
import { takeBackLatest } from '../../../src/session/writing/take-back-latest';
import { takeBack } from '../../../src/workbook/write/run/take-back';
import { cellsOf, sheetOf } from '../../support/cells-of';
import { startHost } from '../../support/client';
import {
  bookOf,
  customers,
  done,
  entries,
  header,
  ids,
  list,
  type,
  writeList,
} from '../../support/contacts-book';
import { apply, asOf, openSample, playbook, previewAgain, previewOn } from '../../support/sample-job';
import { differences, snapshot } from '../../support/snapshot';

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
    expect(cellsOf(workbook, list)[2]?.[0]).toBe(
      '未列入：拒绝联系 2（刘四、吴九）、标记剔除 1、数据不足 1。',
    );
  });

  it('takes no more for a manager than fit into the week, and says before how many wait', async () => {
    const workbook = bookOf();
    const preview = await writeList(workbook, 1);
    expect(ids(workbook)).toEqual(['C1', 'C3', 'C7']);
    expect(cellsOf(workbook, list)[1]?.[0]).toContain('列出 3 户（每位经理至多 1 户），候补 2 户');
    expect(preview.findings.callList).toMatchObject({
      leftOut: { refused: 2, removed: 1, 'no-data': 1, deceased: 0 },
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
      'Left out: refused contact 2 (刘四, 吴九), marked for removal 1, no data 1.',
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

  it('typed since the run stay with their list when it is undone, and the next run reads them', async () => {
    const workbook = bookOf();
    await writeList(workbook);
    type(workbook, 'C1', '结果', '拒绝');
    const written = cellsOf(workbook, list);
    expect(await takeBackLatest()).toEqual({ run: 1, kept: ['call-list'] });
    expect(cellsOf(workbook, list)).toEqual(written);
    expect(
      sheetOf(workbook)
        .readValues(0, 0, 1, 12)[0]
        ?.filter((cell) => cell !== ''),
    ).toEqual(header);
    expect(await again(workbook)).not.toContain('C1');
    expect(entries(workbook, done)).toMatchObject([{ 客户号: 'C1', 结果: '拒绝' }]);
  });

  it('that the undone run had read itself are no reason to keep its list', async () => {
    const workbook = bookOf();
    await writeList(workbook);
    type(workbook, 'C1', '结果', '拒绝');
    const before = cellsOf(workbook, list);
    await again(workbook);
    expect(await takeBackLatest()).toEqual({ run: 2, kept: [] });
    expect(cellsOf(workbook, list)).toEqual(before);
  });

  it('typed since a second run stay when it is undone', async () => {
    const workbook = bookOf();
    await writeList(workbook);
    type(workbook, 'C1', '结果', '拒绝');
    await again(workbook);
    type(workbook, 'C8', '结果', '有意向');
    const written = [cellsOf(workbook, list), cellsOf(workbook, done)];
    expect(await takeBackLatest()).toEqual({ run: 2, kept: ['call-list', 'outcomes'] });
    expect([cellsOf(workbook, list), cellsOf(workbook, done)]).toEqual(written);
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
