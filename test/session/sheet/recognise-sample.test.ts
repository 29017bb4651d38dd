import { recogniseSample } from '../../../src/session/sheet/recognise-sample';
import type { Cell } from '../../../src/table/cells/cell';
import { area, sampleOf } from '../../table/samples';

const title: Cell[] = ['基本信息', '', '', '', ''];
const rows: Cell[][] = [
  ['客户号', '客户姓名', '职位', '资产规模', '触发事件'],
  ['C1', '王伟', '董事长', 5_000_000, '大额转入'],
  ['C2', '李芳', '职员', 3_000, ''],
];
const roles = ['customerId', 'name', 'position', 'aum', 'trigger'];

/** A row with a ★ put in behind the name and two columns behind the end. */
const annotated = ([id = '', name = '', ...others]: readonly Cell[], own: readonly Cell[]): Cell[] =>
  [id, name, own[0] ?? '', ...others, ...own.slice(1)]; // prettier-ignore

describe('a sheet that a run has written to', () => {
  it('is recognised as before: a title across the table does not become a group of headers', () => {
    const before = recogniseSample(sampleOf([title, ...rows], { merged: [area(0, 0, 1, 5)] }), []);
    const withOwn = [
      annotated(title, []),
      annotated(rows[0] ?? [], ['★', '客户层级', '判定依据']),
      ...rows.slice(1).map((row) => annotated(row, ['★', '高端客户', '资产规模 500万'])),
    ];
    const sample = sampleOf(withOwn, { merged: [area(0, 0, 1, 6)] });
    const after = recogniseSample(sample, [2, 6, 7]);
    expect(before.columns.map(({ role }) => role)).toEqual(roles);
    expect(after.columns.map(({ role }) => role)).toEqual(roles);
    expect(after.columns.map(({ sheetColumn }) => sheetColumn)).toEqual([0, 1, 3, 4, 5]);
    expect(after.structure).toMatchObject({
      headerRows: before.structure.headerRows,
      dataStart: before.structure.dataStart,
      skipped: before.structure.skipped,
    });
  });

  it('names a column without a header by where it stands now', () => {
    const nameless = rows.map((row, at) => [...row.slice(0, 4), at === 0 ? '' : (row[4] ?? '')]);
    const sample = sampleOf(nameless.map((row) => annotated(row, ['★', '高端客户', ''])));
    const { columns } = recogniseSample(sample, [2, 6, 7]);
    expect(columns.at(-1)).toMatchObject({ sheetColumn: 5, header: 'F列' });
  });
});
