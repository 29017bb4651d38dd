import { referral } from '../../../src/methods/referral/referral';
import { numbers, texts } from '../../support/columns';
import { numbersOf, runMethod, tiersOf } from '../../support/run-method';

const english = (cell: unknown): unknown =>
  typeof cell === 'object' && cell !== null && 'en' in cell ? cell.en : cell;

describe('referrals', () => {
  it('go back to the first referrer by id where a customer stands with several; such customers are counted once', () => {
    const pairs: readonly (readonly [string, string | undefined])[] = [
      ['C', 'B'],
      ['C', 'A'],
      ['C', 'B'],
      ['D', 'B'],
      ['D', 'B'],
      ['E', undefined],
      ['A', undefined],
      ['B', undefined],
    ];
    for (const rows of [pairs, [...pairs].reverse()]) {
      const result = runMethod(referral, [
        texts(
          'customerId',
          rows.map(([who]) => who),
        ),
        texts(
          'referrer',
          rows.map(([, by]) => by),
        ),
      ]);
      const reason = rows.findIndex(([who]) => who === 'C');
      expect(result.reason(reason).en).toBe('source: Chain referral; brought by A; brought nobody');
      expect(result.issues.filter(({ kind }) => kind === 'several-referrers')).toEqual([
        {
          kind: 'several-referrers',
          severity: 'warning',
          text: {
            zh: '1 处客户有不同的推荐人，取编号在前的一位。',
            en: '1 customers stand with different referrers; the first by id counts.',
          },
          count: 1,
          examples: [],
        },
      ]);
    }
  });

  it('know the referrer by name as well as by id, whatever its case and width; a name of two customers means nobody', () => {
    const result = runMethod(referral, [
      texts('customerId', ['C1', 'C2', 'C3', 'C4', 'C5', 'C6']),
      texts('name', ['张三', 'Li Si', '王五', '王五', '赵六', '赵六']),
      texts('referrer', [undefined, '张三 ', ' ｌｉ ｓｉ', 'ｃ2', '王五', '外人']),
    ]);
    expect([0, 1, 2, 3, 4, 5].map((row) => result.reason(row).zh.split('；')[1])).toEqual([
      '直接介绍 1 人，共 3 人、2 层，转介绍价值 0',
      '由 C1 介绍',
      '由 C2 介绍',
      '由 C2 介绍',
      '没有转介绍',
      '由 外人 介绍',
    ]);
    const found = result.issues.find(({ kind }) => kind === 'ambiguous-referrer');
    expect([found?.count, found?.examples.map(({ value }) => value), found?.severity]).toEqual([
      1,
      ['王五'],
      'warning',
    ]);
    // An id goes before a name.
    const id = runMethod(referral, [
      texts('customerId', ['A', 'B', 'C']),
      texts('name', ['B', 'A', 'x']),
      texts('referrer', [undefined, undefined, 'A']),
    ]);
    expect(numbersOf(id, 'direct')).toEqual([1, 0, 0]);
  });

  it('finds the people of a list of referrals by name', () => {
    const referrals = {
      name: '推荐',
      rowCount: 1,
      sheetRows: Int32Array.of(1),
      columns: { customer: texts('name', ['乙']), referrer: texts('referrer', ['甲']) },
    };
    const columns = [texts('customerId', ['1', '2']), texts('name', ['甲', '乙'])];
    const result = runMethod(referral, columns, {}, '2026-06-30', { referrals });
    expect(numbersOf(result, 'direct')).toEqual([1, 0]);
    expect(tiersOf(result, 'source')).toEqual(['no-data', 'chain-referral']);
  });

  it('are of the seven ways by the source’s own names and their usual variants', () => {
    const named = [
      ['卷地毯式访问法', '地毯式访问', 'door to door', '陌生拜访'],
      ['链式引荐法', '连锁介绍法', 'chain referral', '老客户转介绍'],
      ['中心开花法', '中心开花', 'centre of influence', '商会'],
      ['关系拓展法', '关系法', 'relations', '亲友'],
      ['个人观察法', '观察法', 'observation', '厅堂'],
      ['委托助手法', '委托助手', 'assistants', '代理渠道'],
      ['广告开拓法', '广告法', 'advertising', '微信'],
    ];
    const result = runMethod(referral, [
      texts(
        'customerId',
        named.flat().map((_, row) => String(row)),
      ),
      texts('source', named.flat()),
    ]);
    const ways = tiersOf(result, 'source');
    expect(named.map((_, way) => new Set(ways.slice(4 * way, 4 * way + 4)).size)).toEqual(
      new Array(7).fill(1),
    );
    expect(new Set(ways).size).toBe(7);
    expect(ways).not.toContain('other');
    expect([0, 4, 8, 12, 16, 20, 24].map((row) => result.reason(row).zh.split('；')[0])).toEqual(
      named.map(([own]) => `来源：${own!}`),
    );
  });

  it('of a row without an id are not known', () => {
    const result = runMethod(referral, [
      texts('customerId', [undefined, 'A', 'B']),
      texts('referrer', ['A', undefined, 'A']),
      numbers('revenue', [1_000, 10, 20]),
      texts('source', ['展会', undefined, undefined]),
    ]);
    expect(numbersOf(result, 'direct')).toEqual([NaN, 1, 0]);
    expect(numbersOf(result, 'referral-value')).toEqual([NaN, 20, 0]);
    expect(tiersOf(result, 'source')).toEqual(['advertising', 'no-data', 'chain-referral']);
    expect(result.reason(0)).toEqual({
      zh: '缺少客户号；来源：广告开拓法',
      en: 'no customer id; source: Advertising',
    });
  });

  it('count the greatest value of a customer who stands in several rows, and none below zero', () => {
    const result = runMethod(referral, [
      texts('customerId', ['A', 'B', 'B', 'B', 'C']),
      texts('referrer', [undefined, 'A', undefined, undefined, 'A']),
      numbers('revenue', [1, 20, 50, 30, -7]),
    ]);
    expect(numbersOf(result, 'referral-value')).toEqual([50, 0, 0, 0, 0]);
    expect(numbersOf(result, 'all')).toEqual([2, 0, 0, 0, 0]);
  });

  it('reach as deep as asked, and no deeper', () => {
    const columns = [
      texts('customerId', ['A', 'B', 'C', 'D']),
      texts('referrer', [undefined, 'A', 'B', 'C']),
      numbers('revenue', [0, 8, 8, 8]),
    ];
    const found = (params: Record<string, unknown>) => {
      const result = runMethod(referral, columns, params);
      return [
        numbersOf(result, 'all')[0],
        numbersOf(result, 'depth')[0],
        numbersOf(result, 'referral-value')[0],
      ];
    };
    expect(found({ depth: 1, discount: 0.5 })).toEqual([1, 1, 8]);
    expect(found({ depth: 2, discount: 0.5 })).toEqual([2, 2, 12]);
    expect(found({ depth: 9, discount: 0.25 })).toEqual([3, 3, 8 + 2 + 0.5]);
    const plain = runMethod(referral, columns.slice(0, 1));
    expect(numbersOf(plain, 'direct')).toEqual([0, 0, 0, 0]);
    expect(plain.issues).toEqual([]);
  });

  it('that go in circles are named, five of them, and bring nobody', () => {
    const ids = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
    const result = runMethod(referral, [
      texts('customerId', ids),
      // A to F in a circle; G was brought by A.
      texts('referrer', ['B', 'C', 'D', 'E', 'F', 'A', 'A']),
    ]);
    expect(result.issues.filter(({ kind }) => kind === 'referral-circle')).toEqual([
      {
        kind: 'referral-circle',
        severity: 'warning',
        text: {
          zh: '6 位客户的推荐关系成环，环上的关系不计。',
          en: 'Referrals of 6 customers go in circles; those links are not counted.',
        },
        count: 6,
        examples: ['A', 'B', 'C', 'D', 'E'].map((value) => ({ cell: '', value })),
      },
    ]);
    expect(numbersOf(result, 'direct')).toEqual([1, 0, 0, 0, 0, 0, 0]);
    expect(result.reason(6).en).toBe('source: Chain referral; brought by A; brought nobody');
  });

  it('list the twenty best: by value, then by how many they brought, then by id', () => {
    const brought: readonly (readonly [who: string, by: string, value: number])[] = [
      ['a1', 'P', 5],
      ['b1', 'Q', 3],
      ['b2', 'Q', 2],
      ['c1', 'R', 9],
      ['d1', 'O', 5],
    ];
    const result = runMethod(referral, [
      texts(
        'customerId',
        brought.map(([who]) => who),
      ),
      texts(
        'referrer',
        brought.map(([, by]) => by),
      ),
      numbers(
        'revenue',
        brought.map(([, , value]) => value),
      ),
    ]);
    expect(result.summary[1]?.rows.map((row) => row.map(english))).toEqual([
      ['R', 1, 1, 9],
      ['Q', 2, 2, 5],
      ['O', 1, 1, 5],
      ['P', 1, 1, 5],
    ]);
    const many = Array.from({ length: 25 }, (_, row) => String(row));
    const longer = runMethod(referral, [
      texts('customerId', many),
      texts(
        'referrer',
        many.map((own) => `by ${own}`),
      ),
    ]);
    expect(longer.summary[1]?.rows).toHaveLength(20);
  });
});
