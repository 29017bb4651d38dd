import { nudgedUntil, withChange } from '../../../src/methods/shared/lift';

describe('the nudge over a threshold', () => {
  const least = Number.MIN_VALUE;

  it('is the guess itself where that is enough', () => {
    expect(nudgedUntil(0.3, (value) => value >= 0.3)).toBe(0.3);
    expect(nudgedUntil(0.3, (value) => value <= 0.3, -1)).toBe(0.3);
  });

  it('is the next float above or below, or one that is twice as far, and so on', () => {
    expect(nudgedUntil(1, (value) => value > 1)).toBe(1 + Number.EPSILON);
    expect(nudgedUntil(1, (value) => value < 1, -1)).toBe(1 - Number.EPSILON);
    expect(nudgedUntil(1, (value) => value >= 1 + 3 * Number.EPSILON)).toBe(1 + 4 * Number.EPSILON);
    expect(nudgedUntil(-8, (value) => value > -8)).toBe(-8 + 8 * Number.EPSILON);
    expect(nudgedUntil(0, (value) => value > 0)).toBe(least);
  });

  it('gives up where no nudge helps', () => {
    let tried = 0;
    const never = (): boolean => {
      tried++;
      return false;
    };
    expect(nudgedUntil(1, never)).toBeUndefined();
    expect(tried).toBe(61);
  });
});

describe('what lifts', () => {
  it('has a change where there is a value to change to', () => {
    const words = { zh: '差 1', en: '1 short' };
    expect(withChange(words, 'revenue', 0)).toEqual({ ...words, change: { column: 'revenue', to: 0 } });
    expect(withChange(words, 'revenue', undefined)).toBe(words);
  });
});
