import fc from 'fast-check';
import { Missing } from '../../src/table/cells/missing';
import type { Column, ColumnKind } from '../../src/table/columns/column';
import { arbitraryAsOf, arbitraryColumn } from './arbitrary-table';
import { day } from './columns';
import { onColumns } from './formula-of';

/** Texts that differ in case, width or white space only, words with and without what would exclude them, patterns of Excel. */
const oddTexts = [
  ...['AAA', 'aaa', 'ＡＡＡ', 'Ａａ', 'AA', 'aa', 'B', 'ｂ', 'C*', 'c?', '~', '"引"'],
  ...[
    '总经理',
    '前董事',
    '王总',
    'CEO',
    'ＣＥＯ',
    'ceo助理',
    '总裁办主任',
    '金卡',
    '大金卡',
    '金 卡',
    '\uF90A卡',
  ],
];
/** Of columns that hold words of their own. */
const textsOfRoles: Readonly<Record<string, readonly string[]>> = {
  stage: ['潜在', '目标市场', '签约', '已签约', '丢单', '崇拜者', '目标', '忠诚客户', 'Lost', '？'],
  segment: [
    'top',
    'Middle',
    'middle',
    'ＭＡＳＳ',
    'mass',
    'rest',
    'private-banking',
    '富裕客户',
    'Private-Banking',
  ],
};
/** Texts of one column: with few, equal ones meet. */
const mostTexts = 8;

const few = (cell: fc.Arbitrary<number>, rows: number) =>
  fc.array(cell, { minLength: rows, maxLength: rows });

/** Numbers of which many tie, at bounds that rules and scores have; days with a time around the as-of day. */
function tiedNumbers(kind: 'number' | 'date', rows: number): fc.Arbitrary<number[]> {
  const small = fc.constantFrom(NaN, NaN, -50, -1, 0, 0.5, 1, 1, 2, 3, 5, 10, 25, 50, 75, 100, 120);
  const great = fc.constantFrom(NaN, -200_000, 0, 50_000, 499_999.99, 500_000, 500_000, 6_000_000);
  // The ends of the periods that methods count, and their neighbours.
  const ends = fc.constantFrom(...[-366, -91, -90, -31, -30, -29, -1, 0, 1, 29, 30, 31, 89, 90, 91, 92, 93]);
  const near = fc
    .tuple(ends, fc.constantFrom(0, 0, 0.25, 0.999_99))
    .map(([days, time]) => day(arbitraryAsOf) + days + time);
  if (kind === 'date') return few(fc.oneof(near, fc.constant(NaN)), rows);
  const outlier = fc
    .tuple(few(fc.constantFrom(5, 5, 6), rows), fc.constantFrom(-1000, 1000))
    .map(([values, far]) => values.map((value, row) => (row === 0 ? far : value)));
  return fc.oneof(few(small, rows), few(great, rows), outlier);
}

function oddColumn(kind: ColumnKind, role: string, rows: number): fc.Arbitrary<Column> {
  const plain = arbitraryColumn(kind, role, rows);
  const marks = (values: ArrayLike<number>, isMissing: (value: number) => boolean): Uint8Array =>
    Uint8Array.from(values, (value) => (isMissing(value) ? Missing.blank : Missing.present));
  switch (kind) {
    case 'flag':
      return plain;
    case 'text':
      return fc
        .shuffledSubarray([...(textsOfRoles[role] ?? oddTexts)], { minLength: 1, maxLength: mostTexts })
        .chain((dictionary) =>
          few(fc.integer({ min: -1, max: dictionary.length - 1 }), rows).map((codes) => ({
            ...{ kind, header: role, role, sheetColumn: 0, dictionary, codes: Int32Array.from(codes) },
            missing: marks(codes, (code) => code < 0),
          })),
        );
    case 'number':
    case 'date': {
      const tied = tiedNumbers(kind, rows).map((values) => ({
        ...{ kind, header: role, role, sheetColumn: 0, values: Float64Array.from(values) },
        missing: marks(values, Number.isNaN),
      }));
      return fc.oneof({ weight: 3, arbitrary: tied }, { weight: 1, arbitrary: plain });
    }
  }
}

/** Columns that stand in a sheet from A on, one for each role, with what is hard to tell apart or to compare. */
export function oddTable(
  wanted: readonly { readonly role: string; readonly kind: ColumnKind }[],
  rowCount: fc.Arbitrary<number>,
): fc.Arbitrary<{ readonly rowCount: number; readonly columns: readonly Column[] }> {
  return rowCount.chain((rows) =>
    fc
      .tuple(...wanted.map(({ role, kind }) => oddColumn(kind, role, rows)))
      .map((columns) => ({ rowCount: rows, columns: onColumns(columns) })),
  );
}
