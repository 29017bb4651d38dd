import type { Method } from '../../src/methods/shared/contract';
import { methods } from '../../src/methods/registry';
import { declaredMethod } from '../../src/scheme/definition/declared-method';
import { keptText } from '../../src/taskpane/forms/inputs/kept-text';
import { effectText, takesEffect } from '../../src/taskpane/forms/takes-effect';
import { shareOf } from '../../src/taskpane/shell/share-of';

const declared = (Object.values(methods) as readonly Method[]).map(declaredMethod);
const find = (id: string) => {
  const found = declared.find((method) => method.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('progress', () => {
  it('is said in whole percents, and 100 only when all is done', () => {
    expect([0, 1, 2, 999, 1_000].map((done) => shareOf({ rows: { done, total: 1_000 } }))).toEqual([
      0, 0, 0, 0.99, 1,
    ]);
    expect(shareOf({ rows: { done: 0, total: 0 } })).toBeUndefined();
    expect([0, 0.299, 1].map((share) => shareOf({ share }))).toEqual([0, 0.29, 1]);
  });
});

describe('a parameter that changes nothing as the others are set', () => {
  const { params } = find('loyalty-profit');
  const cut = params['profitCut'];
  if (!cut) throw new Error('no cut');

  it('is no slider: the cuts of the loyalty-profit matrix at the median', () => {
    expect(takesEffect(cut, { cut: 'median' })).toBe(false);
    expect(takesEffect(cut, { cut: 'value' })).toBe(true);
    expect(effectText(cut, find('loyalty-profit'))).toEqual({
      zh: '只在“分界”为“给定值”时起作用',
      en: 'Only with "Cut at": given values',
    });
  });

  it('is one that says so by a choice of its own method', () => {
    for (const method of declared) {
      for (const { onlyWith } of Object.values(method.params)) {
        if (!onlyWith) continue;
        const choice = method.params[onlyWith.parameter];
        if (choice?.kind !== 'choice') throw new Error(`${method.id}: ${onlyWith.parameter}`);
        expect(Object.keys(choice.options)).toEqual(expect.arrayContaining([...onlyWith.options]));
      }
    }
  });
});

describe('a number that was not taken', () => {
  it('is said with why, and with the number that holds', () => {
    const why = { zh: '请输入整数', en: 'Type a whole number' };
    expect(keptText(why, '很多', '30')).toEqual({
      zh: '没有采用“很多”：请输入整数。仍为 30。',
      en: '"很多" was not taken: type a whole number. It stays 30.',
    });
  });
});
