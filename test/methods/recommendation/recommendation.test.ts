import type { FurtherSheet } from '../../../src/methods/shared/contract';
import { recommendation } from '../../../src/methods/recommendation/recommendation';
import { riskReader } from '../../../src/methods/recommendation/risk-level';
import type { Column, TextColumn } from '../../../src/table/columns/column';
import { texts } from '../../support/columns';
import { numbersOf, runMethod, textOf, tiersOf } from '../../support/run-method';

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

  it('knows a product of the list of risks however it is spelt', () => {
    const result = runMethod(recommendation, [holdings, levels], {
      productRisks: ['ａ=R1', 'b =R2', '“C”=R3', 'd=R4', 'E.=R1'],
    });
    expect([0, 1, 2].map((row) => textOf(result, 'products', row))).toEqual(['D', 'C', 'B']);
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
      const found = result.issues.filter(({ kind }) => kind === 'no-customer-id');
      expect(found.map(({ severity, text }) => [severity, text])).toEqual([
        [
          'warning',
          {
            zh: '客户表没有客户号列，持有清单无法对应到客户。',
            en: 'The customers have no column of ids, so holdings cannot be matched to them.',
          },
        ],
      ]);
      expect(new Set(tiersOf(result, 'recommendation'))).toEqual(new Set(['no-data']));
    });
  });

  it('reads levels of products by name, by rows that name one product, and by the list, which counts most', () => {
    // All hold 定投, and one more product each, so that each of those is similar to 定投 and none to another.
    const product = texts('product', [
      'A、定投',
      '定投、B(R2)',
      '定投、C(XR2)',
      '定投、D=E',
      '定投、F',
      '定投',
    ]);
    const level = texts('riskLevel', ['C5', 'C5', 'C5', 'C5', 'C5', 'C1']);
    const withheldBy = (productRisks: readonly string[], extra: readonly Column[] = []): string => {
      const result = runMethod(recommendation, [product, level, ...extra], { productRisks });
      return [0, 4].map((row) => textOf(result, 'products', row)).join(' / ');
    };
    // Only B says its level in its name; XR2 is another word.
    expect(withheldBy([])).toBe('B(R2) / B(R2)');
    expect(withheldBy(['A', 'B(R2)=R0', '=R1', 'Z=R1', ' F = R5 ', 'D=E=R3'])).toBe(
      'B(R2)、D=E、F / B(R2)、D=E',
    );
    // A row that names two products says nothing of either.
    const risk = texts('productRisk', ['R1', 'R1', 'R1', 'R1', 'R1', undefined]);
    expect(withheldBy([], [risk])).toBe('B(R2) / B(R2)');
    const result = runMethod(recommendation, [product, level], { productRisks: ['A=R3', 'B(R2)=R1'] });
    expect(textOf(result, 'products', 5)).toBe('B(R2)');
    expect(result.reason(5).en).toBe(
      "holders of 定投 often hold B(R2) too (score 0.41); recommended: B(R2); A has risk level 3, above the customer's 1, and is withheld",
    );
    expect(result.reason(0).en).toContain('C(XR2) has no known risk level and is withheld');
    expect(result.reason(0).zh).toContain('C(XR2) 风险等级未知，不推荐');
  });

  it('counts a product and a customer once each among the contradictions, however many levels they stand with', () => {
    const result = runMethod(recommendation, [
      texts('customerId', ['1', '1', '1', '2', '2', '3', '3']),
      texts('product', ['A', 'A', 'A', 'B', 'B', 'C', 'C']),
      texts('riskLevel', ['C1', 'C2', 'C3', 'C2', 'C2', 'C4', 'C4']),
      texts('productRisk', ['R1', 'R2', 'R3', 'R2', 'R2', 'R1', 'R1']),
    ]);
    const found = result.issues.filter(({ kind }) => kind === 'contradicting-risk');
    expect(found.map(({ severity, count, text }) => [severity, count, text])).toEqual([
      [
        'warning',
        2,
        {
          zh: '2 个产品或客户有不同的风险等级：产品取最高，客户取最低。',
          en: '2 products or customers stand with different risk levels: the highest counts for a product, the lowest for a customer.',
        },
      ],
    ]);
  });

  it('shows so many at most, equal ones in the order of their names, by the first that speaks most for them', () => {
    const columns = [texts('product', ['A、B', 'A、B、D', 'A、B、C', 'B、A、E'])];
    const result = runMethod(recommendation, columns, { suitability: false, shown: 2 });
    expect([0, 1, 2, 3].map((row) => textOf(result, 'products', row))).toEqual([
      'C、D',
      'C、E',
      'D、E',
      'C、D',
    ]);
    // Each of C, D and E is with A and with B: 1 / sqrt(4) twice.
    expect(numbersOf(result, 'score')).toEqual([1, 1, 1, 1]);
    expect(result.reason(0).en).toBe('holders of A often hold C too (score 1); recommended: C, D');
    const said = (id: string): unknown =>
      result.summary
        .find((table) => table.id === id)
        ?.rows.map(([name, ...cells]) => [(name as { en: string }).en, ...cells]);
    expect(result.summary.map(({ id }) => said(id)).slice(1)).toEqual([
      [
        ['C', 3, 3],
        ['D', 3, 1],
        ['E', 2, 0],
      ],
      [
        ['A', 4, 1],
        ['B', 4, 1],
        ['C', 1, 0.25],
        ['D', 1, 0.25],
        ['E', 1, 0.25],
      ],
    ]);
  });

  it('says why it recommends nothing, or without regard to risk', () => {
    const said = (columns: readonly Column[], params = {}): unknown =>
      runMethod(recommendation, columns, params)
        .issues.filter(({ column }) => column === undefined)
        .map(({ kind, severity, text }) => [`${kind} ${severity}`, text.zh, text.en]);
    const two = texts('product', ['A、B', undefined]);
    expect(said([two], { suitability: false })).toEqual([
      [
        'no-suitability warning',
        '未做风险匹配：金融产品不可这样推荐。',
        'No suitability filter: not for financial products.',
      ],
    ]);
    expect(said([two])).toEqual([
      [
        'no-risk-level warning',
        '没有客户风险承受等级列，不作任何推荐。',
        'No column of risk tolerance: nothing is recommended.',
      ],
      [
        'unknown-product-risk warning',
        '2 种产品（共 2 种）没有风险等级，不推荐。',
        '2 of 2 products have no risk level and are not recommended.',
      ],
    ]);
    expect(runMethod(recommendation, [two]).reason(1)).toEqual({
      zh: '缺少product',
      en: '"product" is missing',
    });
    expect(said([texts('product', []), texts('riskLevel', [])])).toEqual([
      ['empty-table warning', '表中没有客户行。', 'The table has no rows.'],
    ]);
  });

  it('reads the level behind the last sign, not the end of the name before it', () => {
    const columns = [texts('product', ['定投、G2', '定投']), texts('riskLevel', ['C5', 'C2'])];
    expect(runMethod(recommendation, columns, { productRisks: ['G2=R3'] }).reason(1).en).toContain(
      'G2 has risk level 3',
    );
  });

  it('lists what is held and recommended by how many, whatever the names', () => {
    // B goes with Z three times and A with it once, so that who has Z and B is recommended A, and the other one B.
    const columns = [texts('product', ['Z、B', 'Z、B', 'Z、B', 'Z、A', 'B、Z'])];
    const result = runMethod(recommendation, columns, { suitability: false });
    const rows = (id: string): unknown =>
      result.summary
        .find((table) => table.id === id)
        ?.rows.map((row) => [(row[0] as { en: string }).en, row[1]]);
    expect(result.summary.slice(1).map(({ id }) => rows(id))).toEqual([
      [
        ['A', 4],
        ['B', 1],
      ],
      [
        ['Z', 5],
        ['B', 4],
        ['A', 1],
      ],
    ]);
  });

  it('names at most five of the products of a customer whom nothing can be recommended', () => {
    const columns = [texts('product', ['A、B、C、D、E、F', undefined]), texts('customerId', ['1', '2'])];
    const result = runMethod(recommendation, columns, { suitability: false });
    expect(result.reason(0)).toEqual({
      zh: '持有 A、B、C、D、E；没有其他客户同时持有的产品可推荐',
      en: 'holds A, B, C, D, E; nobody with these products holds others',
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

  it('passes over words without a level from 1 to 5, and takes the longest word', () => {
    const words = ['=3', ' =2', 'zero=0', 'six=6', 'half=1.5', 'none', ' low = 1', 'high=5', 'very high=4'];
    const read = riskReader(words);
    const said = ['', 'other', 'zero', 'six', 'half', 'none', 'LOW', 'high', 'very high', 'ｌｏｗ'];
    expect(said.map(read)).toEqual([...new Array<undefined>(6).fill(undefined), 1, 5, 4, 1]);
    expect(['R0', 'R6', '13', '3.5', '五级', '六级', '一级'].map(riskReader([]))).toEqual([
      ...[undefined, undefined, undefined, undefined],
      ...[5, undefined, 1],
    ]);
  });
});
