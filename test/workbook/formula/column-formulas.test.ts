import { Problem } from '../../../src/locales/problem';
import { arithmetic, output, ranking } from '../../../src/methods/shared/expression/build';
import type { Expression, Numeric } from '../../../src/methods/shared/expression/expression';
import { noFormula } from '../../../src/methods/shared/expression/no-formula';
import type { SchemeResult } from '../../../src/scheme/results/scheme-result';
import { columnFormulas, mostRankedRows } from '../../../src/workbook/formula/column-formulas';
import { call, either, number, operation, text, type Formula } from '../../../src/workbook/formula/formula';

const headers = ['资产', '年限', '贡献'];
/** A number of the sheet's column, and its cell. */
const own = (sheetColumn: number): Numeric => ({
  node: 'column',
  kind: 'number',
  header: headers[sheetColumn] ?? '',
  role: undefined,
  sheetColumn,
  scale: 1,
});
const cell = (sheetColumn: number): Formula => ({ node: 'cell', sheetColumn });
const plus = (left: Numeric, right: Numeric) => arithmetic(left, '+', right);
const ranked = (sheetColumn: number) => ranking('percent', own(sheetColumn));

interface Given {
  /** Of the only step `s`: each output with its formula. */
  readonly outputs: Readonly<Record<string, (() => Expression) | undefined>>;
  /** Those of them that stand in the sheet. */
  readonly shown: readonly string[];
  /** For each column of the sheet, the rows in which a formula sees something else than was read. */
  readonly interpreted?: readonly (readonly number[] | undefined)[];
  readonly rowCount?: number;
  readonly hasOtherRows?: boolean;
}

function formulasOf({ outputs, shown, interpreted = [[], []], rowCount = 200, hasOtherRows = false }: Given) {
  const columns = Object.entries(outputs).map(([id, expression]) => ({
    id,
    ...(expression && { expression }),
  }));
  const result = {
    steps: [
      { step: { id: 'other' }, result: { columns: [] } },
      { step: { id: 's' }, result: { columns } },
    ],
    columns: shown.map((id) => ({ id: `s.${id}`, step: 's', output: { id } })),
    table: {
      rowCount,
      sheetRows: Int32Array.from({ length: 200 }, (_, row) => row + 1),
      columns: interpreted.map((rows, sheetColumn) => ({
        header: headers[sheetColumn],
        sheetColumn,
        ...(rows && { cells: { scale: 1, interpreted: rows } }),
      })),
    },
  };
  return columnFormulas(result as unknown as SchemeResult, hasOtherRows);
}

/** Why the only column has no formula. */
function whyNot(given: Partial<Given>) {
  const made = formulasOf({ outputs: { a: () => ranked(0) }, shown: ['a'], ...given }).get('s.a');
  return made && 'why' in made ? made.why : undefined;
}

describe('a result column as a formula', () => {
  it('refers to outputs that stand in the sheet, and spells the others out', () => {
    const outputs = {
      total: () => plus(output('part'), output('hidden')),
      part: () => own(0),
      hidden: () => plus(output('deeper'), output('part')),
      deeper: () => own(1),
    };
    const made = formulasOf({ outputs, shown: ['total', 'part'] });
    expect([...made.keys()]).toEqual(['s.total', 's.part']);
    const part: Formula = { node: 'output', id: 's.part' };
    expect(made.get('s.total')).toMatchObject({
      formula: either(
        operation(call('COUNT', part, cell(1)), '=', number(2)),
        operation(part, '+', operation(cell(1), '+', part)),
        text({ zh: '', en: '' }),
      ),
    });
    expect(made.get('s.part')).toMatchObject({
      formula: either(call('ISNUMBER', cell(0)), cell(0), text({ zh: '', en: '' })),
    });
  });

  it('keeps values in the rows where any cell that it reads is not what was read, and names the first cells', () => {
    const outputs = { a: () => plus(output('b'), own(1)), b: () => plus(own(0), own(0)), c: () => own(2) };
    const interpreted = [[9, 10, 100, 150], [9, 20], undefined];
    const made = formulasOf({ outputs, shown: ['a', 'b', 'c'], interpreted });
    expect(made.get('s.a')).toMatchObject({
      valueRows: Int32Array.of(9, 10, 20, 100, 150),
      examples: ['A11', 'A12', 'A102'],
    });
    expect(made.get('s.c')).toMatchObject({ valueRows: new Int32Array(), examples: [] });
    const few = formulasOf({ outputs, shown: ['a'], interpreted: [[9], [9, 20], undefined] });
    expect(few.get('s.a')).toMatchObject({ examples: ['A11', 'B11', 'B22'] });
  });

  it('is none where the method says none, also of what it refers to', () => {
    const why = { zh: '这个方法的结果不能写成公式', en: 'this method cannot be said in formulas' };
    expect(whyNot({ outputs: { a: undefined } })).toEqual(why);
    expect(whyNot({ outputs: { a: () => output('b'), b: undefined }, shown: ['a', 'b'] })).toEqual(why);
    const refusal = { zh: '不行', en: 'no' };
    expect(
      whyNot({
        outputs: {
          a: () => {
            throw noFormula(refusal);
          },
        },
      }),
    ).toEqual(refusal);
  });

  it('lets other errors through, and reads no column that was not read', () => {
    const failing = (error: Error) => () =>
      whyNot({
        outputs: {
          a: () => {
            throw error;
          },
        },
      });
    expect(failing(new Error('broken'))).toThrow('broken');
    expect(failing(new Problem('another', { zh: '另', en: 'another' }))).toThrow(
      expect.objectContaining({ code: 'another' }) as Error,
    );
    expect(() => whyNot({ outputs: { a: () => own(7) } })).toThrow('was not read: 7');
  });
});

describe('a rank as a formula', () => {
  it('is one where every customer has a number and nobody else stands between', () => {
    expect(whyNot({})).toBeUndefined();
    expect(whyNot({ interpreted: [undefined] })).toBeUndefined();
    expect(whyNot({ rowCount: mostRankedRows })).toBeUndefined();
    // What a formula reads of its own row only is not ranked.
    expect(whyNot({ outputs: { a: () => own(0) }, interpreted: [[1]], hasOtherRows: true })).toBeUndefined();
  });

  it('is none among very many rows, or beside rows that are no customers', () => {
    expect(whyNot({ rowCount: mostRankedRows + 1 })).toEqual({
      zh: '百分位排名的公式最多用于 20000 行，更多则 Excel 重算太慢；可改用“最小-最大”',
      en: 'percent ranks are written as formulas up to 20000 rows, for Excel takes too long with more; min-max would do',
    });
    expect(whyNot({ hasOtherRows: true })).toEqual({
      zh: '客户行之间夹有合计、注释或隐藏行，Excel 的排名会把它们算进去',
      en: 'totals, notes or hidden rows stand between the customers, and Excel would rank them too',
    });
  });

  it('is none among cells that are no numbers, and says which', () => {
    expect(whyNot({ interpreted: [[0, 3, 4]] })).toEqual({
      zh: '列“资产”有 3 个单元格不是数字（A2、A5、A6），Excel 无法排名；改成数字后再运行',
      en: '3 cells of "资产" are no numbers to Excel (A2, A5, A6) and would not be ranked; make them numbers and run again',
    });
    expect(whyNot({ outputs: { a: () => ranked(1) }, interpreted: [[], [0, 3, 4, 8]] })).toEqual({
      zh: '列“年限”有 4 个单元格不是数字（B2、B5、B6 等），Excel 无法排名；改成数字后再运行',
      en: '4 cells of "年限" are no numbers to Excel (B2, B5, B6, …) and would not be ranked; make them numbers and run again',
    });
  });
});
