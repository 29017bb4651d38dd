import { highEnd } from '../../../src/methods/high-end/high-end';
import { dates, numbers, texts } from '../../support/columns';
import { runMethod, starsOf, textOf, tiersOf } from '../../support/run-method';

const aum = (values: readonly (number | undefined)[]) => numbers('aum', values);
const position = (values: readonly (string | undefined)[]) => texts('position', values);
const trigger = (values: readonly (string | undefined)[]) => texts('trigger', values);

describe('high-end identification', () => {
  it('needs range and position for potential, and a trigger event for high-end', () => {
    const result = runMethod(highEnd, [
      aum([600_000, 600_000, 600_000, 499_999, 500_000]),
      position(['总经理', '总经理', '教师', '总经理', 'CEO']),
      trigger(['购房', undefined, '购房', '购房', '无']),
    ]);
    expect(tiersOf(result, 'tier')).toEqual([
      'high-end',
      'potential',
      'undifferentiated',
      'undifferentiated',
      'potential',
    ]);
    expect(starsOf(result)).toEqual([1, 0, 1, 1, 0]);
  });

  it('finds an event from its first day to its last, and counts the events of each kind', () => {
    // As of 30 June: birthdays today, in 7 days, in 8, yesterday; a deposit due today, in 30 days, in 31, yesterday.
    const result = runMethod(highEnd, [
      dates('birthday', ['1980-06-30', '1980-07-07', '1980-07-08', '1980-06-29', undefined]),
      dates('maturityDate', ['2026-06-30', '2026-07-30', '2026-07-31', '2026-06-29', undefined]),
      texts('trigger', [undefined, ' ＮＯＮＥ ', '无', '购房', '-']),
    ]);
    expect(starsOf(result)).toEqual([1, 1, 0, 1, 0]);
    const found = result.columns.find(({ id }) => id === 'trigger-found');
    if (found?.kind !== 'text') throw new Error('no text');
    expect([0, 1, 2, 3].map((row) => found.text(row).en)).toEqual([
      'Deposit matures on 2026-06-30; occasion: Birthday on 2026-06-30',
      'Deposit matures on 2026-07-30; occasion: Birthday on 2026-07-07',
      'not found',
      '购房',
    ]);
    const [tiers, triggers] = result.summary;
    expect(tiers?.columns.map(({ id }) => id)).not.toContain('aum');
    expect(triggers?.rows.map(([label, , count]) => [(label as { zh: string }).zh, count])).toEqual(
      expect.arrayContaining([
        ['资金到期', 2],
        ['生日临近', 2],
      ]),
    );
    expect(triggers?.rows.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(5);
    expect(result.columns.find(({ id }) => id === 'tier')?.role).toBe('tierLevel');
  });

  it('lets three-valued logic decide where a value is missing', () => {
    const result = runMethod(highEnd, [
      aum([undefined, undefined, 100, 900_000]),
      position(['教师', '董事长', undefined, undefined]),
    ]);
    expect(tiersOf(result, 'tier')).toEqual(['undifferentiated', 'no-data', 'undifferentiated', 'no-data']);
  });

  it('takes one test for enough under OR', () => {
    const result = runMethod(
      highEnd,
      [aum([900_000, 1, undefined, 1]), position(['教师', '老板', '老板', '教师'])],
      { combine: 'or' },
    );
    expect(tiersOf(result, 'tier')).toEqual(['potential', 'potential', 'potential', 'undifferentiated']);
  });

  it('marks for removal who fails both tests, and nobody for the lack of a trigger', () => {
    const result = runMethod(highEnd, [
      aum([1000, 900_000, undefined, 1000]),
      position(['教师', '总经理', '教师', '总经理']),
    ]);
    const reasons = [0, 1, 2, 3].map((row) => textOf(result, 'removal-reason', row));
    expect(reasons).toEqual(['aum 1000，低于 50万；职位“教师”不是目标职位；未发现触发事件', '', '', '']);
  });

  it('says the event found in words, and that none was found', () => {
    const result = runMethod(highEnd, [
      aum([1_200_000, 1]),
      position(['总经理', '教师']),
      dates('maturityDate', ['2026-07-03', undefined]),
      numbers('maturityAmount', [500_000, undefined]),
    ]);
    expect(textOf(result, 'trigger-found', 0)).toBe('定存 50万 于 2026-07-03 到期');
    expect(textOf(result, 'trigger-found', 1)).toBe('未发现');
    expect(result.reason(0).zh).toBe('aum 120万，总经理，定存 50万 于 2026-07-03 到期 ★');
    expect(result.detail?.(0).zh).toBe(
      'aum 120万（前 50%），达到 50万；职位“总经理”符合；定存 50万 于 2026-07-03 到期 ★',
    );
  });

  it('says of a text that no rule can read that it is to verify, and not that nothing was found', () => {
    const result = runMethod(highEnd, [
      aum([1000, 1000]),
      position(['教师', '教师']),
      texts('trigger', ['待核实', '未找到']),
    ]);
    expect([0, 1].map((row) => textOf(result, 'trigger-found', row))).toEqual(['待核实：待核实', '未发现']);
    expect([0, 1].map((row) => result.reason(row).zh.split('，').at(-1))).toEqual([
      '触发事件“待核实”待核实',
      '未发现触发事件',
    ]);
    expect(textOf(result, 'removal-reason', 0)).toMatch(/；触发事件“待核实”待核实$/u);
    expect(starsOf(result)).toEqual([0, 0]);
  });

  it('says what lifts a customer a tier', () => {
    const result = runMethod(highEnd, [
      aum([200_000, 900_000, 200_000]),
      position(['总经理', '总经理', '教师']),
    ]);
    expect(result.lift?.(0)?.zh).toBe('距潜在客户：aum差 30万');
    expect(result.lift?.(1)?.zh).toBe('出现目标触发事件即为高端客户');
    expect(result.lift?.(2)?.en).toBe(
      'To become potential: aum is 300,000 short, and the position is not a target position',
    );
  });

  it('uses the balance where the sheet has no AUM, and says so', () => {
    const result = runMethod(highEnd, [numbers('balance', [900_000]), position(['总经理'])]);
    expect(tiersOf(result, 'tier')).toEqual(['potential']);
    expect(result.issues.map(({ kind }) => kind)).toContain('balance-for-aum');
  });

  it('calls the range unknown only where neither an amount nor a listed segment or product can tell', () => {
    const kinds = (segments: readonly string[]) =>
      runMethod(highEnd, [texts('segment', ['私行', '大众']), position(['总经理', '总经理'])], { segments });
    expect(tiersOf(kinds(['私行']), 'tier')).toEqual(['potential', 'undifferentiated']);
    expect(kinds(['私行']).issues.map(({ kind }) => kind)).not.toContain('no-range-column');
    expect(kinds([]).issues.map(({ kind }) => kind)).toContain('no-range-column');
  });

  it('names the amount as the change that lifts, where the amount alone does it', () => {
    const columns = [
      aum([200_000, 200_000, 200_000, undefined]),
      position(['总经理', '教师', undefined, '教师']),
    ];
    const changes = (params = {}) =>
      columns[0]!.missing.reduce<unknown[]>(
        (all, _, row) => [...all, runMethod(highEnd, columns, params).lift?.(row)?.change],
        [],
      );
    const enough = { column: 'aum', to: 500_000 };
    expect(changes()).toEqual([enough, undefined, undefined, undefined]);
    // With OR the first is potential already, and nobody knows what the third and fourth are.
    expect(changes({ combine: 'or' })).toEqual([undefined, enough, undefined, undefined]);
  });

  it('does not test a product or segment for words that nobody gave', () => {
    const columns = [texts('product', ['理财']), texts('segment', ['大众']), position(['总经理'])];
    // The range is left out then, and the position decides.
    expect(tiersOf(runMethod(highEnd, columns), 'tier')).toEqual(['potential']);
    expect(tiersOf(runMethod(highEnd, columns, { segments: ['私行'] }), 'tier')).toEqual([
      'undifferentiated',
    ]);
    expect(tiersOf(runMethod(highEnd, columns, { products: ['理财'] }), 'tier')).toEqual(['potential']);
  });

  it('looks anew where words, triggers or the day have changed', () => {
    const columns = [
      aum([900_000, 900_000]),
      position(['教师', '总经理']),
      trigger(['换房', undefined]),
      dates('maturityDate', [undefined, '2026-08-01']),
    ];
    const found = (params = {}, asOf?: string) => {
      const result = runMethod(highEnd, columns, params, asOf);
      return [...tiersOf(result, 'tier'), ...starsOf(result)];
    };
    expect(found()).toEqual(['undifferentiated', 'potential', 1, 0]);
    expect(found({ positions: ['教师'] })).toEqual(['high-end', 'undifferentiated', 1, 0]);
    expect(found({ positionExclusions: ['总经理'] })).toEqual(['undifferentiated', 'undifferentiated', 1, 0]);
    expect(found({ positions: ['教师'], decidingEvents: ['购房'] })).toEqual([
      'potential',
      'undifferentiated',
      1,
      0,
    ]);
    expect(found({}, '2026-07-10')).toEqual(['undifferentiated', 'high-end', 1, 1]);
  });

  it('takes a column of yes and no for the answer of its test, and what says neither for unknown', () => {
    const result = runMethod(highEnd, [
      texts('inTargetRange', ['是', '是', '否', '待核实', undefined]),
      texts('inTargetPosition', ['√', '否', '否', '√', '√']),
      trigger(['有', '是', '否', undefined, undefined]),
      aum([1, 1, 900_000, 900_000, 900_000]),
    ]);
    expect(tiersOf(result, 'tier')).toEqual([
      'high-end',
      'undifferentiated',
      'undifferentiated',
      'no-data',
      'potential',
    ]);
    expect([0, 1, 2].map((row) => textOf(result, 'removal-reason', row))).toEqual([
      '',
      '',
      'aum 90万，不在目标范围；不任目标职位；未发现触发事件',
    ]);
  });

  it('makes nobody high-end by an occasion, and marks nobody for removal who has one', () => {
    const result = runMethod(highEnd, [
      aum([900_000, 1]),
      position(['总经理', '教师']),
      dates('birthday', ['1980-07-01', '1980-07-01']),
    ]);
    expect(tiersOf(result, 'tier')).toEqual(['potential', 'undifferentiated']);
    expect(starsOf(result)).toEqual([1, 1]);
    expect(textOf(result, 'removal-reason', 1)).toBe('');
  });

  it('leaves a test out that has no column, says so, and marks nobody for removal by one test', () => {
    const result = runMethod(highEnd, [aum([900_000, 1, undefined])]);
    expect(tiersOf(result, 'tier')).toEqual(['potential', 'undifferentiated', 'no-data']);
    expect(textOf(result, 'removal-reason', 1)).toBe('');
    const said = result.issues.find(({ kind }) => kind === 'no-position-column');
    expect(said).toMatchObject({ assumption: true, choose: ['position', 'inTargetPosition'] });
  });

  it('decides by a second clause, where the first is an occasion', () => {
    const result = runMethod(highEnd, [
      aum([900_000, 900_000, 900_000]),
      position(['总经理', '总经理', '总经理']),
      trigger(['儿子生日；出售公司', '小孩生日宴，刚卖房到账800万', '下周生日，没有别的']),
    ]);
    expect(tiersOf(result, 'tier')).toEqual(['high-end', 'high-end', 'potential']);
  });
});
