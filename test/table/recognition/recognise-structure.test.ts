import type { Cell } from '../../../src/table/cells/cell';
import { recogniseStructure } from '../../../src/table/recognition/recognise-structure';
import { area, sampleOf } from '../samples';

const customers: Cell[][] = [
  ['0001', '张三', 125000, 46203],
  ['0002', '李四', 98000, 46204],
  ['0003', '王五', '', 46205],
];
const header = ['客户号', '客户姓名', '存款余额', '开户日期'];
const headersOf = (structure: ReturnType<typeof recogniseStructure>): string[] =>
  structure.columns.map((column) => column.header);

describe('finding the table in a sheet', () => {
  test('takes the first row of a plain list', () => {
    const structure = recogniseStructure(sampleOf([header, ...customers]));
    expect(structure).toMatchObject({
      headerRows: { first: 0, last: 0 },
      dataStart: 1,
      skipped: [],
      issues: [],
    });
    expect(headersOf(structure)).toEqual(header);
  });

  test('finds the header under a merged title, a note and a blank row, and lists what it passed', () => {
    const rows = [['某支行客户清单'], ['制表日期：2026-06-30', '', '单位：元'], [], header, ...customers];
    const structure = recogniseStructure(sampleOf(rows, { merged: [area(0, 0, 1, 4)] }));
    expect(structure.headerRows).toEqual({ first: 3, last: 3 });
    expect(structure.skipped.map(({ sheetRow, why }) => [sheetRow, why])).toEqual([
      [0, 'title'],
      [1, 'note'],
      [2, 'blank'],
    ]);
  });

  test('counts rows and columns in the sheet, wherever the region begins', () => {
    const structure = recogniseStructure(
      sampleOf([['清单'], header, ...customers], { firstRow: 9, firstColumn: 2 }),
    );
    expect(structure).toMatchObject({ headerRows: { first: 10, last: 10 }, dataStart: 11 });
    expect(structure.columns.map(({ sheetColumn }) => sheetColumn)).toEqual([2, 3, 4, 5]);
  });

  test('joins a header of two rows that is merged across and down', () => {
    const rows = [
      ['客户号', '客户姓名', '存款', '', '贷款', ''],
      ['', '', '余额', '日均', '余额', '笔数'],
      ['0001', '张三', 1, 2, 3, 4],
      ['0002', '李四', 5, 6, 7, 8],
    ];
    const merged = [area(0, 0, 2, 1), area(0, 1, 2, 1), area(0, 2, 1, 2), area(0, 4, 1, 2)];
    const structure = recogniseStructure(sampleOf(rows, { merged }));
    expect(structure.headerRows).toEqual({ first: 0, last: 1 });
    expect(headersOf(structure)).toEqual([
      '客户号',
      '客户姓名',
      '存款 余额',
      '存款 日均',
      '贷款 余额',
      '贷款 笔数',
    ]);
  });

  test('joins the same header where nothing is merged, as in a .csv', () => {
    const rows = [
      ['客户号', '客户姓名', '存款', '', '贷款', ''],
      ['', '', '余额', '日均', '余额', '笔数'],
      ['0001', '张三', 1, 2, 3, 4],
    ];
    expect(headersOf(recogniseStructure(sampleOf(rows)))).toEqual([
      '客户号',
      '客户姓名',
      '存款 余额',
      '存款 日均',
      '贷款 余额',
      '贷款 笔数',
    ]);
  });

  test('takes a row of units into the header', () => {
    const structure = recogniseStructure(sampleOf([header, ['', '', '(万元)', ''], ...customers]));
    expect(structure.headerRows).toEqual({ first: 0, last: 1 });
    expect(headersOf(structure)[2]).toBe('存款余额 (万元)');
  });

  test('does not take notes above for headings of groups', () => {
    const rows = [['所有', '数据', '', '', ''], ['a note', '', 'merged note', '', 'x'], ['Name', 'City', 'Age', 'Sum', 'Day'], ['Ann', 'Rome', 3, 4, 5]]; // prettier-ignore
    const structure = recogniseStructure(sampleOf(rows, { merged: [area(1, 2, 1, 2)] }));
    expect(structure.headerRows).toEqual({ first: 2, last: 2 });
  });

  test('names columns by their letters where there is no header, and says so', () => {
    const structure = recogniseStructure(sampleOf(customers));
    expect(structure).toMatchObject({ headerRows: undefined, dataStart: 0 });
    expect(headersOf(structure)).toEqual(['A列', 'B列', 'C列', 'D列']);
    expect(structure.issues.map(({ kind }) => kind)).toEqual(['no-header']);
    expect(headersOf(recogniseStructure(sampleOf([[1, 2], [3, 4]])))).toEqual(['Column A', 'Column B']); // prettier-ignore
  });

  test('makes missing and repeated headers unique, and says so', () => {
    const structure = recogniseStructure(sampleOf([['余额', '', '余额', '余额'], [1, 2, 3, 4]])); // prettier-ignore
    expect(headersOf(structure)).toEqual(['余额', 'B列', '余额 (2)', '余额 (3)']);
    expect(structure.issues.map(({ kind, count }) => [kind, count])).toEqual([
      ['unnamed-column', 1],
      ['duplicate-header', 2],
    ]);
  });

  test('marks a column with neither header nor values as empty', () => {
    const structure = recogniseStructure(sampleOf([['余额', '', '笔数'], [1, '', 2]])); // prettier-ignore
    expect(structure.columns.map(({ empty }) => empty)).toEqual([false, true, false]);
    expect(structure.issues).toEqual([]);
  });

  test('puts a header of several lines on one', () => {
    const structure = recogniseStructure(sampleOf([['客户\n号', ' 存款\u00a0余额 '], ['1', 2]])); // prettier-ignore
    expect(headersOf(structure)).toEqual(['客户 号', '存款 余额']);
  });

  test('does as it is told', () => {
    const rows = [['x', 'y'], ['a', 'b'], ['c', 'd']]; // prettier-ignore
    const told = recogniseStructure(sampleOf(rows, { firstRow: 4 }), { headerRows: { first: 5, last: 5 } });
    expect(headersOf(told)).toEqual(['a', 'b']);
    expect(recogniseStructure(sampleOf(rows), { headerRows: 'none' }).headerRows).toBeUndefined();
  });

  test('stands an empty region', () => {
    expect(recogniseStructure(sampleOf([]))).toMatchObject({ headerRows: undefined, columns: [] });
    expect(recogniseStructure(sampleOf([['', ''], ['', '']])).columns.every(({ empty }) => empty)).toBe(true); // prettier-ignore
  });
});
