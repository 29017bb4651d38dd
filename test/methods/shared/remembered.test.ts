import { remembered } from '../../../src/methods/shared/remembered';

describe('what is remembered', () => {
  const [first, other] = [{ name: 'first' }, { name: 'other' }];

  it('is not worked out again for the same columns and settings', () => {
    const once = remembered<number>();
    let made = 0;
    const ask = (of: readonly [object, ...unknown[]], settings: unknown): number =>
      once(of, settings, () => ++made);
    expect(ask([first, other, 7], [['a'], 1])).toBe(1);
    expect(ask([first, other, 7], [['a'], 1])).toBe(1);
    expect(made).toBe(1);
  });

  it('is worked out anew where one of the columns, their number or a setting is another', () => {
    const once = remembered<number>();
    let made = 0;
    const ask = (of: readonly [object, ...unknown[]], settings: unknown): number =>
      once(of, settings, () => ++made);
    expect(ask([first, other], 1)).toBe(1);
    expect(ask([first, other], 2)).toBe(2);
    expect(ask([first, first], 2)).toBe(3);
    expect(ask([first], 2)).toBe(4);
    expect(ask([first, other], 2)).toBe(5);
    expect(ask([first, other], 2)).toBe(5);
    expect(ask([other, other], 2)).toBe(6);
    // Each first column has its own latest answer.
    expect(ask([first, other], 2)).toBe(5);
  });
});
