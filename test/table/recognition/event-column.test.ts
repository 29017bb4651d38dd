import { recogniseColumns } from '../../../src/table/recognition/recognise-columns';
import { recogniseStructure } from '../../../src/table/recognition/recognise-structure';
import { sampleOf } from '../samples';

/** The role and the confidence of a column with this heading and these texts, beside others, and the issues. */
function recognise(heading: string, texts: readonly string[], more: readonly string[] = []) {
  const rows = texts.map((text, row) => [`K${String(row)}`, '王五', text, ...more.map(() => '结婚买房')]);
  const sample = sampleOf([['客户号', '姓名', heading, ...more], ...rows]);
  const { columns, issues } = recogniseColumns(recogniseStructure(sample), sample);
  const { role, confidence, candidates } = columns[2] ?? {};
  return { role, confidence, offered: candidates?.map((one) => one.role), kinds: issues.map(({ kind }) => kind) };
} // prettier-ignore

describe('a column of events that only its texts tell', () => {
  test.each([
    ['备注', ['卖掉一套房，款项月底到账', '', '女儿12月结婚']],
    ['跟进情况', ['新厂房11月封顶，设备款缺口约300万', '没兴趣', '正常']],
    ['Next Steps', ['Quarterly call', 'IPO lock-up expires 12-Nov', 'Sold the factory']],
    ['通话摘要', ['不太方便，晚上再打', '说要跟太太商量', '没空']],
    ['服务记录', ['让把资料寄到家里', '上门送了台历', '约周四来']],
    ['Comments', ['asked for a quiet room', 'prefers e-mail to calls', 'no']],
    ['家里最近怎么样', ['大儿子在县里找了工作', '卖了一头牛，说要存着', '没什么事']],
    ['Bemerkung', ['Erweiterung Halle 3, Angebot gewünscht', 'kein Bedarf', '']],
  ])('is taken under %s, with a question', (heading, texts) => {
    const { role, confidence, kinds } = recognise(heading, texts);
    expect([role, kinds]).toEqual(['trigger', ['event-column']]);
    expect(confidence).toBeLessThan(0.6);
  });

  test('stays what it is where a column is headed as the one of events', () => {
    expect(recognise('备注', ['卖掉一套房', '女儿12月结婚'], ['触发事件'])).toMatchObject({ role: 'remark', kinds: [] }); // prettier-ignore
  });

  test('is none where the texts tell of nothing', () => {
    expect(recognise('备注', ['第一行', '第二行', '第三行'])).toMatchObject({ role: 'remark', kinds: [] });
    expect(recognise('备注', ['欠', '', '欠']).role).toBe('remark');
    expect(recognise('地址', ['南京路1号', '北京路2号', '淮海路3号']).role).toBeUndefined();
  });

  test('is near where another one is taken, or headed as the one of events', () => {
    const nearOf = (rows: readonly (readonly string[])[]) => {
      const sample = sampleOf(rows);
      const { columns, near } = recogniseColumns(recogniseStructure(sample), sample);
      return [
        columns.find(({ role }) => role === 'trigger')?.header,
        near.map(({ role, header }) => `${header}: ${role}`),
      ];
    };
    const head = ['客户号', '姓名'];
    const one = ['K1', '王五', '卖了一套房', '说要跟太太商量'];
    const two = ['K2', '李四', '女儿12月结婚', '没空，改天再说'];
    expect(nearOf([[...head, '备注', '通话摘要'], one, two])).toEqual(['备注', ['通话摘要: trigger']]);
    expect(nearOf([[...head, '触发事件', '通话摘要'], one, two])).toEqual([
      '触发事件',
      ['通话摘要: trigger'],
    ]);
  });

  test('is none among firms, addresses and one-word states', () => {
    expect(recognise('开户营业部', ['中山路营业部', '解放路营业部', '无锡营业部']).role).not.toBe('trigger');
    expect(recognise('上级单位', ['无锡新区建设有限公司', '要素集团', '来福商行']).role).not.toBe('trigger');
    expect(recognise('商机状态', ['已关闭', '进行中', '已赢单']).role).not.toBe('trigger');
    expect(recognise('商机名称', ['设备采购一期', '备件采购', '年度维保']).role).not.toBe('trigger');
    expect(recognise('商机主题', ['设备采购一期', '备件采购', '年度维保']).role).not.toBe('trigger');
    expect(recognise('触发事件名称', ['厂房要拆迁', '公司上市', '生二胎']).role).toBe('trigger');
  });

  test('is none among names, positions and dates', () => {
    expect(recognise('职务', ['董事长', '总经理', '会计']).role).toBe('position');
    expect(recognise('登记', ['2026-06-30', '2026-06-29', '2026-06-28']).role).toBeUndefined();
  });
});

describe('two columns that could be meant', () => {
  test('are a question: neither is sure', () => {
    const sample = sampleOf([
      ['客户号', '总资产', '金融资产'],
      ['K1', 5, 6],
      ['K2', 7, 8],
    ]);
    const { columns, issues } = recogniseColumns(recogniseStructure(sample), sample);
    expect(columns[1]).toMatchObject({ role: 'aum', confidence: 0.6 });
    expect(issues.map(({ kind }) => kind)).toEqual(['competing-columns']);
  });

  test('near a role that nobody has are listed', () => {
    const near = (...headers: readonly string[]) => {
      const sample = sampleOf([headers, headers.map(() => 500), headers.map(() => 700)]);
      return recogniseColumns(recogniseStructure(sample), sample).near;
    };
    expect(near('客户号', '年龄')).toEqual([
      { role: 'age', sheetColumn: 1, header: '年龄', confidence: 0.38 },
    ]);
    expect(near('客户号', '总资产')).toEqual([]);
  });
});
