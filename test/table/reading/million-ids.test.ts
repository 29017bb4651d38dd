import { seededRandom } from '../../../src/math/statistics/random';
import type { Cell } from '../../../src/table/cells/cell';
import { Missing } from '../../../src/table/cells/missing';
import { textAt, type Column } from '../../../src/table/columns/column';
import { TableBuilder } from '../../../src/table/reading/table-builder';
import { report } from '../../support/report';
import { seedOf } from '../../support/seed';
import { plansOf } from '../samples';

const ids = 1_000_000;
const blockRows = 50_000;
const seed = seedOf('HUIYAN_ID_SEED');

/** A cell as an id comes in it, and the id that it must be read as; undefined where its digits are lost. */
interface IdCell {
  readonly cell: Cell;
  readonly id: string | undefined;
}

const fullWidth = (digits: string) =>
  digits.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** The ways in which the digits of an id come, by name. */
const ways: Readonly<Record<string, (digits: (count: number) => string) => IdCell>> = {
  'eighteen digits': (digits) => asText(digits(18)),
  'leading zeros': (digits) => asText(`000${digits(5)}`),
  'a single zero': () => asText('0'),
  'full-width digits': (digits) => narrowed(digits(18)),
  'spaces around': (digits) => spaced(digits(12)),
  'an apostrophe that came along': (digits) => apostrophe(digits(10)),
  'letters and digits': (digits) => asText(`HY-${digits(9)}X`),
  'a number of up to fifteen digits': (digits) => asNumber(`${nonZero(digits(1))}${digits(14)}`),
  'a number of sixteen digits and more': (digits) => ({
    cell: Number(`${nonZero(digits(1))}${digits(17)}`),
    id: undefined,
  }),
  'a number that was turned into text': (digits) => ({
    cell: `${nonZero(digits(1))}.${digits(4)}E+17`,
    id: undefined,
  }),
};

const asText = (id: string): IdCell => ({ cell: id, id });
const asNumber = (id: string): IdCell => ({ cell: Number(id), id });
const narrowed = (id: string): IdCell => ({ cell: fullWidth(id), id });
const spaced = (id: string): IdCell => ({ cell: ` \u3000${id}\u00a0`, id });
const apostrophe = (id: string): IdCell => ({ cell: `'${id}`, id });
const nonZero = (digit: string) => (digit === '0' ? '7' : digit);

describe('a million ids', () => {
  it(`keep every digit, or are reported as damaged and belong to nobody; seed ${String(seed)}`, () => {
    const measured = report(`${String(ids)} generated ids, seed ${String(seed)}`);
    const random = seededRandom(seed);
    const digits = (count: number) =>
      Math.floor(random() * 10 ** Math.min(count, 9))
        .toString()
        .padStart(Math.min(count, 9), '0') + (count > 9 ? upTo(random, count - 9) : '');
    const makers = Object.values(ways);
    const builder = new TableBuilder(plansOf(['客户号', 'text', 'customerId']), { expectedRows: ids });
    const expected: (string | undefined)[] = [];
    for (let row = 0; row < ids; row += blockRows) {
      const cells = Array.from({ length: blockRows }, (_, index) =>
        (makers[(row + index) % makers.length] as (typeof makers)[number])(digits),
      );
      for (const { id } of cells) expected.push(id);
      builder.addBlock(row + 1, [{ firstColumn: 0, values: cells.map(({ cell }) => [cell]) }]);
    }
    const { table, issues } = builder.finish();
    const column = table.columns[0] as Column & { kind: 'text' };
    expect(table.rowCount).toBe(ids);
    const wrong = expected.flatMap((id, row) => (textAt(column, row) === id ? [] : [{ row, id }]));
    expect(wrong.slice(0, 5)).toEqual([]);
    const damaged = expected.filter((id) => id === undefined).length;
    const unreadable = column.missing.filter((why) => why === Missing.unreadable).length;
    expect(unreadable).toBe(damaged);
    const told = issues.filter(({ kind }) => kind === 'damaged-id' || kind === 'scientific-id');
    expect(told.reduce((sum, { count }) => sum + count, 0)).toBe(damaged);
    measured(ids, { kept: ids - damaged, damaged });
  });
});

function upTo(random: () => number, count: number): string {
  return Math.floor(random() * 10 ** count)
    .toString()
    .padStart(count, '0');
}
