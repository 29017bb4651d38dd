import { cadence } from '../../../src/methods/cadence/cadence';
import { loyaltyPoints } from '../../../src/methods/loyalty-points/loyalty-points';
import { recommendation } from '../../../src/methods/recommendation/recommendation';
import { dates, numbers, texts } from '../../support/columns';
import { numbersOf, runMethod, textOf, tiersOf } from '../../support/run-method';

const consent = texts('consent', ['是', '否', undefined]);
const refusal = '客户拒绝联系，不作联系建议';
const unasked = '客户未同意联系，不作联系建议';

describe('customers who did not agree to be contacted', () => {
  it('are due for no call or visit, and take nobody’s place in the week', () => {
    const columns = [
      texts('customerId', ['1', '2', '3']),
      texts('tierLevel', ['a', 'a', 'a']),
      dates('lastContactDate', ['2026-06-03', '2026-06-01', '2026-06-02']),
    ];
    const result = runMethod(cadence, [...columns, consent], { capacity: 1 });
    expect(tiersOf(result, 'list')).toEqual(['on-the-list', 'no-consent', 'no-consent']);
    expect(tiersOf(result, 'contact')).toEqual(['overdue', 'no-consent', 'no-consent']);
    expect(numbersOf(result, 'next-due')[1]).toBeNaN();
    expect(textOf(result, 'contact-kind', 1)).toBe('');
    expect([1, 2].map((row) => result.reason(row).zh)).toEqual([refusal, unasked]);
    const died = runMethod(cadence, [...columns, texts('consent', ['是', '客户已故', '是'])]);
    expect(died.reason(1).zh).toBe('客户已故，不作联系建议');
    expect(tiersOf(runMethod(cadence, columns), 'list')).toEqual(new Array(3).fill('on-the-list'));
  });

  it('are recommended nothing, and are not counted among those who are', () => {
    const columns = [texts('customerId', ['1', '2', '3']), texts('product', ['A、B', 'A', 'A'])];
    const free = runMethod(recommendation, columns, { suitability: false });
    expect(textOf(free, 'products', 1)).toBe('B');
    const result = runMethod(recommendation, [...columns, texts('consent', ['同意', '拒绝营销', 'yes'])], {
      suitability: false,
    });
    expect(tiersOf(result, 'recommendation')).toEqual(['none', 'no-consent', 'recommended']);
    expect(textOf(result, 'products', 1)).toBe('');
    expect(result.reason(1).zh).toBe(refusal);
    const counted = result.summary.find(({ id }) => id === 'recommended')?.rows[0]?.[1];
    expect(counted).toBe(1);
  });

  it('are recommended nothing where one of their rows says no', () => {
    const columns = [
      texts('customerId', ['1', '1', '2', '2']),
      texts('product', ['A', 'B', 'A', 'A']),
      texts('consent', ['Y', 'Y', 'Y', 'N']),
    ];
    const result = runMethod(recommendation, columns, { suitability: false });
    expect(tiersOf(result, 'recommendation').slice(2)).toEqual(['no-consent', 'no-consent']);
  });

  it('have points and a card, and no date to be greeted', () => {
    const columns = [numbers('revenue', [100, 100, 100]), consent];
    const result = runMethod(loyaltyPoints, columns);
    expect(numbersOf(result, 'points')).toEqual([100, 100, 100]);
    expect(numbersOf(result, 'care-date').map(Number.isNaN)).toEqual([false, true, true]);
    expect(result.reason(1).zh).toContain(refusal);
    expect(result.reason(0).zh).not.toContain(refusal);
  });

  it('are those who refuse in a column of who is not to be disturbed, where a blank is no refusal', () => {
    const columns = [
      texts('customerId', ['1', '2', '3', '4']),
      texts('tierLevel', ['a', 'a', 'a', 'a']),
      dates('lastContactDate', ['2026-06-01', '2026-06-01', '2026-06-01', '2026-06-01']),
      texts('doNotContact', ['是', '否', undefined, '待确认']),
    ];
    expect(tiersOf(runMethod(cadence, columns), 'list')).toEqual([
      'no-consent',
      'on-the-list',
      'on-the-list',
      'no-consent',
    ]);
  });

  it('are nobody’s guess: a column that nobody can read stops the list with a question', () => {
    const columns = [
      texts('tierLevel', ['a', 'a']),
      dates('lastContactDate', ['2026-06-01', '2026-06-01']),
      texts('consent', ['甲类', '乙类']),
    ];
    const result = runMethod(cadence, columns);
    expect(tiersOf(result, 'list')).toEqual(['no-consent', 'no-consent']);
    expect(result.issues.find(({ kind }) => kind === 'unreadable-consent')?.severity).toBe('error');
  });
});
