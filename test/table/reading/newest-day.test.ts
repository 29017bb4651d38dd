import { serialOf } from '../../../src/table/cells/calendar';
import type { Cell } from '../../../src/table/cells/cell';
import { TableBuilder } from '../../../src/table/reading/table-builder';
import { plansOf } from '../samples';

const today = serialOf(2026, 6, 30) ?? 0;

/** The newest day of rows of id, contact, visit and maturity; the sheet's row 3 is the first. */
function newest(rows: readonly (readonly Cell[])[], options: { readonly today?: number } = { today }) {
  const plans = plansOf(
    ['客户号', 'text', 'customerId'],
    ['上次联系', 'date', 'lastContactDate'],
    ['上次拜访', 'date', 'lastVisitDate'],
    ['到期日', 'date', 'maturityDate'],
  );
  const builder = new TableBuilder(plans, options);
  builder.addBlock(2, [{ firstColumn: 0, values: rows }]);
  return builder.finish().newest;
}

describe('the newest transaction or contact', () => {
  test('is the greatest day of all such columns, with its cell; a maturity is none', () => {
    expect(
      newest([
        ['1', '2026-05-01', '2026-04-01', '2026-06-29'],
        ['2', '2026-06-20 18:30', '', '2026-06-29'],
        ['3', '2026-06-20', '2026-06-19', ''],
      ]),
    ).toEqual({ day: (serialOf(2026, 6, 20) ?? 0), header: '上次联系', cell: 'B4' });
  }); // prettier-ignore

  test('is not after today, and may be today', () => {
    const rows = [['1', '2026-07-01', '', ''], ['2', '2026-06-30 09:00', '', ''], ['3', '1998-01-01', '', '']]; // prettier-ignore
    expect(newest(rows)).toMatchObject({ day: today, cell: 'B4' });
    expect(newest([['1', '2026-07-01', '', '']])).toBeUndefined();
  });

  test('is looked for where the day of the clock is given, and found in no rows and no dates', () => {
    expect(newest([['1', '2026-05-01', '', '']], {})).toBeUndefined();
    expect(newest([])).toBeUndefined();
    expect(newest([['1', '', '', ''], ['2', 'x', '-', '']])).toBeUndefined(); // prettier-ignore
  });

  test('is also that of an act which only the heading names, and not that of what is to come', () => {
    const plans = plansOf(
      ['客户号', 'text', 'customerId'],
      ['最近捐赠', 'date', 'lastTransactionDate'],
      ['Contact report date', 'date'],
      ['下次走访', 'date'],
      ['开户日', 'date', 'openDate'],
    );
    const builder = new TableBuilder(plans, { today });
    builder.addBlock(1, [
      { firstColumn: 0, values: [['1', '2026-02-01', '2026-05-04', '2026-06-20', '2026-06-21']] },
    ]);
    expect(builder.finish().newest).toMatchObject({ header: 'Contact report date', cell: 'C2' });
  });
});
