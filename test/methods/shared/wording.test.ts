import fc from 'fast-check';
import { grouped } from '../../../src/locales/amount-text';
import {
  amountText,
  countText,
  joinReasons,
  numberText,
  shareText,
  topText,
} from '../../../src/methods/shared/wording';

describe('amounts in words', () => {
  it.each([
    [0, '0', '0'],
    [8500, '8500', '8,500'],
    [9999.994, '9999.99', '9,999.99'],
    [9999.996, '10000', '10,000'],
    [10_000, '1万', '10,000'],
    [125_000, '12.5万', '125,000'],
    [123_500, '12.35万', '123,500'],
    [499_999, '49.9999万', '499,999'],
    [494_999.5, '49.49995万', '494,999.5'],
    [12_345, '1.23万', '12,345'],
    [12_351, '1.24万', '12,351'],
    [99_999_999, '9999.9999万', '99,999,999'],
    [299_999_999, '2.99999999亿', '299,999,999'],
    [1_200_000, '120万', '1,200,000'],
    [350_000_000, '3.5亿', '350,000,000'],
    [-20_000.5, '-2万', '-20,000.5'],
    [1234567.891, '123.46万', '1,234,567.89'],
  ])('%d is %s, %s', (value, zh, en) => {
    expect(amountText(value)).toEqual({ zh, en });
  });

  it('are rounded up where they say what is missing', () => {
    expect(amountText(300_001, 'up')).toEqual({ zh: '30.01万', en: '300,001' });
    expect(amountText(0.001, 'up').zh).toBe('0.01');
  });
});

describe('counts and shares in words', () => {
  it('have separators, and a decimal only where it is needed', () => {
    expect([countText(1_048_575), shareText(0.674), shareText(0.03)]).toEqual(['1,048,575', '67.4%', '3%']);
  });

  it('have a separator before every three digits of the whole part only', () => {
    expect(['0', '999', '1000', '-999', '-1000', '1234567.891', '-123456.5', '1e+21'].map(grouped)).toEqual([
      ...['0', '999', '1,000', '-999', '-1,000', '1,234,567.891', '-123,456.5', '1e+21'],
    ]);
  });

  it('are numbers with the decimals of toFixed, without trailing zeros', () => {
    const numbers = fc.oneof(
      fc.double({ noNaN: true, min: -1e12, max: 1e12 }),
      fc.integer({ min: -100_000, max: 100_000 }).map((thousandths) => thousandths / 1000),
    );
    fc.assert(
      fc.property(numbers, fc.nat({ max: 2 }), (value, digits) => {
        expect(numberText(value, digits)).toBe(String(Number(value.toFixed(digits))));
      }),
    );
    expect([1.005, 0.125, 2.5, -0.001, 1e21].map((value) => numberText(value))).toEqual([
      '1',
      '0.13',
      '2.5',
      '0',
      '1e+21',
    ]);
  });

  it('never say that somebody is in the top 0 %', () => {
    expect(topText(0.0001).zh).toBe('（前 1%）');
    expect(topText(0.5).en).toBe(' (top 50%)');
  });

  it('leave out empty sentences', () => {
    expect(
      joinReasons([
        { zh: '甲', en: 'a' },
        { zh: '', en: '' },
        { zh: '乙', en: 'b' },
      ]),
    ).toEqual({
      zh: '甲；乙',
      en: 'a; b',
    });
  });
});
