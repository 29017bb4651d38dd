import guide from '../../assets/functions-guide.json';
import type { Guide } from '../../src/functions/guide';
import type { RecognisedSheet } from '../../src/session/sheet/recognised-sheet';
import { recogniseColumns } from '../../src/table/recognition/recognise-columns';
import { recogniseStructure } from '../../src/table/recognition/recognise-structure';
import type { SheetSample, SkippedRow } from '../../src/table/reading/structure';
import { examples } from '../../src/functions/examples';
import { listRanges } from '../../src/taskpane/guide/list-ranges';
import { matching } from '../../src/taskpane/guide/matches';
import { offeredExample } from '../../src/taskpane/guide/offered-example';
import { day } from '../support/columns';

/** Found by a search, in the order in which they are shown. */
const found = (search: string) =>
  matching(guide as Guide, search).flatMap(({ functions }) => functions.map(({ id }) => id));

describe('the search of functions', () => {
  it.each([
    ['', Object.keys(examples)],
    ['hy.gini', ['GINI']],
    ['帕累托', []],
    ['基尼', ['GINI']],
    ['loyalty-profit', ['LOYALTYPROFIT']],
    ['留存率', ['CLV']],
    ['RFM segment', ['RFMSEGMENT']],
    ['purchase model', ['BGNBD', 'PALIVE', 'EXPECTEDPURCHASES']],
  ])('finds by %j', (search, expected) => {
    expect([...found(search)].sort()).toEqual([...expected].sort());
  });

  it('finds functions by their group', () => {
    expect(found('整理文本')).toEqual(['PARSEAMOUNT', 'PARSEDATE', 'MASK']);
  });
});

/** A sheet with two rows of title above the headings, as the pane recognises it. */
function recognised(rows = 6): RecognisedSheet {
  const headings = ['客户号', '资产规模', '年度贡献', '交易次数'];
  const values = [
    ['名单', '', '', ''],
    ['', '', '', ''],
    headings,
    ...Array.from({ length: rows }, (_, row) => [`C${String(row)}`, 10_000 * row, 100 * row, row]),
  ];
  const formats = values.map((row) => row.map(() => 'General'));
  const sample: SheetSample = {
    ...{ firstRow: 0, firstColumn: 1, values, formats, merged: [], rowCount: values.length },
  };
  const structure = recogniseStructure(sample);
  return {
    ...{ sample, structure, columns: recogniseColumns(structure, sample).columns },
    source: {
      sheetName: 'Q1',
      tableName: undefined,
      top: 0,
      left: 1,
      rowCount: values.length,
      columnCount: 4,
    },
  } as unknown as RecognisedSheet;
}

const facts = (skipped: readonly SkippedRow[]) => ({ rows: 6, skipped, issues: [] });
const skippedRow = (sheetRow: number, why: SkippedRow['why'], rowCount = 1): SkippedRow => ({
  ...{ sheetRow, why, rowCount },
  text: '',
});

describe('examples on the columns of a sheet', () => {
  const offered = (id: keyof typeof examples, skipped: readonly SkippedRow[] = []) =>
    offeredExample(examples[id], listRanges(recognised(), facts(skipped), day('2026-06-30')));

  it('refer to them with the name of the sheet, from the first customer to the last', () => {
    const { formula, headings, extent, besideRow } = offered('ABC');
    expect(formula).toBe("=HY.ABC('Q1'!D4:D9)");
    expect(headings).toEqual(['年度贡献']);
    expect([extent, besideRow]).toEqual([{ rows: 6, columns: 1 }, 3]);
    expect(offered('SCORE').formula).toBe("=HY.SCORE('Q1'!C4:E9)");
    expect(offered('METHOD').formula).toBe(`=HY.METHOD("abc", 'Q1'!B3:E9, "cutA=70%; cutB=90%")`);
  });

  it('leave out totals, notes and blanks at the end, not hidden rows, and tell of totals in between', () => {
    const end = [skippedRow(8, 'total'), skippedRow(7, 'blank'), skippedRow(5, 'total')];
    const found = offered('GINI', end);
    expect(found.formula).toBe("=HY.GINI('Q1'!D4:D7)");
    expect(found.extent).toEqual({ rows: 1, columns: 1 });
    expect(found.list?.totals).toEqual([5]);
    expect(offered('GINI', [skippedRow(8, 'hidden')]).formula).toBe("=HY.GINI('Q1'!D4:D9)");
  });

  it('are the general ones where the sheet lacks a column, and say which', () => {
    const { formula, list, lacks, besideRow } = offered('RFM');
    expect(formula).toBe('=HY.RFM(B2:B41, C2:C41, D2:D41)');
    expect([list, besideRow]).toEqual([undefined, undefined]);
    expect(lacks).toEqual([{ zh: '最近交易日期', en: 'Latest transaction' }]);
  });

  it('of values alone are the same everywhere', () => {
    expect(offered('PARSEAMOUNT')).toMatchObject({
      ...{ formula: '=HY.PARSEAMOUNT("12.5万")', list: undefined, lacks: [] },
      extent: { rows: 1, columns: 1 },
    });
  });
});
