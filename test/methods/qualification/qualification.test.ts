import { qualification } from '../../../src/methods/qualification/qualification';
import { flags, numbers, texts } from '../../support/columns';
import { runMethod, tiersOf } from '../../support/run-method';

describe('the qualification of leads', () => {
  it('takes what was answered before what AUM and position say, and the bound of the AUM for enough', () => {
    const result = runMethod(
      qualification,
      [
        flags('need', [true, true, true, true]),
        flags('canPay', [false, undefined, undefined, true]),
        flags('decides', [true, false, undefined, undefined]),
        numbers('aum', [900_000, 50_000, 49_999.99, 0]),
        texts('position', ['总经理', '总经理', '总经理', undefined]),
      ],
      { affordable: 50_000 },
    );
    expect(tiersOf(result, 'qualification')).toEqual(['no-prospect', 'prospect', 'no-prospect', 'prospect']);
    expect([0, 1, 2, 3].map((row) => result.reason(row).en)).toEqual([
      'need: yes; money: no; authority: yes; No prospect',
      'need: yes; money: yes; authority: no; Prospect',
      'need: yes; money: no; authority: yes; No prospect',
      'need: yes; money: yes; authority: unknown; Prospect',
    ]);
  });

  it('is lifted by the one answer that is missing, where the sheet has a column for it', () => {
    const need = flags('need', [undefined, true, undefined]);
    const canPay = flags('canPay', [true, undefined, undefined]);
    const lifts = (columns: Parameters<typeof runMethod>[1]): unknown[] => {
      const result = runMethod(qualification, columns);
      return [0, 1, 2].map((row) => result.lift?.(row)).map((lift) => lift && [lift.en, lift.change]);
    };
    expect(lifts([need, canPay])).toEqual([
      ['find out about need', { column: 'need', to: true }],
      ['find out about money', { column: 'canPay', to: true }],
      ['find out about need, money', undefined],
    ]);
    expect(lifts([flags('need', [true, true, false])])).toEqual([
      ['find out about money', undefined],
      ['find out about money', undefined],
      undefined,
    ]);
    const prospects = [flags('need', [true, true, true]), flags('canPay', [true, true, true])];
    expect(lifts(prospects)).toEqual(new Array(3).fill(['find who decides', undefined]));
    expect(lifts([...prospects, flags('decides', [true, false, undefined])])).toEqual([
      undefined,
      ...new Array<unknown>(2).fill(['find who decides', { column: 'decides', to: true }]),
    ]);
  });
});
