import { keyAccount } from '../../src/methods/key-account';
import { numbers } from '../support/columns';
import { numbersOf, runMethod, tiersOf } from '../support/run-method';

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
});
