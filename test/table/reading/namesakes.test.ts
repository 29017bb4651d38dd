import type { Cell } from '../../../src/table/cells/cell';
import { TableBuilder } from '../../../src/table/reading/table-builder';
import { rowsToCustomers } from '../../../src/table/transactions/rows-to-customers';
import { plansOf } from '../samples';

const plans = plansOf(
  ['投保人', 'text', 'name'],
  ['证件尾号', 'text'],
  ['手机', 'text', 'phone'],
  ['职业', 'text', 'position'],
);

function read(rows: readonly (readonly Cell[])[]) {
  const builder = new TableBuilder(plans);
  builder.addBlock(1, [{ firstColumn: 0, values: rows }]);
  return builder.finish();
}

/** The customer of each row. */
function customersOf(rows: readonly (readonly Cell[])[]): readonly number[] {
  const { table } = read(rows);
  return [...(rowsToCustomers(table, 46_000, () => undefined)?.customerOf ?? rows.keys())];
}

describe('customers of one name without an id', () => {
  it('are two where document, telephone or position contradict', () => {
    expect(
      customersOf([
        ['王秀兰', '132442', '13800000001', '律师'],
        ['李敏', '', '', ''],
        ['王秀兰', '832315', '13800000002', '护士'],
        ['王秀兰', '132442', '13900000009', '律师'],
      ]),
    ).toEqual([0, 1, 2, 0]);
    expect(
      customersOf([
        ['王秀兰', '', '13800000001；13700000007', '律师'],
        ['王秀兰', '', '13700000007', '退休'],
        ['王秀兰', '', '13600000003', '律师'],
      ]),
    ).toEqual([0, 0, 1]);
    expect(
      customersOf([
        ['王秀兰', '', '', '律师'],
        ['王秀兰', '', '', ''],
        ['王秀兰', '', '', '护士'],
      ]),
    ).toEqual([0, 0, 1]);
  });

  it('are named with their cells, and keep their name', () => {
    const { table, issues } = read([
      ['王秀兰', '132442', '', ''],
      ['王秀兰', '832315', '', ''],
    ]);
    expect(issues.find(({ kind }) => kind === 'namesakes')).toMatchObject({
      count: 1,
      column: '投保人',
      assumption: true,
      examples: [{ cell: 'A3', value: '王秀兰' }],
    });
    expect(table.columns[0]).toMatchObject({ dictionary: ['王秀兰', '王秀兰'] });
  });

  it('are one where nothing contradicts', () => {
    const { issues } = read([
      ['王秀兰', '132442', '', '律师'],
      ['王秀兰', '132442', '13800000001', ''],
    ]);
    expect(issues.some(({ kind }) => kind === 'namesakes')).toBe(false);
  });
});
