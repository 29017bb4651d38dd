import type { Problem } from '../../../src/locales/problem';
import { defineMethod, type Method } from '../../../src/methods/shared/contract';
import { lazyNumbers } from '../../../src/methods/shared/numbers';
import { bindScheme } from '../../../src/scheme/binding/bind';
import { requireComplete } from '../../../src/scheme/binding/binding-messages';
import { recordRun } from '../../../src/scheme/results/run-record';
import { runSchemeNow } from '../../../src/scheme/running/run';
import type { Scheme } from '../../../src/scheme/definition/scheme';
import type { Column } from '../../../src/table/columns/column';
import type { Table } from '../../../src/table/columns/table';
import { dates, numbers, texts } from '../../support/columns';

/** Each customer's amount at the price list's price; the discount list is optional. */
const priced = defineMethod({
  id: 'priced',
  label: { zh: '计价', en: 'Priced' },
  description: { zh: '按价目表计价', en: 'Prices by a list' },
  source: { zh: '测试', en: 'Test' },
  inputs: { product: { role: 'product', kind: 'text' } },
  sheets: {
    prices: {
      label: { zh: '价目表', en: 'Price list' },
      inputs: {
        product: { role: 'product', kind: 'text', orRole: 'name' },
        price: { role: 'revenue', kind: 'number' },
      },
    },
    discounts: {
      label: { zh: '折扣表', en: 'Discounts' },
      optional: true,
      inputs: { share: { role: 'profit', kind: 'number' } },
    },
  },
  params: {},
  run({ product }, _params, { sheets: { prices, discounts } }) {
    const { product: names, price } = prices.columns;
    const factor = 1 - (discounts?.columns.share.values[0] ?? 0);
    const of = new Map(Array.from(names.codes, (code, row) => [names.dictionary[code], price.values[row]]));
    const values = Float64Array.from(
      product.codes,
      (code) => (of.get(product.dictionary[code]) ?? NaN) * factor,
    );
    return {
      columns: [
        lazyNumbers({ id: 'price', label: { zh: '价格', en: 'Price' }, format: 'money' }, () => values),
      ],
      reason: () => ({ zh: '价目表', en: 'List' }),
      issues: [],
      summary: [],
    };
  },
});
const methods: Readonly<Record<string, Method>> = { priced };
const scheme: Scheme = {
  version: 1,
  id: 'priced',
  label: { zh: '计价', en: 'Priced' },
  steps: [{ method: 'priced' }],
};

const table = (...columns: Column[]): Table => ({
  rowCount: columns[0]?.missing.length ?? 0,
  sheetRows: Int32Array.from(columns[0]?.missing ?? [], (_, row) => row + 1),
  columns: columns.map((column, index) => ({ ...column, sheetColumn: index })),
});
const customers = table(texts('product', ['B', 'A', 'C']));
const prices = {
  sheetName: '价目 表',
  table: table(texts('name', ['A', 'B']), numbers('revenue', [10, undefined])),
};
const discounts = { sheetName: '折扣', table: table(numbers('profit', [0.2])) };
const asOf = 46203;

const valuesOf = (sheets: Parameters<typeof runSchemeNow>[2]['sheets']): number[] => {
  const [column] = runSchemeNow(customers, scheme, { asOf, ...(sheets && { sheets }) }, methods).columns;
  return column?.output.kind === 'number' ? [...column.output.values] : [];
};

describe('further sheets', () => {
  it('take a column that stands in for one input for no other: the name in a contact log is the customer or who called', () => {
    const visits: Scheme = { ...scheme, steps: [{ method: 'cadence' }] };
    const own = table(texts('tierLevel', ['a']), dates('lastContactDate', ['2026-06-01'])).columns;
    const bound = (...log: Column[]) =>
      bindScheme(visits, own, undefined, {
        contacts: table(...log, dates('lastContactDate', ['2026-06-01'])).columns,
      });
    const byId = bound(texts('customerId', ['1']), texts('name', ['张三']));
    expect(byId.missing).toEqual([]);
    expect(byId.steps[0]?.sheets['contacts']?.['person']).toMatchObject({ header: 'name' });
    expect(bound(texts('name', ['甲'])).missing).toMatchObject([{ sheet: 'contacts', input: 'person' }]);
  });

  it('reach the method with their columns by role, and by the second role where the first is not there', () => {
    expect(valuesOf({ prices })).toEqual([NaN, 10, NaN]);
    expect(valuesOf({ prices, discounts })).toEqual([NaN, 8, NaN]);
  });

  it('are asked for by name when a required one was not pointed at', () => {
    const binding = bindScheme(scheme, customers.columns, methods);
    expect(() => {
      requireComplete(binding);
    }).toThrow('A sheet is missing: Priced needs Price list (prices).');
    expect(binding.missing).toEqual([
      { step: 'priced', input: '', sheet: 'prices', wanted: [], kind: undefined },
    ]);
  });

  it('are asked for a column that they lack, as `--map` takes it', () => {
    const binding = bindScheme(scheme, customers.columns, methods, { prices: [texts('name', ['A'])] });
    expect(problemOf(() => requireComplete(binding)).place.missing).toEqual({ column: 'prices.revenue' });
  });

  it('are read as far as a step needs them, as the kinds that it declares', () => {
    const remark = texts('remark', ['x', 'y']);
    const { neededOfSheets } = bindScheme(scheme, customers.columns, methods, {
      prices: [remark, ...prices.table.columns],
    });
    expect(neededOfSheets['prices']?.map(({ header, kind, steps }) => [header, kind, ...steps])).toEqual([
      ['name', 'text', 'priced'],
      ['revenue', 'number', 'priced'],
    ]);
  });

  it('do instead of a column that the customers lack, and the refusal says both ways out', () => {
    const products: Scheme = { ...scheme, steps: [{ method: 'recommendation' }] };
    const available = [texts('customerId', ['1']), texts('riskLevel', ['C3'])];
    const holdings = [texts('customerId', ['1']), texts('product', ['A'])];
    expect(bindScheme(products, available, undefined, { holdings }).missing).toEqual([]);
    const problem = problemOf(() => requireComplete(bindScheme(products, available)));
    expect(problem.text.en).toMatch(
      /needs Product \(product\) or Holdings \(holdings\).*point at that sheet/u,
    );
    expect(problem.place.missing).toEqual({ column: 'product', sheet: 'holdings' });
  });

  it('have their own missing values reported with the name of the sheet', () => {
    const { issues } = runSchemeNow(customers, scheme, { asOf, sheets: { prices } }, methods);
    const missing = issues.find(({ kind, column }) => kind === 'missing-values' && column === 'revenue');
    expect(missing?.examples).toEqual([{ cell: "'价目 表'!B3", value: '' }]);
    expect(missing?.text.zh).toBe('工作表“价目 表”：“revenue”有 1 行缺值。');
  });

  it('that are optional are said to be absent', () => {
    const { issues } = bindScheme(scheme, customers.columns, methods, { prices: prices.table.columns });
    expect(issues.map(({ kind }) => kind)).toEqual(['absent-sheet']);
  });

  it('stand in the record of the run', () => {
    const result = runSchemeNow(customers, scheme, { asOf, sheets: { prices } }, methods);
    expect(recordRun(result).steps[0]?.inputs).toEqual({
      product: 'product',
      'prices.product': 'name',
      'prices.price': 'revenue',
    });
  });
});

/** The problem that something ends with. */
function problemOf(work: () => void): Problem {
  try {
    work();
  } catch (error) {
    return error as Problem;
  }
  throw new Error('There was no problem.');
}
