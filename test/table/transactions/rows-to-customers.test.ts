import { Missing } from '../../../src/table/cells/missing';
import type { Column } from '../../../src/table/columns/column';
import { textAt } from '../../../src/table/columns/column';
import { findColumn, type Table } from '../../../src/table/columns/table';
import { rowsToCustomers, type JoinWords } from '../../../src/table/transactions/rows-to-customers';
import { dates, day, flags, numbers, texts } from '../../support/columns';

const asWritten: JoinWords = () => undefined;
const id = texts('customerId', ['a', 'b', 'a', 'c', 'a']);

function tableOf(columns: readonly Column[]): Table {
  const rowCount = columns[0]?.missing.length ?? 0;
  return { rowCount, sheetRows: Int32Array.from({ length: rowCount }, (_, row) => row + 1), columns };
}

function joinedOf(columns: readonly Column[], joinWords = asWritten) {
  return rowsToCustomers(tableOf(columns), day('2026-06-30'), joinWords);
}

/** What a column of the sheet comes to for each customer; undefined where it is missing. */
function comesTo(column: Column, ...others: Column[]): unknown[] {
  const joined = joinedOf([id, column, ...others]);
  const made = joined && findColumn(joined.table, column.role ?? column.header);
  if (!made) throw new Error('Nothing was made of it.');
  return Array.from(made.missing, (missing, row) =>
    missing === Missing.present ? (made.kind === 'text' ? textAt(made, row) : made.values[row]) : undefined,
  );
}

const without = <C extends Column>(column: C, header: string): C => ({ ...column, role: undefined, header });
const days = (...given: string[]): number[] => given.map(day);

describe('rows of accounts brought together', () => {
  it('gives a row a customer, in the order of the sheet, and says where each row belongs', () => {
    const joined = joinedOf([id, texts('name', ['甲', '乙', '甲', '丙', '甲'])]);
    expect(joined?.table.rowCount).toBe(3);
    expect([...(joined?.table.sheetRows ?? [])]).toEqual([1, 2, 4]);
    expect([...(joined?.customerOf ?? [])]).toEqual([0, 1, 0, 2, 0]);
    expect(joined?.issues.map(({ text }) => text.zh)).toEqual([
      '5 行合并为 3 位客户判断，结果写在其每一行旁。',
    ]);
  });

  it('leaves a sheet alone in which each customer stands once, or nobody is told apart', () => {
    expect(joinedOf([texts('customerId', ['a', 'b', undefined, undefined])])).toBeUndefined();
    expect(joinedOf([numbers('aum', [1, 2])])).toBeUndefined();
    expect(joinedOf([texts('customerId', ['a'])])).toBeUndefined();
    expect(joinedOf([texts('customerId', [])])).toBeUndefined();
  });

  it('takes a row without an id for a customer of its own, and names where there is no id', () => {
    const joined = joinedOf([texts('customerId', ['a', undefined, 'a', undefined])]);
    expect([...(joined?.customerOf ?? [])]).toEqual([0, 1, 0, 2]);
    expect([...(joinedOf([texts('name', ['甲', '乙', '甲'])])?.customerOf ?? [])]).toEqual([0, 1, 0]);
  });

  it('adds up amounts: a blank adds nothing, and is said; what cannot be read leaves no sum', () => {
    expect(comesTo(numbers('aum', [0.1, 5, 0.2, -3, -1]))).toEqual([-0.7, 5, -3]);
    const part = joinedOf([id, numbers('aum', [1, undefined, undefined, 3, 2])]);
    expect(part?.issues.at(-1)).toMatchObject({ kind: 'part-of-sum', count: 1, examples: [{ cell: 'C2' }] });
    expect(comesTo(numbers('aum', [1, undefined, undefined, 3, 2]))).toEqual([3, undefined, 3]);
    const bad = numbers('aum', [1, 2, undefined, 3, 2]);
    bad.missing[2] = Missing.unreadable;
    expect(comesTo(bad)).toEqual([undefined, 2, 3]);
  });

  it('adds up amounts without a role, and no rates, terms or ratings', () => {
    const given = numbers('x', [1, 2, 3, 4, 5]);
    expect(comesTo(without(given, '年缴保费(元)'))).toEqual([9, 2, 4]);
    expect(comesTo(without(given, '利率'))).toEqual([1, 2, 4]);
    expect(comesTo(numbers('income', [7, 2, 7, 4, 7]))).toEqual([7, 2, 4]);
    expect(comesTo(numbers('tenure', [1, 2, 3, 4, undefined]))).toEqual([3, 2, 4]);
  });

  it('counts an amount once that each of several customers has alike in all rows', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'].flatMap((own) => [own, own]);
    const own = [1, 2, 3, 4, 5].flatMap((amount) => [amount, amount]);
    const [column, fees] = [numbers('aum', own), numbers('balance', own.map((_, row) => row))];
    const joined = joinedOf([texts('customerId', ids), column, fees]);
    expect(joined && findColumn(joined.table, 'aum')).toMatchObject({ values: Float64Array.of(1, 2, 3, 4, 5) });
    expect(joined && findColumn(joined.table, 'balance')).toMatchObject({ values: Float64Array.of(1, 5, 9, 13, 17) });
    expect(joined?.issues[0]?.text.en).toContain('"aum" the same in all rows of each customer, counted once');
  }); // prettier-ignore

  it('has an earlier figure go the way of its measure, blanks or not', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((own) => [own, own]);
    const twice = (blank: number) =>
      [1, 2, 3, 4, 5, 6].flatMap((own) => [own, own]).map((own, row) => (row === blank ? undefined : own));
    const [now, before] = [numbers('aum', twice(3)), numbers('previousAum', twice(7))];
    const joined = joinedOf([texts('customerId', ids), now, before]);
    for (const role of ['aum', 'previousAum']) {
      expect(joined && findColumn(joined.table, role)).toMatchObject({
        values: Float64Array.of(1, 2, 3, 4, 5, 6),
      });
    }
  });

  it('adds up what falls due where no row of the customer has a day', () => {
    const due = dates('maturityDate', [undefined, '2026-07-01', undefined, undefined, undefined]);
    expect(comesTo(numbers('maturityAmount', [100, 5, 20, 7, 3]), due)).toEqual([123, 5, 7]);
  });

  it('counts the rows as products held, unless a column tells', () => {
    const made = joinedOf([id]);
    expect(made && findColumn(made.table, 'productCount')).toMatchObject({
      values: Float64Array.of(3, 1, 1),
    });
    expect(comesTo(numbers('productCount', [1, 2, 2, 1, 1]))).toEqual([4, 2, 1]);
  });

  it('takes the next day of what falls due, else the latest, with the amount and product of that day', () => {
    const due = dates('maturityDate', ['2026-07-20', '2026-01-01', '2026-06-30', undefined, '2026-06-30']);
    expect(comesTo(due)).toEqual([day('2026-06-30'), day('2026-01-01'), undefined]);
    const over = dates('maturityDate', ['2026-01-01', undefined, '2026-03-01', undefined, '2026-02-01']);
    expect(comesTo(over)[0]).toBe(day('2026-03-01'));
    expect(comesTo(numbers('maturityAmount', [100, 5, 20, 7, 3]), due)).toEqual([23, 5, 7]);
    expect(comesTo(texts('product', ['债', '存', '基', '险', '基']), due)).toEqual(['基', '存', '险']);
    expect(comesTo(texts('product', ['债', '存', '基', '险', '基']))).toEqual(['债；基', '存', '险']);
    expect(comesTo(numbers('maturityAmount', [100, 5, 20, 7, 3]))).toEqual([123, 5, 7]);
  });

  it('takes the latest contact, the earliest opening and the first birthday', () => {
    const given = ['2026-02-01', '2026-01-01', '2026-03-01', '2026-01-01', '2026-01-15'];
    expect(comesTo(dates('lastContactDate', given))).toEqual(days('2026-03-01', '2026-01-01', '2026-01-01'));
    expect(comesTo(dates('openDate', given))).toEqual(days('2026-01-15', '2026-01-01', '2026-01-01'));
    expect(comesTo(dates('birthday', given))).toEqual(days('2026-02-01', '2026-01-01', '2026-01-01'));
    expect(comesTo(without(dates('x', given), '末次委托日'))[0]).toBe(day('2026-03-01'));
  });

  it('takes the first position that is written, and says where rows differ', () => {
    const column = texts('position', [undefined, '职员', '董事长', undefined, '职员']);
    expect(comesTo(column)).toEqual(['董事长', '职员', undefined]);
    expect(joinedOf([id, column])?.issues.at(-1)).toMatchObject({
      ...{ kind: 'rows-differ', severity: 'warning', count: 1, column: 'position' },
      text: { zh: '「position」有 1 位客户各行不同，取先写明的一个。' },
    });
    expect(joinedOf([id, dates('birthday', ['2026-02-01', undefined, '2026-03-01', undefined, undefined])])?.issues).toHaveLength(2);
    expect(joinedOf([id, texts('branch', ['东', '西', '东', undefined, undefined])])?.issues).toHaveLength(1);
  }); // prettier-ignore

  it('says yes where one row does; that somebody left, only where all do', () => {
    const given = [false, undefined, true, false, undefined];
    expect(comesTo(flags('contractSigned', given))).toEqual([1, undefined, 0]);
    expect(comesTo(flags('churned', given))).toEqual([0, undefined, 0]);
  });

  it('joins words as it is told to', () => {
    const column = texts('trigger', ['卖房', undefined, '升职', '无', '卖房']);
    const joined = joinedOf([id, column], ({ role, dictionary }) =>
      role === 'trigger' ? (codes) => codes.map((code) => dictionary[code]).join('+') : undefined,
    );
    const made = joined && findColumn(joined.table, 'trigger');
    expect(made?.kind === 'text' && [0, 1, 2].map((row) => textAt(made, row))).toEqual(['卖房+升职', undefined, '无']);
  }); // prettier-ignore
});
