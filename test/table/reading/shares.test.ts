import { localEngine } from '../../../src/session/engine/local-engine';
import { recogniseSheet } from '../../../src/session/reading/recognise-sheet';
import { planReading } from '../../../src/session/reading/read-table';
import { TableBuilder } from '../../../src/table/reading/table-builder';
import { findColumn } from '../../../src/table/columns/table';
import { readColumns } from '../../../src/workbook/read/columns';
import { Workbook } from '../../../src/embedded-host/model/book/workbook';
import { startHost } from '../../support/client';
import { readList } from '../../support/read-list';

type Given = readonly (number | string | undefined)[];

/** What a column of shares under a heading is read as, and what is said of it. */
function read(heading: string, cells: Given, formats?: readonly string[]) {
  const rows = cells.map((cell, at) => [`C00${at}`, `王${at}`, cell]);
  const list = readList([['客户号', '姓名', heading], ...rows], { ...(formats && { formats }) });
  return {
    values: list.values(heading),
    said: (kind: string) => list.said(kind)[0]?.examples.map(({ cell }) => cell),
  };
}

describe.each(['留存率', '成交概率', '出勤率', '钱包份额'])('a column of shares, %s', (heading) => {
  it.each<[name: string, given: Given, read: readonly (number | null)[]]>([
    ['fractions', [0.85, 0.9, 1, 0], [0.85, 0.9, 1, 0]],
    ['whole percents', [85, 90, 100, 0, 1, 57], [0.85, 0.9, 1, 0, 0.01, 0.57]],
    ['cells with %', ['85%', '９０％', '150 %', '0.5%'], [0.85, 0.9, 1.5, 0.005]],
    ['whole percents as texts', ['85', '90.5', 100], [0.85, 0.905, 1]],
    ['percents and cells with %', [85, '75%', '150%', 60], [0.85, 0.75, 1.5, 0.6]],
    ['fractions and cells with %', [0.85, '75%', '150%', 0.6], [0.85, 0.75, 1.5, 0.6]],
    ['only 0 and 1', [0, 1, 1, undefined], [0, 1, 1, null]],
    ['decimal commas', ['0,85', '0,9'], [0.85, 0.9]],
  ])('reads %s', (_, given, values) => {
    expect(read(heading, given).values).toEqual(values);
  });

  it('decides for the whole column, and names the cells that speak against it', () => {
    const percents = read(heading, [85, 90, 0.8, 70]);
    expect(percents.values).toEqual([0.85, 0.9, 0.008, 0.7]);
    expect(percents.said('whole-percents')).toEqual(['C2', 'C3', 'C4', 'C5']);
    expect(percents.said('fraction-among-percents')).toEqual(['C4']);
    const fractions = read(heading, [0.85, 0.9, 80, 0.7]);
    expect(fractions.values).toEqual([0.85, 0.9, 80, 0.7]);
    expect(fractions.said('percent-among-fractions')).toEqual(['C4']);
    expect(fractions.said('whole-percents')).toBeUndefined();
  });

  it('says what it assumes where nothing decides', () => {
    expect(read(heading, [0, 1, 1]).said('assumed-fractions')).toEqual(['C2', 'C3', 'C4']);
    expect(read(`${heading}(%)`, [0.85, 0.9]).said('assumed-fractions')).toEqual(['C2', 'C3']);
    expect(read(heading, [0.85, 1]).said('assumed-fractions')).toBeUndefined();
  });

  it('never rescales numbers in the format of percent', () => {
    const { values, said } = read(heading, [0.85, 1.5, 0.9], ['General', 'General', '0.0%']);
    expect(values).toEqual([0.85, 1.5, 0.9]);
    expect(said('percent-among-fractions')).toBeUndefined();
  });
});

it('knows single cells in the format of percent among whole percents, and tells formulas of them', async () => {
  const workbook = Workbook.createEmpty();
  await startHost(workbook);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const cells = [['客户号', '利润', '留存率'], ['C1', 9, 85], ['C2', 9, 0.85], ['C3', 9, 1.5], ['C4', 9, 60]]; // prettier-ignore
    sheet.getRange('A1:C5').values = cells;
    sheet.getRange('C3:C4').numberFormat = [['0%'], ['0.0%']];
    await context.sync();
  });
  const sheet = await recogniseSheet(localEngine(), {});
  const { plans, options, wanted } = planReading(sheet, sheet.columns);
  const builder = new TableBuilder(plans, options);
  await readColumns(wanted, (row, pieces) => builder.addBlock(row, pieces));
  const column = findColumn(builder.finish().table, '留存率');
  expect(column?.kind === 'number' && [...column.values]).toEqual([0.85, 0.85, 1.5, 0.6]);
  expect(column?.cells).toEqual({ scale: 0.01, interpreted: [1, 2] });
});
