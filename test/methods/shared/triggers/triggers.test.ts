import { triggers } from '../../../../src/methods/shared/triggers/library';
import {
  defaultTriggerSettings,
  triggerSettingsSchema,
} from '../../../../src/methods/shared/triggers/settings';
import { findTrigger } from '../../../../src/methods/shared/triggers/trigger';
import type { Column } from '../../../../src/table/columns/column';
import * as v from 'valibot';
import { dates, day, numbers, texts } from '../../../support/columns';

/** The evidence of a trigger for each row, or `-`. */
function evidence(
  id: string,
  columns: Readonly<Record<string, Column>>,
  params = {},
  asOf = '2026-06-30',
  language: 'zh' | 'en' = 'zh',
): string[] {
  const trigger = triggers.find((other) => other.id === id);
  if (!trigger) throw new Error(`No trigger ${id}.`);
  const finding = findTrigger(trigger, columns, { ...defaultTriggerSettings[id], ...params }, day(asOf));
  return finding
    ? Array.from(finding.found, (found, row) => (found ? finding.evidence(row)[language] : '-'))
    : ['no column'];
}

describe('the trigger library', () => {
  it('finds maturities from the as-of day to so many days later', () => {
    const maturityDate = dates('maturityDate', [
      '2026-06-29',
      '2026-06-30',
      '2026-07-30',
      '2026-07-31',
      undefined,
    ]);
    expect(evidence('maturity', { maturityDate })).toEqual([
      '-',
      '定存 于 2026-06-30 到期',
      '定存 于 2026-07-30 到期',
      '-',
      '-',
    ]);
    const maturityAmount = numbers('maturityAmount', [1, 500_000, 90_000, 1, 1]);
    const product = texts('product', ['x', '大额存单', 'x', 'x', 'x']);
    expect(evidence('maturity', { maturityDate, maturityAmount, product }, { minimum: 100_000 })).toEqual([
      '-',
      '大额存单 50万 于 2026-06-30 到期',
      '-',
      '-',
      '-',
    ]);
  });

  it('finds a balance that rose or fell by its share and its amount', () => {
    const balance = numbers('balance', [130_000, 700_000, 700_001, 500_000, 400_000, undefined]);
    const previousBalance = numbers('previousBalance', [100_000, 1_000_000, 1_000_000, 0, 400_000, 9]);
    expect(evidence('balance-rise', { balance, previousBalance })).toEqual([
      '-',
      '-',
      '-',
      '余额由 0 升至 50万（增加）',
      '-',
      '-',
    ]);
    expect(evidence('balance-fall', { balance, previousBalance })).toEqual([
      '-',
      '余额由 100万 降至 70万（减少 30%）',
      '-',
      '-',
      '-',
      '-',
    ]);
  });

  it('compares like with like: an earlier AUM with AUM, an earlier balance with the balance', () => {
    const aum = numbers('aum', [300_000, 900_000]);
    const balance = numbers('balance', [5_000, 5_000]);
    const previousAum = numbers('previousAum', [900_000, 900_000]);
    expect(evidence('balance-fall', { aum, balance, previousAum })).toEqual([
      '资产由 90万 降至 30万（减少 66.7%）',
      '-',
    ]);
    expect(evidence('balance-fall', { balance, previousAum })).toEqual(['no column']);
  });

  it('finds large inflows', () => {
    expect(evidence('inflow', { inflow: numbers('inflow', [200_000, 199_999, undefined]) })).toEqual([
      '大额转入 20万',
      '-',
      '-',
    ]);
  });

  it('finds birthdays over the end of a year, and 29 February', () => {
    const birthday = dates('birthday', ['1980-01-05', '1980-12-20', '2000-02-29', undefined]);
    expect(evidence('birthday', { birthday }, { days: 14 }, '2026-12-25')).toEqual([
      '2027-01-05 生日',
      '-',
      '-',
      '-',
    ]);
    expect(evidence('birthday', { birthday }, { days: 14 }, '2027-02-20')[2]).toBe('2027-02-28 生日');
    expect(evidence('birthday', { birthday }, { days: 14 }, '2028-02-20')[2]).toBe('2028-02-29 生日');
  });

  it('finds what expires soon and what has just happened', () => {
    const days = ['2026-04-01', '2026-05-31', '2026-06-30', '2026-07-30', '2026-07-31'];
    expect(evidence('product-expiry', { productExpiry: dates('productExpiry', days) })).toEqual([
      '-',
      '-',
      '产品 于 2026-06-30 失效',
      '产品 于 2026-07-30 失效',
      '-',
    ]);
    expect(evidence('new-position', { positionChangeDate: dates('positionChangeDate', days) })).toEqual([
      '2026-04-01 任职变动',
      '2026-05-31 任职变动',
      '2026-06-30 任职变动',
      '-',
      '-',
    ]);
    expect(evidence('complaint-resolved', { complaintResolvedDate: dates('x', days) })).toEqual([
      '-',
      '投诉于 2026-05-31 解决',
      '投诉于 2026-06-30 解决',
      '-',
      '-',
    ]);
    expect(evidence('referral', { referralDate: dates('referralDate', days) })[0]).toBe(
      '2026-04-01 转介绍客户',
    );
  });

  it('says in English as well what it found, with the product, the title and the amount that are known', () => {
    const day = dates('day', ['2026-06-30', '2026-06-30']);
    const named = texts('product', ['CD', undefined]);
    const title = texts('position', ['CFO', undefined]);
    const english = (id: string, columns: Readonly<Record<string, Column>>, params = {}): string[] =>
      evidence(id, columns, params, undefined, 'en');
    expect(english('product-expiry', { productExpiry: day, product: named })).toEqual([
      'CD expires on 2026-06-30',
      'Product expires on 2026-06-30',
    ]);
    expect(english('new-position', { positionChangeDate: day, position: title })).toEqual([
      'New title or employer on 2026-06-30: CFO',
      'New title or employer on 2026-06-30',
    ]);
    expect(evidence('new-position', { positionChangeDate: day, position: title })).toEqual([
      '2026-06-30 任职变动，现为CFO',
      '2026-06-30 任职变动',
    ]);
    expect(evidence('product-expiry', { productExpiry: day, product: named })[0]).toBe(
      'CD 于 2026-06-30 失效',
    );
    expect(english('complaint-resolved', { complaintResolvedDate: day })[0]).toBe(
      'Complaint resolved on 2026-06-30',
    );
    expect(english('referral', { referralDate: day })[0]).toBe('Made a referral on 2026-06-30');
    const maturityAmount = numbers('maturityAmount', [50_000, undefined]);
    expect(
      english('maturity', { maturityDate: day, maturityAmount, product: named }, { minimum: 50_000 }),
    ).toEqual(['CD of 50,000 matures on 2026-06-30', 'Deposit matures on 2026-06-30']);
  });

  it('finds no change and no inflow of nothing, whatever the least is', () => {
    const [balance, previousBalance] = [
      numbers('balance', [5, 0, -10]),
      numbers('previousBalance', [5, 0, -20]),
    ];
    expect(evidence('balance-rise', { balance, previousBalance }, { minimum: 0, share: 0 })).toEqual([
      '-',
      '-',
      // Against a debt a percentage says nothing.
      '余额由 -20 升至 -10（增加）',
    ]);
    expect(evidence('inflow', { inflow: numbers('inflow', [0, 1]) }, { minimum: 0 })).toEqual([
      '-',
      '大额转入 1',
    ]);
  });

  it('is silent where the sheet has no column for it', () => {
    expect(evidence('inflow', {})).toEqual(['no column']);
    expect(evidence('balance-rise', { balance: numbers('balance', [1]) })).toEqual(['no column']);
  });

  it('has settings in which every trigger can be switched off and keeps what is not said', () => {
    const parsed = v.parse(triggerSettingsSchema, { birthday: { on: false }, maturity: { days: 60 } });
    expect(parsed['birthday']).toEqual({ on: false, decides: false, days: 7 });
    expect(parsed['maturity']).toEqual({ on: true, decides: true, days: 60, minimum: 50_000 });
    expect(parsed['inflow']).toEqual(defaultTriggerSettings['inflow']);
    expect(v.safeParse(triggerSettingsSchema, { maturity: { days: -1 } }).success).toBe(false);
    expect(v.safeParse(triggerSettingsSchema, { weather: { on: true } }).success).toBe(false);
  });

  it('names every trigger and its expiry in both languages', () => {
    for (const { label, expiry } of triggers) {
      expect([label.zh, label.en, expiry.zh, expiry.en]).not.toContain('');
    }
    expect(new Set(triggers.map(({ id }) => id)).size).toBe(triggers.length);
  });
});
