import type { ColumnKind } from '../../../src/table/columns/column';
import { bindScheme } from '../../../src/scheme/binding/bind';
import { requireComplete } from '../../../src/scheme/binding/binding-messages';
import { findPlaybook } from '../../../src/scheme/playbooks/registry';
import type { Scheme, SchemeStep } from '../../../src/scheme/definition/scheme';
import type { AvailableColumn } from '../../../src/scheme/binding/step-outputs';
import { tinyMethods } from '../tiny-methods';

const scheme = (...steps: readonly SchemeStep[]): Scheme => ({
  version: 1,
  id: 'mine',
  label: { zh: '我的', en: 'Mine' },
  steps,
});

const sheet = (...columns: readonly [header: string, role: string | undefined, kind: ColumnKind][]) =>
  columns.map(([header, role, kind], sheetColumn): AvailableColumn => ({ header, role, kind, sheetColumn }));

const usual = sheet(
  ['客户号', 'customerId', 'text'],
  ['电话', 'phone', 'text'],
  ['年度贡献', 'revenue', 'number'],
  ['姓名', 'name', 'text'],
  ['月末余额', undefined, 'text'],
  ['触发', 'trigger', 'text'],
);

const headers = (columns: readonly AvailableColumn[]): readonly string[] =>
  columns.map(({ header }) => header);

describe('a scheme put on a sheet', () => {
  it('needs the columns that its steps read, and id and name, in the order of the sheet', () => {
    const { needed, missing, issues } = bindScheme(scheme({ method: 'cut' }), usual, tinyMethods);
    expect(headers(needed)).toEqual(['客户号', '年度贡献', '姓名', '触发']);
    expect(needed[1]).toEqual({
      header: '年度贡献',
      role: 'revenue',
      kind: 'number',
      sheetColumn: 2,
      steps: ['cut'],
    });
    expect(missing).toEqual([]);
    expect(issues).toEqual([]);
  });

  it('reads a branch and the amounts for the summary, where the sheet has them', () => {
    const more = [
      ...usual,
      ...sheet(['机构', 'branch', 'text'], ['客群', 'segment', 'text'], ['AUM', 'aum', 'number']),
    ];
    expect(headers(bindScheme(scheme({ method: 'cut' }), more, tinyMethods).needed)).toEqual([
      '客户号',
      '年度贡献',
      '姓名',
      '触发',
      '机构',
      'AUM',
    ]);
  });

  it('reads a column that the step names by its header, as the kind that the input declares', () => {
    const bound = bindScheme(scheme({ method: 'cut', inputs: { amount: ' 月末余额' } }), usual, tinyMethods);
    expect(bound.needed.find(({ header }) => header === '月末余额')).toMatchObject({ kind: 'number' });
    expect(bound.steps[0]?.sources['amount']).toMatchObject({
      from: 'sheet',
      column: { header: '月末余额' },
    });
  });

  it('lists a required column that is missing, and says what to do', () => {
    const bound = bindScheme(scheme({ method: 'cut' }), sheet(['姓名', 'name', 'text']), tinyMethods);
    expect(bound.missing).toEqual([{ step: 'cut', input: 'amount', wanted: ['revenue'], kind: 'number' }]);
    expect(() => requireComplete(bound)).toThrow(
      'Cut needs Revenue (revenue). Say which column it is, or give it the heading "Revenue".',
    );
  });

  it('reads the texts of a column that says the outcome, also where its meaning is yes and no', () => {
    const columns = sheet(
      ['跟进结果', 'converted', 'flag'],
      ['资产', 'aum', 'number'],
      ['职位', 'position', 'text'],
    );
    const kindOf = (params: Scheme['steps'][number]['params']) =>
      bindScheme(scheme({ method: 'conversion', ...(params && { params }) }), columns).needed.find(
        ({ header }) => header === '跟进结果',
      )?.kind;
    expect([kindOf({ outcome: ['跟进结果=2'] }), kindOf(undefined)]).toEqual(['text', 'flag']);
  });

  it('says what would do instead where each row is a transaction, and asks for that where it is less', () => {
    const rfm = findPlaybook('rfm')?.scheme;
    if (!rfm) throw new Error('no RFM');
    const problem = (columns: readonly AvailableColumn[]): unknown => {
      try {
        requireComplete(bindScheme(rfm, columns));
      } catch (error) {
        return error;
      }
      return undefined;
    };
    const told = problem(sheet(['客户', 'name', 'text'], ['金额', 'transactionAmount', 'number']));
    expect(told).toMatchObject({
      code: 'missing-column',
      place: { missing: { column: 'transactionDate' } },
      text: {
        zh: expect.stringMatching(/如果每行是一笔交易或订单，只需指定交易日期（transactionDate）/u) as string,
      },
    });
  });

  it('goes on without an optional column and says so', () => {
    const { issues, missing } = bindScheme(scheme({ method: 'cut' }), usual.slice(0, 4), tinyMethods);
    expect(missing).toEqual([]);
    expect(issues).toMatchObject([{ kind: 'absent-column', severity: 'note', count: 1 }]);
    expect(issues[0]?.text.zh).toContain('触发事件（trigger）');
  });

  it('takes the first role that may stand in where the declared one has no column, and says so with the column to choose', () => {
    const lists = sheet(
      ['客户号', 'customerId', 'text'],
      ['余额', 'balance', 'number'],
      ['总资产', 'aum', 'number'],
    );
    const { steps, missing, issues } = bindScheme(scheme({ method: 'abc' }), lists);
    expect(missing).toEqual([]);
    expect(steps[0]?.sources['amount']).toMatchObject({ column: { header: '总资产' } });
    expect(issues).toMatchObject([
      {
        kind: 'stand-in-column',
        text: {
          zh: '没有年度贡献列：ABC 分类以“总资产”计。',
          en: 'No column of revenue: ABC analysis goes by "总资产".',
        },
        assumption: true,
        choose: ['revenue'],
      },
    ]);
    const balance = bindScheme(scheme({ method: 'abc' }), lists.slice(0, 2));
    expect(balance.steps[0]?.sources['amount']).toMatchObject({ column: { header: '余额' } });
    // The role itself goes first, and what a scheme names stands for itself.
    const all = [...lists, ...sheet(['贡献', 'revenue', 'number'])];
    expect(bindScheme(scheme({ method: 'abc' }), all).issues).toEqual([]);
    const named = bindScheme(scheme({ method: 'abc', inputs: { amount: '余额' } }), all);
    expect([named.issues, named.steps[0]?.sources['amount']]).toMatchObject([
      [],
      { column: { header: '余额' } },
    ]);
    expect(bindScheme(scheme({ method: 'abc', inputs: { amount: 'profit' } }), lists).missing).toMatchObject([
      { wanted: ['profit'] },
    ]);
    const nothing = bindScheme(scheme({ method: 'abc' }), lists.slice(0, 1));
    expect(nothing.missing).toMatchObject([{ wanted: ['revenue', 'aum', 'balance'] }]);
  });

  it('adds transactions up rather than taking what stands in each of their rows', () => {
    const bought = sheet(
      ['客户号', 'customerId', 'text'],
      ['交易日期', 'transactionDate', 'date'],
      ['交易金额', 'transactionAmount', 'number'],
      ['余额', 'balance', 'number'],
    );
    const { rows, issues } = bindScheme(scheme({ method: 'abc' }), bought);
    expect([rows, issues]).toEqual(['transactions', []]);
  });

  it('refuses a sheet where nothing was recognised that any step could use', () => {
    const highEnd: Scheme = scheme({ method: 'high-end' });
    expect(() => {
      requireComplete(bindScheme(highEnd, sheet(['甲', undefined, 'text'], ['姓名', 'name', 'text'])));
    }).toThrow('No column that this scheme could use was recognised, such as AUM (aum)');
  });

  it('leaves an optional step out where its column is missing, and what builds on it', () => {
    const left = scheme({ method: 'cut', optional: true }, { method: 'order', optional: true });
    const { steps, missing, needed, issues } = bindScheme(left, usual.slice(0, 2), tinyMethods);
    expect([steps, missing, headers(needed)]).toEqual([[], [], ['客户号']]);
    expect(issues.map(({ kind }) => kind)).toEqual(['step-left-out', 'step-left-out']);
    expect(issues[0]?.text.en).toBe('Cut was left out: the sheet has no Revenue.');
  });

  it('feeds what an earlier step found into a later one', () => {
    const { steps, missing } = bindScheme(scheme({ method: 'cut' }, { method: 'order' }), usual, tinyMethods);
    expect(missing).toEqual([]);
    expect(steps[1]?.sources).toEqual({
      level: { from: 'step', step: 'cut', output: 'tier' },
      star: { from: 'step', step: 'cut', output: 'star' },
    });
  });

  it('takes the latest of two steps that found the same thing, unless one is named', () => {
    const cuts = [{ method: 'cut' }, { method: 'cut' }];
    const latest = bindScheme(scheme(...cuts, { method: 'order' }), usual, tinyMethods);
    expect(latest.steps[2]?.sources['level']).toMatchObject({ step: 'cut-2' });
    const named = bindScheme(
      scheme(...cuts, { method: 'order', inputs: { level: 'cut.tier' } }),
      usual,
      tinyMethods,
    );
    expect(named.steps[2]?.sources['level']).toMatchObject({ step: 'cut' });
  });

  it('does not see what a later step will find', () => {
    const { missing } = bindScheme(scheme({ method: 'order' }, { method: 'cut' }), usual, tinyMethods);
    expect(missing).toMatchObject([{ step: 'order', input: 'level' }]);
  });

  it('reads columns that only the parameters name; some may be absent, not all', () => {
    const extra = (...columns: readonly string[]): SchemeStep => ({
      method: 'cut',
      params: { extra: columns.map((column) => ({ column, weight: 1 })) },
    });
    const some = bindScheme(scheme(extra('电话', '没有')), usual, tinyMethods);
    expect(headers(some.needed)).toContain('电话');
    expect(some.missing).toEqual([]);
    expect(some.issues[0]?.text.en).toContain('"没有"');
    const none = bindScheme(scheme(extra('没有', '也没有')), usual, tinyMethods);
    expect(none.missing).toMatchObject([{ step: 'cut', input: '', wanted: ['没有', '也没有'] }]);
  });

  it('refuses a column that two steps read as different kinds', () => {
    const both = scheme({ method: 'cut', inputs: { amount: '月末余额', trigger: '月末余额' } });
    expect(() => bindScheme(both, usual, tinyMethods)).toThrow(
      expect.objectContaining({ code: 'conflicting-kinds' }),
    );
  });

  it('refuses a method that is not there, whatever its name', () => {
    expect(() => bindScheme(scheme({ method: 'constructor' }), usual, tinyMethods)).toThrow(
      'cut, order, aged',
    );
  });

  it('lets protected attributes decide only where the scheme allows it, and then reports it', () => {
    const people = sheet(['年龄', 'age', 'number']);
    const aged = scheme({ method: 'aged' });
    expect(() => bindScheme(aged, people, tinyMethods)).toThrow(
      expect.objectContaining({ code: 'protected-attribute' }),
    );
    const { issues } = bindScheme({ ...aged, allowProtected: true }, people, tinyMethods);
    expect(issues.map(({ kind }) => kind)).toContain('protected-attribute');
  });
});
