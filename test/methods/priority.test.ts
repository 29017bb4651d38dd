import { priority } from '../../src/methods/priority';
import { flags, numbers, texts } from '../support/columns';
import { numbersOf, runMethod } from '../support/run-method';

describe('priority rank', () => {
  const columns = [
    texts('customerId', ['C9', 'C1', 'C5', 'C7', 'C3']),
    numbers('score', [72, 80, 80, undefined, 90]),
    flags('star', [true, false, false, true, undefined]),
    texts('urgencyLevel', ['eager', undefined, undefined, 'eager', 'overdue']),
  ];
  const result = runMethod(priority, columns);

  it('adds the bonuses to the score and ranks densely', () => {
    // 72 + 10 + 8, 80, 80, none, 90 + 0.
    expect(numbersOf(result, 'priority-score')).toEqual([90, 80, 80, NaN, 90]);
    expect(numbersOf(result, 'rank')).toEqual([1, 2, 2, NaN, 1]);
  });

  it('puts equal sums into the order of the customer ids', () => {
    expect(numbersOf(result, 'order')).toEqual([2, 3, 4, NaN, 1]);
    expect(result.summary[0]?.rows.map(([, customer]) => (customer as { zh: string }).zh)).toEqual([
      'C3',
      'C9',
      'C1',
      'C5',
    ]);
  });

  it('says how the sum came about', () => {
    expect(result.reason(0).zh).toBe('第 1 名：得分 72 + ★ 10 + 紧迫性 8 = 90');
    expect(result.reason(1).en).toBe('rank 2: score 80');
    expect(result.reason(3).zh).toBe('没有得分，不排名');
  });

  it('does without ★ and urgency, and says so', () => {
    const plain = runMethod(priority, [numbers('score', [0.1 + 0.2, 0.3])]);
    expect(numbersOf(plain, 'rank')).toEqual([1, 1]);
    expect(plain.issues.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['no-star', 'no-urgency']));
  });
});
