import { deleteRows, insertColumns, insertRows } from '../../../src/embedded-host/model/book/structure';
import type { Workbook } from '../../../src/embedded-host/model/book/workbook';
import { takeBack } from '../../../src/workbook/write/run/take-back';
import { cellsOf, sheetOf } from '../../support/cells-of';
import { startHost } from '../../support/client';
import { bookOf, customers, done, list, type, writeList } from '../../support/contacts-book';
import { apply, openSample, playbook, previewAgain, previewOn } from '../../support/sample-job';
import { differences, snapshot } from '../../support/snapshot';

/** A run whose list was filled in, and a second run: each own sheet of a bank stands, with its Table. */
async function twoRuns(): Promise<Workbook> {
  const workbook = bookOf();
  await writeList(workbook);
  type(workbook, 'C1', '结果', '未接通');
  await again();
  return workbook;
}

async function again(): Promise<void> {
  await apply(await previewAgain(), { callList: { capacity: 20 } });
}

const customersSheet = '慧眼客户';
const ownSheets = [list, done, '慧眼汇总', '慧眼记录'];
const linesOf = (workbook: Workbook, name: string) =>
  snapshot(workbook).filter((line) => line.startsWith(name));

/** Cells, Table, choices and notes of a sheet. */
function standing(workbook: Workbook, name: string) {
  const { tables, dataValidations, notes } = sheetOf(workbook, name);
  const table = tables.map(({ name: own, area, columns }) => [
    own,
    area,
    columns.map((column) => column.name),
  ]);
  return [
    cellsOf(workbook, name),
    table,
    dataValidations.all().map(({ areas }) => areas),
    notes.all().map(({ row, column, text }) => [row, column, text]),
  ];
}

describe('an own sheet that somebody put a row into, above its Table', () => {
  it.each(ownSheets)('is written by the next run as if nothing had been put in: %s', async (name) => {
    const [undisturbed, workbook] = [await twoRuns(), await twoRuns()];
    insertRows(sheetOf(workbook, name), 0, 1);
    await again();
    await startHost(undisturbed);
    await again();
    expect(differences(linesOf(undisturbed, name), linesOf(workbook, name))).toEqual([]);
  });

  it.each(ownSheets)('comes back with Undo as it stood: %s', async (name) => {
    const workbook = await twoRuns();
    insertRows(sheetOf(workbook, name), 0, 1);
    const before = standing(workbook, name);
    sheetOf(workbook).setValue(4, 3, 6_000_000);
    await again();
    await takeBack();
    expect(standing(workbook, name)).toEqual(before);
  });

  it.each(ownSheets)('does not stand in the way of Undo where it was put in since: %s', async (name) => {
    const workbook = await twoRuns();
    const before = cellsOf(workbook, name);
    sheetOf(workbook).setValue(4, 3, 6_000_000);
    await again();
    insertRows(sheetOf(workbook, name), 0, 1);
    await takeBack();
    expect(cellsOf(workbook, name)).toEqual(before);
    await again();
  });

  it('is no obstacle on the customers of transactions either', async () => {
    const workbook = openSample('en-transactions.xlsx');
    const { preview } = await previewOn(workbook, playbook('rfm'));
    await apply(preview);
    const cells = cellsOf(workbook, customersSheet);
    insertRows(sheetOf(workbook, customersSheet), 1, 2);
    await apply(await previewAgain(playbook('rfm')));
    expect(cellsOf(workbook, customersSheet)).toEqual(cells);
  });
});

describe('a headline that somebody typed above an own sheet', () => {
  const headline = ['城南支行 6月', '', '=1+1'];
  const put = (workbook: Workbook, name: string) => {
    insertRows(sheetOf(workbook, name), 0, 2);
    headline.forEach((text, column) => sheetOf(workbook, name).setValue(0, column, text));
  };

  it.each([...ownSheets, '慧眼图例'])(
    'stays, run after run, and all else stands below it: %s',
    async (name) => {
      const [undisturbed, workbook] = [await twoRuns(), await twoRuns()];
      put(workbook, name);
      for (let run = 0; run < 2; run++) await again();
      await startHost(undisturbed);
      for (let run = 0; run < 2; run++) await again();
      const [above, blank, ...below] = cellsOf(workbook, name);
      expect(above?.slice(0, 3)).toEqual(headline);
      expect(blank?.every((cell) => cell === '')).toBe(true);
      expect(below).toEqual(cellsOf(undisturbed, name));
      const down = (book: Workbook) => sheetOf(book, name).tables.map(({ area }) => area);
      const two = ({
        top,
        bottom,
        ...rest
      }: {
        top: number;
        bottom: number;
        left: number;
        right: number;
      }) => ({
        ...rest,
        top: top + 2,
        bottom: bottom + 2,
      });
      expect(down(workbook)).toEqual(down(undisturbed).map(two));
    },
  );

  it.each(ownSheets)('comes back with Undo as everything below it: %s', async (name) => {
    const workbook = await twoRuns();
    put(workbook, name);
    const before = standing(workbook, name);
    sheetOf(workbook).setValue(4, 3, 6_000_000);
    await again();
    await takeBack();
    expect(standing(workbook, name)).toEqual(before);
  });
});

describe('what stood in the call list', () => {
  it.each([
    ['a row', (workbook: Workbook) => insertRows(sheetOf(workbook, list), 6, 1)],
    [
      'rows above and within',
      (workbook: Workbook) => [0, 8].forEach((at) => insertRows(sheetOf(workbook, list), at, 2)),
    ],
    ['a column', (workbook: Workbook) => insertColumns(sheetOf(workbook, list), 3, 1)],
  ])('is not left behind where %s was put in', async (_what, putIn) => {
    const [undisturbed, workbook] = [await twoRuns(), await twoRuns()];
    putIn(workbook);
    await again();
    await startHost(undisturbed);
    await again();
    expect(cellsOf(workbook, list)).toEqual(cellsOf(undisturbed, list));
    expect(sheetOf(workbook, list).dataValidations.all()).toEqual(
      sheetOf(undisturbed, list).dataValidations.all(),
    );
  });

  it('comes back with Undo where a row was put in before the run, and where one was since', async () => {
    const workbook = await twoRuns();
    insertRows(sheetOf(workbook, list), 6, 1);
    const before = standing(workbook, list);
    deleteRows(sheetOf(workbook), customers.length, 1);
    await again();
    insertRows(sheetOf(workbook, list), 7, 2);
    await takeBack();
    expect(standing(workbook, list)).toEqual(before);
  });

  it('is written where its Table was taken away, and where it was moved to another sheet', async () => {
    const workbook = await twoRuns();
    const undisturbed = cellsOf(workbook, list);
    const inExcel = async (work: (sheet: Excel.Worksheet) => void) => {
      const context = new Excel.RequestContext();
      work(context.workbook.worksheets.getItem(list));
      await context.sync();
    };
    await inExcel((sheet) => sheet.tables.getItem('HuiyanCallList').convertToRange());
    await again();
    expect(cellsOf(workbook, list)).toEqual(undisturbed);
    await inExcel((sheet) => {
      sheet.tables.getItem('HuiyanCallList').showTotals = true;
    });
    await again();
    expect(cellsOf(workbook, list)).toEqual(undisturbed);
    expect(sheetOf(workbook, list).tables.map(({ name, hasTotalsRow }) => [name, hasTotalsRow])).toEqual([
      ['HuiyanCallList', false],
    ]);
  });
});

afterAll(() => startHost());
