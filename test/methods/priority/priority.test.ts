import { priority } from '../../../src/methods/priority/priority';
import type { Column } from '../../../src/table/columns/column';
import { flags, numbers, texts } from '../../support/columns';
import { numbersOf, runMethod } from '../../support/run-method';

describe('priority rank', () => {
  const columns = [
    texts('customerId', ['C9', 'C1', 'C5', 'C7', 'C3']),
    numbers('score', [72, 80, 80, undefined, 90]),
    flags('star', [true, false, false, true, undefined]),
    texts('urgencyLevel', ['eager', undefined, undefined, 'eager', 'overdue']),
  ];
  const ranked = () => runMethod(priority, columns);

  it('adds the bonuses to the score and ranks densely', () => {
    // 72 + 10 + 8, 80, 80, none, 90 + 0.
    expect(numbersOf(ranked(), 'priority-score')).toEqual([90, 80, 80, NaN, 90]);
    expect(numbersOf(ranked(), 'rank')).toEqual([1, 2, 2, NaN, 1]);
  });

  it('puts equal sums into the order of the customer ids', () => {
    expect(numbersOf(ranked(), 'order')).toEqual([2, 3, 4, NaN, 1]);
    expect(ranked().summary[0]?.rows.map(([, customer]) => (customer as { zh: string }).zh)).toEqual([
      'C3',
      'C9',
      'C1',
      'C5',
    ]);
  });

  it('lists the first ten: of equal sums the smaller id, of one id the upper row, without an id last', () => {
    const ids = ['C5', undefined, 'C1', undefined, 'C9', 'C9', 'D6', 'D7', 'D8', 'D9', 'D10', 'D11'];
    const scores = [80, 80, 80, 80, 90, 90, 60, 50, 40, 30, 20, 10];
    const result = runMethod(priority, [texts('customerId', ids), numbers('score', scores)]);
    expect(numbersOf(result, 'order')).toEqual([4, 5, 3, 6, 1, 2, 7, 8, 9, 10, 11, 12]);
    const text = (id: string) => ({ zh: id, en: id });
    expect(result.summary[0]?.rows).toEqual([
      [1, text('C9'), 90],
      [1, text('C9'), 90],
      [2, text('C1'), 80],
      [2, text('C5'), 80],
      [2, text(''), 80],
      [2, text(''), 80],
      [3, text('D6'), 60],
      [4, text('D7'), 50],
      [5, text('D8'), 40],
      [6, text('D9'), 30],
    ]);
  });

  it('goes by names where there are no ids, else by the rows of the sheet', () => {
    const scores = numbers('score', [1, 1, 1]);
    const places = (columns: Column[]) => numbersOf(runMethod(priority, columns), 'order');
    expect(places([texts('name', ['c', 'a', 'b']), scores])).toEqual([3, 1, 2]);
    expect(places([texts('customerId', ['a', 'c', 'b']), texts('name', ['c', 'a', 'b']), scores])).toEqual([
      1, 3, 2,
    ]);
    expect(places([texts('customerId', ['b', undefined, 'a']), scores])).toEqual([2, 3, 1]);
    expect(places([scores])).toEqual([1, 2, 3]);
    expect(places([numbers('name', [3, 1, 2]), scores])).toEqual([1, 2, 3]);
    expect(places([numbers('score', [1, 1])])).toEqual([1, 2]);
    expect(runMethod(priority, [scores]).summary[0]?.rows[0]).toEqual([1, { zh: '', en: '' }, 1]);
  });

  it('says how the sum came about', () => {
    const result = ranked();
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
