import { keyAccount } from '../../../src/methods/key-account/key-account';
import { numbers } from '../../support/columns';
import { numbersOf, runMethod, tiersOf } from '../../support/run-method';

describe('big order or key account', () => {
  const columns = [
    numbers('revenue', [500_000, 500_000, 500_000, 50_000, undefined, 10_000, 400_000]),
    numbers('transactionCount', [1, 5, 3, 9, 5, 1, 5]),
  ];
  const referred = numbers('referredAmount', [0, undefined, 0, 0, 600_000, 500_000, 200_000]);

  it('is a big order in one purchase, and a key account in five of 100,000', () => {
    const result = runMethod(keyAccount, columns);
    expect(tiersOf(result, 'kind')).toEqual([
      'big-order',
      'key-account',
      'growing',
      'ordinary',
      'no-data',
      'ordinary',
      'ordinary',
    ]);
    expect(result.reason(0).zh).toBe('累计 50万；买 1 次；大单');
    expect(result.lift?.(0)?.zh).toBe('再购买 4 次即为大客户');
    expect(result.lift?.(3)?.zh).toBe('距大客户的金额差 45万');
  });

  it('credits referrals, and whoever brings big orders is a key account with little own spend', () => {
    const result = runMethod(keyAccount, [...columns, referred]);
    expect(tiersOf(result, 'kind').slice(4)).toEqual(['key-account', 'key-account', 'key-account']);
    expect(numbersOf(result, 'value')[6]).toBe(500_000);
    expect(result.reason(6).zh).toBe(
      '累计 40万；买 5 次；转介绍成交 20万，合计价值 50万；标准：50万、5 次；大客户',
    );
    expect(result.issues.find(({ kind }) => kind === 'blank-referral')?.count).toBe(1);
  });

  it('leaves open only what an unknown referral could change', () => {
    const blanks = numbers('referredAmount', new Array<undefined>(7).fill(undefined));
    const result = runMethod(keyAccount, [...columns, blanks], { blankReferral: 'unknown' });
    expect(tiersOf(result, 'kind')).toEqual([
      'no-data',
      'key-account',
      'no-data',
      'no-data',
      'no-data',
      'no-data',
      'no-data',
    ]);
  });

  it('says what is missing, and what lifts an ordinary customer by his own money', () => {
    const result = runMethod(keyAccount, [
      numbers('revenue', [500_000, 10_000, 10_000, undefined]),
      numbers('transactionCount', [undefined, undefined, 5, 5]),
      numbers('referredAmount', [0, 200_000, 200_000, 0]),
    ]);
    expect(tiersOf(result, 'kind')).toEqual(['no-data', 'ordinary', 'ordinary', 'no-data']);
    expect([0, 1, 2, 3].map((row) => result.reason(row).en)).toEqual([
      '500,000 in all; "transactionCount" is missing; No data',
      '10,000 in all; "transactionCount" is missing; referrals bought 200,000, value 110,000; Ordinary',
      '10,000 in all; 5 purchases; referrals bought 200,000, value 110,000; Ordinary',
      '"revenue" is missing; 5 purchases; No data',
    ]);
    expect(result.reason(0).zh).toBe('累计 50万；缺少transactionCount；数据不足');
    // Half of 200,000 is credited: 390,000 are missing. Without a count nobody can say that this does it.
    const words = { zh: '距大客户的金额差 39万', en: '390,000 short of the amount of a key account' };
    expect([0, 1, 2, 3].map((row) => result.lift?.(row))).toEqual([
      undefined,
      words,
      { ...words, change: { column: 'revenue', to: 400_000 } },
      undefined,
    ]);
  });

  it('says that what referrals bought is unknown, where a blank means that', () => {
    const unknown = numbers('referredAmount', [undefined, 0]);
    const two = [numbers('revenue', [1_000, 1_000]), numbers('transactionCount', [1, 1]), unknown];
    const result = runMethod(keyAccount, two, { blankReferral: 'unknown' });
    expect(result.reason(0)).toEqual({
      zh: '累计 1000；买 1 次；转介绍成交额未知；数据不足',
      en: '1,000 in all; 1 purchases; what referrals bought is unknown; No data',
    });
    const kinds = (columns: typeof two, params = {}) =>
      runMethod(keyAccount, columns, params)
        .issues.filter(({ kind }) => kind === 'blank-referral')
        .map(({ severity, count, column, text }) => [severity, count, column, text.en]);
    expect(kinds(two)).toEqual([
      ['note', 1, 'referredAmount', '1 blanks of "referredAmount" count as no referral.'],
    ]);
    expect(kinds(two, { blankReferral: 'unknown' })).toEqual([]);
    expect(kinds(two.slice(0, 2))).toEqual([]);
    expect(kinds([...two.slice(0, 2), numbers('referredAmount', [0, 0])])).toEqual([]);
    expect(kinds([...two.slice(0, 2), numbers('referredAmount', [undefined, undefined])])).toEqual([]);
  });

  it('makes nobody a key account by no referrals, where the amount asked for is 0', () => {
    const result = runMethod(
      keyAccount,
      [numbers('revenue', [10, 10]), numbers('transactionCount', [1, 5]), numbers('referredAmount', [0, 0])],
      { amount: 0 },
    );
    expect(tiersOf(result, 'kind')).toEqual(['big-order', 'key-account']);
  });
});
