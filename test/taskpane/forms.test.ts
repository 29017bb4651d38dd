import { readNumber } from '../../src/taskpane/forms/inputs/read-number';
import { positionOf, sliderRange, valueAt } from '../../src/taskpane/forms/inputs/slider-range';
import { catalogueOf } from '../../src/session/engine/catalogue';
import { methods } from '../../src/methods/registry';
import { withParameters } from '../../src/taskpane/state/schemes/with-parameters';
import { highEndPlaybook } from '../../src/scheme/playbooks/high-end';

const label = { zh: '值', en: 'Value' };
const share = { kind: 'share', label, origin: 'ours', default: 0.75, min: 0, max: 1 } as const;
const money = { kind: 'money', label, origin: 'ours', default: 500_000, min: 0 } as const;
const days = { kind: 'days', label, origin: 'ours', default: 30, min: 0, max: 3660 } as const;

describe('a slider', () => {
  it('goes over a share by whole percents', () => {
    const range = sliderRange(share, 0.75);
    expect(range).toEqual({ min: 0, max: 1, step: 0.01 });
    expect(valueAt(range, positionOf(range, 0.29))).toBe(0.29);
  });

  it('goes up to four times the default by round amounts', () => {
    expect(sliderRange(money, 500_000)).toEqual({ min: 0, max: 2_000_000, step: 50_000 });
  });

  it('reaches a value that lies beyond', () => {
    expect(sliderRange(money, 9_000_000).max).toBeGreaterThanOrEqual(9_000_000);
  });

  it('keeps to whole days', () => {
    const { step } = sliderRange(days, 30);
    expect(Number.isInteger(step)).toBe(true);
  });
});

describe('a typed number', () => {
  it.each([
    [money, '50万', 500_000],
    [money, '1,200', 1_200],
    [share, '80%', 0.8],
    [days, '30 天', 30],
    [days, '45 days', 45],
  ])('is read with its unit: %#', (declaration, typed, value) => {
    expect(readNumber(declaration, typed)).toEqual({ value });
  });

  it.each([
    [share, '120%'],
    [days, '1.5'],
    [money, 'much'],
  ])('is refused with a reason where it does not fit: %#', (declaration, typed) => {
    expect(readNumber(declaration, typed)).toHaveProperty('problem');
  });
});

const declared = catalogueOf(methods).methods;

describe('changed parameters', () => {
  it('are kept in the scheme only where they differ from the declared defaults', () => {
    const changed = withParameters(highEndPlaybook.scheme, 0, { minimum: 750_000, combine: 'and' }, declared);
    expect(changed.steps[0]).toEqual({ method: 'high-end', params: { minimum: 750_000 } });
    expect(withParameters(changed, 0, { minimum: 500_000 }, declared).steps[0]).toEqual({
      method: 'high-end',
    });
  });

  it('leave the scheme they are made from as it was', () => {
    const before = JSON.stringify(highEndPlaybook.scheme);
    withParameters(highEndPlaybook.scheme, 0, { minimum: 1 }, declared);
    expect(JSON.stringify(highEndPlaybook.scheme)).toBe(before);
  });
});
