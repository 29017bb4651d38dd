import type { FurtherSheet } from '../../src/methods/contract';
import { recommendation } from '../../src/methods/recommendation/recommendation';
import { riskReader } from '../../src/methods/recommendation/risk-level';
import type { Column, TextColumn } from '../../src/table/column';
import { texts } from '../support/columns';
import { numbersOf, runMethod, textOf, tiersOf } from '../support/run-method';

describe('recommendation', () => {
  // Holders: A 1,2,3; B 1,2; C 1,4; D 2. Cosines: AB 2/sqrt(6), AC 1/sqrt(6), AD 1/sqrt(3), BC 1/2, BD 1/sqrt(2).
  const holdings = texts('product', ['A、B、C', 'A、B、D', 'A', 'C', undefined, 'E']);
  const levels = texts('riskLevel', ['C5', 'C3', 'C2', undefined, 'C3', 'C5']);
  const risks = ['A=R1', 'B=R2', 'C=R3', 'D=R4', 'E=R1'];

  it('scores what is not held by the sum of its similarities to what is held', () => {
    const result = runMethod(recommendation, [holdings], { suitability: false });
    expect(textOf(result, 'products', 2)).toBe('B、D、C');
    expect(numbersOf(result, 'score')[2]).toBeCloseTo(2 / Math.sqrt(6), 12);
    expect(textOf(result, 'products', 0)).toBe('D');
    expect(numbersOf(result, 'score')[0]).toBeCloseTo(1 / Math.sqrt(3) + 1 / Math.sqrt(2), 12);
    expect(tiersOf(result, 'recommendation')).toEqual([
      'recommended',
      'recommended',
      'recommended',
      'recommended',
      'no-data',
      'none',
    ]);
    expect(result.issues.map(({ kind }) => kind)).toContain('no-suitability');
  });

  it('shows nothing above the risk level of the customer, and nothing where a level is unknown', () => {
    const result = runMethod(recommendation, [holdings, levels], { productRisks: risks });
    expect(textOf(result, 'products', 0)).toBe('D');
    expect(textOf(result, 'products', 1)).toBe('C');
    expect(textOf(result, 'products', 2)).toBe('B');
    expect(result.reason(2).zh).toBe(
      '持有 A 的客户多也持有 B（推荐分 0.82）；推荐 B；D 风险 4 级，高于客户 2 级，不推荐',
    );
    expect(tiersOf(result, 'recommendation')).toEqual([
      'recommended',
      'recommended',
      'recommended',
      'no-data',
      'no-data',
      'none',
    ]);
    expect(result.reason(3).zh).toBe('客户风险承受等级未知，不作推荐');
  });

  it('takes the level of a product from its rows: the highest where they differ, as the lowest of a customer', () => {
    const result = runMethod(recommendation, [
      texts('customerId', ['1', '1', '2', '3', '3']),
      texts('product', ['A', 'B', 'A', 'A', 'B']),
      texts('riskLevel', ['C3', 'C3', 'C3', 'C5', 'C1']),
      texts('productRisk', ['R1', 'R2', 'R1', 'R1', 'R4']),
    ]);
    expect(tiersOf(result, 'recommendation')[2]).toBe('not-suitable');
    expect(result.reason(2).zh).toBe('持有 A；B 风险 4 级，高于客户 3 级，不推荐');
    expect(result.issues.find(({ kind }) => kind === 'contradicting-risk')?.count).toBe(2);
  });

  describe('with holdings and products on sheets of their own', () => {
    const sheet = (name: string, columns: Record<string, TextColumn>): FurtherSheet => {
      const rowCount = Object.values(columns)[0]?.codes.length ?? 0;
      const sheetRows = Int32Array.from({ length: rowCount }, (_, row) => row + 1);
      return { name, rowCount, sheetRows, columns };
    };
    const customers = [
      texts('customerId', ['1', '2', '3', '4']),
      texts('riskLevel', ['C5', 'C3', 'C2', 'C4']),
    ];
    // The holdings of the test above, one a row, and of customer 9, who is not on the list: he holds A and D.
    const held = sheet('holdings', {
      customer: texts('customerId', ['1', '1', '1', '2', '2', '2', '3', '9', '9']),
      product: texts('product', ['A', 'B', 'C', 'A', 'B', 'D', 'A', 'A', 'D']),
    });
    const list = sheet('products', {
      product: texts('name', ['A', 'B', 'C', 'D']),
      risk: texts('productRisk', ['R1', 'R2', 'R3', 'R4']),
    });
    const run = (columns: readonly Column[], sheets: Record<string, FurtherSheet>) =>
      runMethod(recommendation, columns, {}, undefined, sheets);

    it('matches holdings by customer id, and learns from holders who are not on the list', () => {
      const result = run(customers, { holdings: held, products: list });
      // A 1,2,3,9; B 1,2; C 1; D 2,9: AD 2/sqrt(8), BD 1/2, CD 0.
      expect(numbersOf(result, 'score')[0]).toBeCloseTo(2 / Math.sqrt(8) + 1 / 2, 12);
      expect([0, 1, 2].map((row) => textOf(result, 'products', row))).toEqual(['D', 'C', 'B']);
      expect(tiersOf(result, 'recommendation')).toEqual([
        'recommended',
        'recommended',
        'recommended',
        'no-data',
      ]);
      expect(result.reason(3).zh).toBe('没有持有产品');
    });

    it('takes holdings of the list and of the sheet together', () => {
      const own = texts('product', [undefined, undefined, 'B', 'D']);
      const result = run([...customers, own], { holdings: held, products: list });
      expect(textOf(result, 'products', 2)).toBe('');
      // C scores AC + BC = 1/2 + 1/sqrt(3), D less: AD + BD = 2/sqrt(12) + 1/3.
      expect(result.reason(2).zh).toBe('持有 A、B；C 风险 3 级，高于客户 2 级，不推荐');
      expect(textOf(result, 'products', 3)).toBe('A、B');
    });

    it('says so where the customers have no id to match by', () => {
      const [, levels] = customers;
      const result = run([levels!], { holdings: held, products: list });
      expect(result.issues.map(({ kind }) => kind)).toContain('no-customer-id');
      expect(new Set(tiersOf(result, 'recommendation'))).toEqual(new Set(['no-data']));
    });
  });

  it('recommends nothing at all where nobody’s risk level is known', () => {
    const result = runMethod(recommendation, [holdings]);
    expect(new Set(tiersOf(result, 'recommendation'))).toEqual(new Set(['no-data']));
    expect(result.issues.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['no-risk-level', 'unknown-product-risk']),
    );
  });

  it.each([
    ['C3', 3],
    ['R5（高风险）', 5],
    ['PR2', 2],
    ['三级', 3],
    ['稳健型', 2],
    ['中低风险', 2],
    ['Medium-High', 4],
    ['未评估', undefined],
  ])('reads the risk level of %s', (text, level) => {
    const words = ['稳健=2', '中低=2', '低=1', '中=3', 'medium=3', 'medium-high=4'];
    expect(riskReader(words)(text)).toBe(level);
  });
});
