import type { MethodResult } from '../../../src/methods/shared/contract';
import { conversion } from '../../../src/methods/conversion/conversion';
import { liftTable } from '../../../src/methods/shared/logistic/lift-table';
import { seededRandom } from '../../../src/math/statistics/random';
import type { Column } from '../../../src/table/columns/column';
import { takeRows } from '../../../src/table/columns/take-rows';
import { flags, numbers, texts } from '../../support/columns';
import { numbersOf, runMethod, tiersOf } from '../../support/run-method';

const issueKinds = ({ issues }: MethodResult): string[] => issues.map(({ kind }) => kind);
const count = 400;
const rows = Array.from({ length: count }, (_, row) => row);

/** Those with more balance buy more often, those of the branch 北 too; the last hundred have no outcome yet. */
const random = seededRandom(3);
const made = rows.map((row) => {
  const balance = Math.round(1000 * random());
  const branch = random() < 0.5 ? '北' : '南';
  const odds = -2 + balance / 400 + (branch === '北' ? 1 : 0);
  const bought = random() < 1 / (1 + Math.exp(-odds));
  return { balance, branch, bought: row < 300 ? bought : undefined };
});
const outcome = flags(
  'converted',
  made.map(({ bought }) => bought),
);
const balance = numbers(
  'balance',
  made.map((own) => own.balance),
);
const branch = texts(
  'branch',
  made.map((own) => own.branch),
);
const columns = [outcome, balance, branch];
const params = { features: ['balance', 'branch'] };

describe('conversion', () => {
  let result: MethodResult;
  beforeAll(() => {
    result = runMethod(conversion, columns, params);
  });

  it('learns from the known outcomes and gives everybody a probability', () => {
    expect(result.summary[1]!.rows[0]![1]).toBe(300);
    expect(numbersOf(result, 'probability').every((own) => own > 0 && own < 1)).toBe(true);
    const names = result.summary[3]!.rows.map((row) => (row[0] as { en: string }).en);
    // 北 (U+5317) stands before 南 (U+5357): it is the base level.
    expect(names).toEqual(['(Intercept)', 'balance', 'branch=南']);
    expect(result.summary[3]!.rows[1]![1]).toBeGreaterThan(0);
    expect(result.summary[3]!.rows[2]![1]).toBeLessThan(0);
  });

  it('says what moved the probability, and what would lift a customer', () => {
    const low = tiersOf(result, 'class').indexOf('below');
    expect(result.reason(low).zh).toMatch(/^概率 \d+(\.\d)?%（平均 \d+(\.\d)?% 的 \d+(\.\d)? 倍）；[↑↓] /u);
    expect(result.lift?.(low)?.zh).toMatch(/^若“balance”增加 .*较高.*非因果/u);
  });

  it('does not depend on the order of the rows, to the last bit', () => {
    const order = Int32Array.from(rows, (row) => (row * 7) % count);
    const turned = runMethod(
      conversion,
      columns.map((column) => takeRows(column, order)),
      params,
    );
    const before = numbersOf(result, 'probability');
    expect(numbersOf(turned, 'probability')).toEqual(Array.from(order, (row) => before[row]));
    expect(turned.summary).toEqual(result.summary);
  });

  it('refuses fewer than ten of the rarer outcome per parameter', () => {
    const few = runMethod(
      conversion,
      columns.map((column) => takeRows(column, Int32Array.from(rows.slice(0, 30)))),
      params,
    );
    expect(issueKinds(few)).toContain('thin-data');
    expect(new Set(tiersOf(few, 'class'))).toEqual(new Set(['no-data']));
    expect(few.reason(0).zh).toBe('数据不足以估计模型');
  });

  it('leaves out and reports a column that alone separates the outcome', () => {
    const called = numbers(
      'duration',
      made.map(({ bought }, row) => (bought ? 500 : 10) + (row % 7)),
    );
    const leaking = runMethod(conversion, [...columns, called], {
      features: [...params.features, 'duration'],
    });
    expect(leaking.issues.find(({ kind }) => kind === 'leak')).toMatchObject({
      column: 'duration',
      severity: 'warning',
    });
    expect(leaking.summary[3]!.rows).toHaveLength(3);
  });

  it('says that the outcome is separated where such a column is kept, and falls back on a ridge', () => {
    const called = numbers(
      'duration',
      made.map(({ bought }, row) => (bought ? 500 : 10) + (row % 7)),
    );
    const kept = runMethod(conversion, [...columns, called], {
      features: [...params.features, 'duration'],
      leaks: 'keep',
    });
    expect(issueKinds(kept)).toContain('separation');
    expect(kept.summary[3]!.rows.every((row) => row[2] === null)).toBe(true);
    expect(numbersOf(kept, 'probability').every((own) => own > 0 && own < 1)).toBe(true);
  });

  it('is no data where a column is missing, or has a value that no known outcome has', () => {
    const strange = texts(
      'branch',
      made.map((own, row) => (row === 350 ? '西' : row === 351 ? undefined : own.branch)),
    );
    const other = runMethod(conversion, [outcome, balance, strange], params);
    expect(tiersOf(other, 'class').slice(350, 352)).toEqual(['no-data', 'no-data']);
    expect(other.reason(350).zh).toBe('branch的取值在有结果的客户中未出现');
    expect(other.reason(351).zh).toBe('缺少branch');
  });

  it('leaves out text with too many values and names the columns that are absent', () => {
    const ids = texts(
      'account',
      rows.map((row) => `N${String(row)}`),
    );
    const other = runMethod(conversion, [...columns, ids], {
      features: [...params.features, 'account', 'aum'],
    });
    expect(issueKinds(other)).toEqual(expect.arrayContaining(['too-many-levels', 'absent-column']));
  });

  it('says when all have the same outcome', () => {
    const all = flags(
      'converted',
      rows.map(() => true),
    );
    expect(issueKinds(runMethod(conversion, [all, balance, branch], params))).toContain('one-outcome');
  });
});

describe('the table of tenths', () => {
  it('shares equal probabilities out where a cut goes through them', () => {
    const table = liftTable(
      new Float64Array(20).fill(0.5),
      Uint8Array.from({ length: 20 }, (_, row) => Number(row < 5)),
    );
    expect(table.map(({ rows: own, positives }) => [own, positives])).toEqual(new Array(10).fill([2, 0.5]));
  });
});

describe('an outcome that is not yes or no', () => {
  const rows = Array.from({ length: 120 }, (_, row) => row);
  const happened = (row: number) => row % 3 === 0 || (row % 2 === 0 && row % 5 === 0);
  const known = (row: number) => row % 10 !== 9;
  const amounts = numbers('balance', rows.map((row) => ((row * 7) % 12) + (happened(row) ? 3 : 0))); // prettier-ignore
  const said = (words: readonly [yes: string, no: string]) =>
    texts('status', rows.map((row) => (known(row) ? words[happened(row) ? 0 : 1] : undefined))); // prettier-ignore
  const probabilities = (columns: readonly Column[], params: object = {}) =>
    numbersOf(runMethod(conversion, columns, { features: ['balance'], ...params }), 'probability');
  const asFlags = () =>
    probabilities([flags('converted', rows.map((row) => (known(row) ? happened(row) : undefined))), amounts]); // prettier-ignore

  it.each([
    ['成交', '未成交'],
    ['Attrited Customer', 'Existing Customer'],
    ['Ｗon', 'lost'],
  ] as const)('is taken as it is said: %s and %s', (yes, no) => {
    const wanted = yes === 'Ｗon' ? 'WON' : yes;
    expect(probabilities([said([yes, no]), amounts], { outcome: [` status ＝ ${wanted} `] })).toEqual(
      asFlags(),
    );
  });

  it('may be a number, or several values', () => {
    const coded = numbers('status', rows.map((row) => (known(row) ? (happened(row) ? 1 : 2) : undefined))); // prettier-ignore
    expect(probabilities([coded, amounts], { outcome: ['status=1'] })).toEqual(asFlags());
    const three = texts('status', rows.map((row) => (!known(row) ? undefined : happened(row) ? (row % 2 ? 'won' : 'renewed') : 'lost'))); // prettier-ignore
    expect(probabilities([three, amounts], { outcome: ['status=won', 'status=renewed'] })).toEqual(asFlags());
  });

  it('is refused with what there is where the column or the value is none, or it is not written so', () => {
    const columns = [said(['won', 'lost']), amounts];
    const refusal =
      (...outcome: string[]) =>
      () =>
        probabilities(columns, { outcome });
    expect(refusal('stage=won')).toThrow('Outcome: There is no column "stage".');
    expect(refusal('status=signed')).toThrow('"status" holds no "signed". There are: won、lost.');
    expect(refusal('status=won', 'balance=1')).toThrow('"status" and "balance" are two columns.');
    expect(refusal('won')).toThrow('"won" should be written column=value.');
  });

  it('never explains itself', () => {
    const result = runMethod(conversion, [said(['won', 'lost']), amounts], {
      ...{ features: ['balance', 'status'], outcome: ['status=won'] },
    });
    const names = result.summary
      .find(({ id }) => id === 'coefficients')
      ?.rows.map(([name]) => (name as { en: string }).en);
    expect(names).toEqual(['(Intercept)', 'balance']);
  });
});
