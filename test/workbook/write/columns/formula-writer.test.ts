import type { Sheet } from '../../../../src/embedded-host/model/book/sheet';
import { insertColumns, insertRows } from '../../../../src/embedded-host/model/book/structure';
import { Workbook } from '../../../../src/embedded-host/model/book/workbook';
import type { Formula } from '../../../../src/workbook/formula/formula';
import { markColumn } from '../../../../src/workbook/memory/identity';
import { emptyState } from '../../../../src/workbook/memory/state';
import type { ColumnsToWrite, ColumnToWrite } from '../../../../src/workbook/write/columns/column-to-write';
import {
  anchorInputs,
  arePlacesSame,
  FormulaWriter,
  type WrittenPlaces,
} from '../../../../src/workbook/write/columns/formula-writer';
import { Journal, readJournal } from '../../../../src/workbook/write/journal/journal';
import { anchorKeys } from '../../../../src/workbook/write/columns/row-keys';
import { startHost } from '../../../support/client';

const formula: Formula = { node: 'cell', sheetColumn: 3 };

function column(key: string, valueRows?: readonly number[]): ColumnToWrite {
  return {
    key,
    header: key,
    place: 'end',
    holdsData: false,
    cell: () => 1,
    decoration: { note: '', numberFormat: 'General', width: 10, rows: 2, tiers: [] },
    ...(valueRows && { formula: { formula, valueRows: Int32Array.from(valueRows), examples: [] } }),
  };
}

const [live, plain] = [column('abc.class', [2]), column('abc.rank')];

/** Customers in rows 5, 6 and 8 under a header in row 4; their keys in A, what the formula reads in D, own columns in F and G. */
const withoutFormulas: ColumnsToWrite = {
  sheetName: '客户',
  tableName: undefined,
  headerRow: 3,
  sheetRows: Int32Array.of(4, 5, 7),
  keys: { sheetColumn: 0, hashes: Uint32Array.of(1, 2, 3) },
  blankRows: [],
  nameColumn: undefined,
  lastColumn: 4,
  columns: [live, plain],
};
const target: ColumnsToWrite = {
  ...withoutFormulas,
  formulas: { language: 'en-US', dateOffset: 0, inputs: [{ sheetColumn: 3, header: '资产 规模' }] },
};

const places: WrittenPlaces = {
  headerRow: 3,
  keyColumn: 0,
  inputs: new Map([[3, 3]]),
  own: new Map([
    ['abc.class', 5],
    ['abc.rank', 6],
  ]),
  firstRow: 4,
  lastRow: 7,
};

describe('what a run writes as formulas', () => {
  const writer = new FormulaWriter(target, 1);
  const values = new FormulaWriter(withoutFormulas, 1);

  it('are the columns that have one, and takes as much room as the farthest addresses', () => {
    expect([writer.writes([plain]), writer.writes([plain, live]), writer.writes([])]).toEqual([
      false,
      true,
      false,
    ]);
    // Twice the length of =$XFD1.
    expect([writer.bytesOf([plain]), writer.bytesOf([live, plain, live])]).toEqual([0, 24]);
    expect(values.bytesOf([live])).toBe(0);
  });

  it('stand in the rows of the table, but for those that keep a value', () => {
    const text = writer.textsOf(live, { ...places, inputs: new Map([[3, 9]]), headerRow: 5 });
    // The row under the header in row 6 is the seventh.
    expect([text(0, 0), text(1, 1), text(2, 3), text(-1, 2)]).toEqual(['=$J7', '=$J8', undefined, undefined]);
    expect(writer.textsOf(plain, places)(0, 0)).toBeUndefined();
    expect(values.textsOf(live, places)(0, 0)).toBeUndefined();
  });

  it('means the same only where columns and rows stand where they stood', () => {
    const others: Partial<WrittenPlaces>[] = [
      { inputs: new Map([[3, 4]]) },
      { own: new Map([['abc.class', 5]]) },
      { firstRow: 5 },
      { lastRow: 8 },
      { keyColumn: 1 },
    ];
    expect(arePlacesSame(places, { ...places, inputs: new Map(places.inputs) })).toBe(true);
    expect(others.map((other) => arePlacesSame(places, { ...places, ...other }))).toEqual(
      others.map(() => false),
    );
  });
});

describe('the columns that formulas read', () => {
  let sheet: Sheet;

  async function anchored(header: string, given = target) {
    const workbook = Workbook.createEmpty('客户');
    sheet = workbook.activeSheet;
    sheet.setValue(3, 3, header);
    await startHost(workbook);
    return Excel.run(async (context) => {
      const journal = new Journal(7);
      journal.begin(context, emptyState);
      const excel = context.workbook.worksheets.getItem('客户');
      markColumn(excel, 'abc.class', excel.getRange('F4'));
      markColumn(excel, 'abc.rank', excel.getRange('G4'));
      anchorKeys(context, given, journal);
      const check = anchorInputs(context, given, journal);
      await context.sync();
      const names = workbook.definedNames.all().filter(({ name }) => name.startsWith('_huiyan_anchor_'));
      return { check, names, operations: (await readJournal(context))?.operations };
    });
  }

  const looked = () =>
    Excel.run(async (context) => {
      const lookedUp = new FormulaWriter(target, 7).lookUp(context.workbook.worksheets.getItem('客户'));
      await context.sync();
      return lookedUp();
    });

  it('have hidden names while the run lasts, which the journal takes back', async () => {
    const { names, operations } = await anchored('资产规模');
    const expected = ['_huiyan_anchor_7_key', '_huiyan_anchor_7_input_3'];
    expect(names.map(({ name, isHidden, formula }) => [name, isHidden, formula])).toEqual([
      [expected[0], true, '客户!$A$4'],
      [expected[1], true, '客户!$D$4'],
    ]);
    expect(operations).toEqual(expected.map((name) => ({ kind: 'anchor-keys', sheet: '客户', name })));
    expect((await anchored('x', withoutFormulas)).operations).toHaveLength(1);
  });

  it('are found wherever they stand by then, with the rows', async () => {
    await anchored('资产规模');
    expect(await looked()).toEqual(places);
    insertRows(sheet, 1, 2);
    insertColumns(sheet, 2, 1);
    expect(await looked()).toEqual({
      headerRow: 5,
      keyColumn: 0,
      inputs: new Map([[3, 4]]),
      own: new Map([
        ['abc.class', 6],
        ['abc.rank', 7],
      ]),
      firstRow: 6,
      lastRow: 9,
    });
  });

  it('must be those that were read, by the last part of their header at least', async () => {
    for (const header of ['资产 规模', '规模', '']) expect((await anchored(header)).check).not.toThrow();
    const { check } = await anchored('年龄');
    expect(check).toThrow(expect.objectContaining({ code: 'sheet-changed' }) as Error);
  });
});
